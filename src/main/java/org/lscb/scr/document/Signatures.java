package org.lscb.scr.document;

import java.nio.charset.StandardCharsets;

/** First bytes by which kinds of files are known. */
final class Signatures {

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] RAR = "Rar!".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xbc, (byte) 0xaf};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);

    private Signatures() { }

    /** The container of the Office formats before 2007, of encrypted ones, and of objects embedded in others. */
    static boolean isOle(byte[] head) {
        return startsWith(head, OLE);
    }

    static boolean isZip(byte[] head) {
        return startsWith(head, ZIP);
    }

    static boolean isArchive(byte[] head) {
        return isZip(head) || startsWith(head, RAR) || startsWith(head, SEVEN_ZIP) || startsWith(head, GZIP);
    }

    static boolean isPdf(byte[] head) {
        return startsWith(head, PDF);
    }

    /** Whether a program that looks for an archive from the end would find one. */
    static boolean endsAsZip(byte[] tail) {
        return contains(tail, ZIP_END);
    }

    /** Whether a program that looks for a PDF further on would find one. */
    static boolean containsPdf(byte[] head) {
        return contains(head, PDF);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
