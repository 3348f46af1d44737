package org.lscb.scr.document;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The table of contents of a zip archive, read strictly before anything else looks into it: one archive from the first byte to the last, whose
 * two tables agree, so that no two programs can see different things in it; and with less inside than would hurt. It is held to what it
 * declares when an entry is unpacked.
 */
final class ZipArchive {

    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_TABLE = 4 << 20;
    private static final long MOST_INSIDE = 512L << 20;
    private static final long SMALL = 10L << 20;
    private static final int HIGHEST_RATIO = 200;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int TABLE_SIGNATURE = 0x02014b50;
    private static final int TABLE_ROW_LENGTH = 46;
    private static final int ENTRY_SIGNATURE = 0x04034b50;
    private static final int ENTRY_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 0x1 | 0x40 | 0x2000;
    private static final int SIZES_FOLLOW = 0x8;
    /** Lengths of the record of the sizes behind an entry: with and without signature, for short and long sizes. */
    private static final Set<Long> TRAILERS = Set.of(12L, 16L, 20L, 24L);

    /**
     * @param name   as in the archive
     * @param size   in bytes when unpacked
     * @param starts where its packed bytes start
     */
    record Entry(String name, int method, long packed, long size, long starts) {

        String lowerCaseName() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private record Row(byte[] name, int flags, int method, long packed, long size, long offset) { }

    private final Bytes bytes;
    private final List<Entry> entries;

    private ZipArchive(Bytes bytes, List<Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /** @throws FileRefused if it is not one whole, plain and small enough archive */
    static ZipArchive of(Bytes bytes) throws IOException {
        try {
            return new ZipArchive(bytes, entries(bytes));
        } catch (EOFException e) {
            throw FileRefused.damaged();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Unpacks an entry. The stream fails with {@link FileRefused} where there is more or less in it than declared. */
    InputStream open(Entry entry) {
        InputStream packed = bytes.stream(entry.starts(), entry.packed());
        if (entry.method() == STORED) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new HeldToItsSize(new InflaterInputStream(packed, inflater, 8192), inflater, entry.size());
    }

    private static List<Entry> entries(Bytes bytes) throws IOException {
        List<Row> rows = table(bytes);
        Set<String> names = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        long place = 0;
        for (Row row : rows) {
            Entry entry = entry(bytes, row, place);
            require(names.add(entry.lowerCaseName()));
            entries.add(entry);
            place = entry.starts() + entry.packed();
            if ((row.flags & SIZES_FOLLOW) != 0) {
                place = trailerEnds(bytes, place, rows, entries.size());
            }
        }
        require(place == tableStarts(bytes));
        return entries;
    }

    private static long trailerEnds(Bytes bytes, long place, List<Row> rows, int next) throws IOException {
        long ends = next < rows.size() ? rows.get(next).offset : tableStarts(bytes);
        require(TRAILERS.contains(ends - place));
        return ends;
    }

    private static Entry entry(Bytes bytes, Row row, long place) throws IOException {
        require(row.offset == place);
        ByteBuffer entry = buffer(bytes.read(place, ENTRY_LENGTH));
        require(entry.getInt(0) == ENTRY_SIGNATURE && entry.getShort(8) == row.method && (entry.getShort(6) & 0xffff) == row.flags);
        boolean sizesFollow = (row.flags & SIZES_FOLLOW) != 0;
        require(sizesFollow || unsigned(entry, 18) == row.packed && unsigned(entry, 22) == row.size);
        int nameLength = entry.getShort(26) & 0xffff;
        require(nameLength == row.name.length && java.util.Arrays.equals(bytes.read(place + ENTRY_LENGTH, nameLength), row.name));
        String name = new String(row.name, StandardCharsets.UTF_8);
        require(!name.contains("..") && !name.contains("\\") && !name.startsWith("/") && name.indexOf('\0') < 0);
        return new Entry(name, row.method, row.packed, row.size, place + ENTRY_LENGTH + nameLength + (entry.getShort(28) & 0xffff));
    }

    /** In the order in which the entries lie. */
    private static List<Row> table(Bytes bytes) throws IOException {
        ByteBuffer end = end(bytes);
        int count = end.getShort(10) & 0xffff;
        require(end.getShort(4) == 0 && end.getShort(6) == 0 && end.getShort(8) == end.getShort(10));
        long length = unsigned(end, 12);
        if (count > MOST_ENTRIES || length > LARGEST_TABLE) {
            throw FileRefused.tooMuchInside();
        }
        require(count > 0 && tableStarts(bytes) + length == bytes.size() - END_LENGTH);
        ByteBuffer table = buffer(bytes.read(tableStarts(bytes), (int) length));
        List<Row> rows = new ArrayList<>();
        long inside = 0;
        for (int number = 0; number < count; number++) {
            Row row = row(table);
            inside += row.size;
            if (inside > MOST_INSIDE || row.size > SMALL && row.size / HIGHEST_RATIO > row.packed) {
                throw FileRefused.tooMuchInside();
            }
            rows.add(row);
        }
        require(!table.hasRemaining());
        rows.sort(Comparator.comparingLong(Row::offset));
        return rows;
    }

    private static Row row(ByteBuffer table) throws EOFException {
        int at = table.position();
        if (table.remaining() < TABLE_ROW_LENGTH) {
            throw new EOFException();
        }
        require(table.getInt(at) == TABLE_SIGNATURE && table.getShort(at + 34) == 0);
        int flags = table.getShort(at + 8) & 0xffff;
        if ((flags & ENCRYPTED) != 0) {
            throw new FileRefused("encrypted", "this file is protected by a password; save it without one and try again");
        }
        int method = table.getShort(at + 10);
        require(method == STORED || method == DEFLATED);
        long packed = unsigned(table, at + 20);
        long size = unsigned(table, at + 24);
        require(method == DEFLATED || packed == size);
        byte[] name = new byte[table.getShort(at + 28) & 0xffff];
        int rest = (table.getShort(at + 30) & 0xffff) + (table.getShort(at + 32) & 0xffff);
        if (table.remaining() < TABLE_ROW_LENGTH + name.length + rest) {
            throw new EOFException();
        }
        table.position(at + TABLE_ROW_LENGTH);
        table.get(name);
        table.position(table.position() + rest);
        return new Row(name, flags, method, packed, size, unsigned(table, at + 42));
    }

    private static long tableStarts(Bytes bytes) throws IOException {
        return unsigned(end(bytes), 16);
    }

    /** An archive may be followed by a comment, in which anything may stand; ours may not. */
    private static ByteBuffer end(Bytes bytes) throws IOException {
        require(bytes.size() > END_LENGTH);
        ByteBuffer end = buffer(bytes.read(bytes.size() - END_LENGTH, END_LENGTH));
        require(end.getInt(0) == END_SIGNATURE && end.getShort(20) == 0);
        return end;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw FileRefused.damaged();
        }
    }

    private static final class HeldToItsSize extends FilterInputStream {

        private final Inflater inflater;
        private long left;

        HeldToItsSize(InputStream unpacked, Inflater inflater, long size) {
            super(unpacked);
            this.inflater = inflater;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int now;
            try {
                now = in.read(into, from, length);
            } catch (java.util.zip.ZipException | EOFException e) {
                throw FileRefused.damaged();
            }
            left -= Math.max(now, 0);
            if (left < 0) {
                throw FileRefused.tooMuchInside();
            }
            require(now >= 0 || left == 0);
            return now;
        }

        @Override
        public void close() throws IOException {
            super.close();
            inflater.end();
        }
    }
}
