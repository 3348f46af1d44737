package org.lscb.scr.sweep;

/**
 * One way into the service.
 *
 * @param path with {placeholders}
 */
record Door(String method, String path) implements Comparable<Door> {

    @Override
    public int compareTo(Door other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
