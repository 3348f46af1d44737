package org.lscb.scr.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from any place, in pieces, so that nobody has to hold them all. */
interface Bytes {

    long size();

    /**
     * Reads up to {@code length} bytes from a place; fewer only at the end.
     *
     * @return how many, or -1 at the end
     */
    int read(long place, byte[] into, int from, int length) throws IOException;

    /** @throws EOFException if there are fewer */
    default byte[] read(long place, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length;) {
            int now = read(place + done, bytes, done, length - done);
            if (now < 0) {
                throw new EOFException();
            }
            done += now;
        }
        return bytes;
    }

    /** The first bytes, at most this many. */
    default byte[] first(int most) throws IOException {
        return read(0, (int) Math.min(most, size()));
    }

    /** The last bytes, at most this many. */
    default byte[] last(int most) throws IOException {
        int length = (int) Math.min(most, size());
        return read(size() - length, length);
    }

    /** A stretch of the bytes. It ends early when the thread is told to stop. */
    default InputStream stream(long place, long length) {
        return new InputStream() {

            private long at = place;
            private final long end = Math.min(place + length, size());

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int wanted) throws IOException {
                if (Thread.currentThread().isInterrupted()) {
                    throw new java.io.InterruptedIOException();
                }
                if (at >= end) {
                    return -1;
                }
                int now = Bytes.this.read(at, into, from, (int) Math.min(wanted, end - at));
                at += Math.max(now, 0);
                return now;
            }
        };
    }

    /** Bytes in memory. */
    static Bytes of(byte[] bytes) {
        return new Bytes() {

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long place, byte[] into, int from, int length) {
                if (place >= bytes.length) {
                    return -1;
                }
                int now = (int) Math.min(length, bytes.length - place);
                System.arraycopy(bytes, (int) place, into, from, now);
                return now;
            }
        };
    }
}
