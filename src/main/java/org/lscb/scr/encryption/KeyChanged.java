package org.lscb.scr.encryption;

/**
 * A command has changed the versions of the key.
 *
 * @param version the primary version from now on, by its name, which is no secret
 */
public record KeyChanged(Change change, String version) {

    public enum Change { VERSION_ADDED, VALUES_RENEWED, OLD_VERSIONS_REMOVED }
}
