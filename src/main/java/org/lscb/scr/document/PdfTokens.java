package org.lscb.scr.document;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * The words of a PDF, one after another, whether they stand in objects, strings, comments or among the bytes of a picture. A name comes with its
 * slash and without its escapes.
 */
final class PdfTokens {

    private static final int LONGEST = 127;
    private static final int BUFFER = 1 << 16;

    private final Bytes bytes;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStarts;
    private int filled;
    private int at;

    PdfTokens(Bytes bytes) {
        this.bytes = bytes;
    }

    /** A name, "<<", ">>", another single delimiter, or a run of other characters, cut off at a length that no word of interest has; null at the end. */
    String next() throws IOException {
        int first = read();
        while (isBlank(first)) {
            first = read();
        }
        if (first < 0) {
            return null;
        } else if (first == '/') {
            return "/" + unescaped(run());
        } else if (isDelimiter(first)) {
            boolean twice = (first == '<' || first == '>') && peek() == first;
            return twice ? "" + (char) first + (char) read() : String.valueOf((char) first);
        }
        return (char) first + run();
    }

    /** Of the byte that comes next. */
    long place() {
        return bufferStarts + at;
    }

    private String run() throws IOException {
        StringBuilder run = new StringBuilder();
        for (int next = peek(); next >= 0 && !isBlank(next) && !isDelimiter(next); next = peek()) {
            at++;
            if (run.length() < LONGEST) {
                run.append((char) next);
            }
        }
        return run.toString();
    }

    private static String unescaped(String name) {
        if (name.indexOf('#') < 0) {
            return name;
        }
        StringBuilder plain = new StringBuilder();
        for (int from = 0; from < name.length(); from++) {
            int value = name.charAt(from) == '#' && from + 2 < name.length() ? hex(name, from + 1) : -1;
            plain.append(value < 0 ? name.charAt(from) : (char) value);
            from += value < 0 ? 0 : 2;
        }
        return plain.toString();
    }

    private static int hex(String name, int from) {
        int high = Character.digit(name.charAt(from), 16);
        int low = Character.digit(name.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private int read() throws IOException {
        int next = peek();
        if (next >= 0) {
            at++;
        }
        return next;
    }

    private int peek() throws IOException {
        if (at == filled) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            bufferStarts += filled;
            at = 0;
            filled = Math.max(0, bytes.read(bufferStarts, buffer, 0, BUFFER));
        }
        return at < filled ? buffer[at] & 0xff : -1;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\f' || character == 0;
    }

    private static boolean isDelimiter(int character) {
        return "()<>[]{}/%".indexOf(character) >= 0;
    }
}
