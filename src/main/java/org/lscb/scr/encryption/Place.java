package org.lscb.scr.encryption;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where an encrypted value stands. Bound to its place, a value that is moved to another row or column cannot be decrypted any more.
 *
 * @param table of the database; the table that keeps its history counts as the same place
 */
public record Place(String table, UUID row, String column) {

    byte[] associatedData() {
        return (table + "/" + row + "/" + column).getBytes(StandardCharsets.UTF_8);
    }
}
