package org.lscb.scr.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A picture, of which only the frame is read: that it is whole, one thing only, and not too large to be shown. */
final class PictureFile {

    private static final long MOST_PIXELS = 100_000_000L;
    private static final int LONGEST_SIDE = 30_000;
    private static final int HEAD = 1024;
    private static final int TAIL = 1 << 16;
    private static final int MOST_SEGMENTS = 1_000;
    private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454e44;

    private PictureFile() { }

    /** @throws FileRefused if it is damaged, something else as well, or too large */
    static void check(Bytes bytes, FileType type) throws IOException {
        if (Signatures.endsAsZip(bytes.last(TAIL)) || Signatures.containsPdf(bytes.first(HEAD))) {
            throw FileRefused.damaged();
        }
        try {
            if (type == FileType.PNG) {
                checkPng(bytes);
            } else {
                checkJpeg(bytes);
            }
        } catch (EOFException e) {
            throw FileRefused.damaged();
        }
    }

    private static void checkPng(Bytes bytes) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(bytes.read(0, 24));
        ByteBuffer end = ByteBuffer.wrap(bytes.last(12));
        require(head.getLong(0) == PNG_SIGNATURE && head.getInt(8) == 13 && head.getInt(12) == IHDR);
        require(end.remaining() == 12 && end.getInt(0) == 0 && end.getInt(4) == IEND);
        requireShowable(head.getInt(16), head.getInt(20));
    }

    /** Walks from segment to segment up to the one that tells the size. */
    private static void checkJpeg(Bytes bytes) throws IOException {
        long at = 2;
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            ByteBuffer head = ByteBuffer.wrap(bytes.read(at, 4));
            int marker = head.get(1) & 0xff;
            require((head.get(0) & 0xff) == 0xff);
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                ByteBuffer size = ByteBuffer.wrap(bytes.read(at + 5, 4));
                requireShowable(size.getShort(2) & 0xffff, size.getShort(0) & 0xffff);
                return;
            } else {
                require(marker != 0xda && marker != 0xd9 && marker >= 0xc0 && (head.getShort(2) & 0xffff) >= 2);
                at += 2 + (head.getShort(2) & 0xffff);
            }
        }
        throw FileRefused.damaged();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static void requireShowable(int width, int height) {
        require(width > 0 && height > 0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new FileRefused("too many pixels", "this picture is too large to be shown; make it smaller and try again");
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw FileRefused.damaged();
        }
    }
}
