package org.lscb.scr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.encryption.NotDecryptable;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ReviewTest
class DocumentContentTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private Documents documents;
    private JdbcTemplate owner;

    @Autowired
    void connect(Flyway flyway) {
        owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

    @Test
    @DisplayName("a file comes back byte by byte, and neither its name nor its fingerprint stands in the database as it is")
    void whole() throws Exception {
        byte[] content = random(2 * MEGABYTE + 17, 1);
        UUID id = upload(content);
        String fingerprint = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(read(id)).isEqualTo(content);
        assertThat(documents.get(id)).returns("report.pdf", StoredDocument::name).returns(fingerprint, StoredDocument::sha256)
            .returns((long) content.length, StoredDocument::size);
        assertThat(owner.queryForMap("select name, sha256, content_key from document where id = ?", id).values())
            .allMatch(value -> value.toString().matches("(enc|row):[0-9a-f]{8}:.*"));
        assertThat(owner.queryForObject("select count(*) from document_chunk where document_id = ?", Integer.class, id)).isEqualTo(3);
    }

    @Test
    @DisplayName("pieces that were swapped, dropped, cut off or taken from another document, or another document's key, are found out")
    void tamperedWith() throws IOException {
        byte[] content = random(3 * MEGABYTE, 2);
        UUID id = upload(content);
        UUID other = upload(random(3 * MEGABYTE, 3));
        fails(id, "update document_chunk set number = number + 100 where document_id = ? and number in (0, 1)",
            "update document_chunk set number = 101 - number where document_id = ? and number > 99");
        fails(id, "delete from document_chunk where document_id = ? and number = 3");
        fails(id, "update document_chunk set content = substr(content, 1, 50) where document_id = ? and number = 3");
        fails(id, "delete from document_chunk where document_id = ? and number = 1",
            "update document_chunk set number = number - 1 where document_id = ? and number = 2",
            "update document_chunk set number = number - 1 where document_id = ? and number = 3");
        fails(id, "update document_chunk set content = set_byte(content, 5000, get_byte(content, 5000) # 1) where document_id = ? and number = 2");
        fails(id, "update document_chunk c set content = o.content from document_chunk o where c.document_id = ? and c.number = 1 and o.number = 1"
            + " and o.document_id = '" + other + "'");
        fails(id, "update document set content_key = (select content_key from document where id = '" + other + "') where id = ?");
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    @DisplayName("a file of 100 MB goes in and out a piece at a time")
    void large() throws IOException {
        long size = 100L * MEGABYTE;
        UUID id = documents.upload("large.pdf", "application/pdf", new Zeros(size), "manager").id();
        Counting counted = new Counting();
        documents.read(id, counted);
        assertThat(counted.size).isEqualTo(size);
        assertThat(counted.largest).as("bytes at a time").isLessThanOrEqualTo(MEGABYTE);
        assertThat(owner.queryForObject("select max(length(content)) from document_chunk where document_id = ?", Integer.class, id)).isEqualTo(MEGABYTE);
        owner.update("delete from document_chunk where document_id = ?", id);
    }

    private void fails(UUID id, String... harm) {
        String key = owner.queryForObject("select content_key from document where id = ?", String.class, id);
        List<Map<String, Object>> chunks = owner.queryForList("select number, content from document_chunk where document_id = ?", id);
        for (String step : harm) {
            assertThat(owner.update(step, id)).as(step).isPositive();
        }
        assertThatThrownBy(() -> read(id)).as(harm[0]).isInstanceOfAny(IOException.class, NotDecryptable.class);
        owner.update("delete from document_chunk where document_id = ?", id);
        chunks.forEach(chunk -> owner.update("insert into document_chunk (document_id, number, content) values (?, ?, ?)",
            id, chunk.get("number"), chunk.get("content")));
        owner.update("update document set content_key = ? where id = ?", key, id);
    }

    private UUID upload(byte[] content) throws IOException {
        return documents.upload("report.pdf", "application/pdf", new ByteArrayInputStream(content), "manager").id();
    }

    private byte[] read(UUID id) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        documents.read(id, target);
        return target.toByteArray();
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int now = (int) Math.min(left, length);
            left -= now;
            return now;
        }
    }

    private static final class Counting extends OutputStream {

        private long size;
        private int largest;

        @Override
        public void write(int single) {
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            largest = Math.max(largest, length);
        }
    }
}
