package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A PDF in which nothing acts by itself. The whole file is read once for its names, whatever its own table of contents says, so that nothing can
 * be hidden from this and shown to a reader of PDFs; objects that are packed into a stream are unpacked within bounds. What is put together in
 * an unusual way is refused: its owner can print it to a new PDF.
 */
final class PdfFile {

    private static final int TAIL = 1 << 16;
    private static final int LARGEST_PACKED_OBJECTS = 16 << 20;
    private static final long MOST_PACKED_OBJECTS = 256L << 20;

    /** Why a PDF is not taken: for the log, and for the person. */
    private enum Fault {

        SCRIPT("script", "this PDF has a script in it"),
        STARTS("action", "this PDF has a part that starts a program, plays a film or sends something"),
        OPENS("action", "this PDF opens something else by itself"),
        FILES_INSIDE("embedded object", "this PDF has other files inside it"),
        PASSWORD("encrypted", "this PDF is protected by a password"),
        UNUSUAL("damaged or ambiguous", "this PDF is damaged or was put together in an unusual way");

        private final String reason;
        private final String words;

        Fault(String reason, String words) {
            this.reason = reason;
            this.words = words;
        }

        private FileRefused refused() {
            return new FileRefused(reason, words + "; print it to a new PDF and try again");
        }
    }

    /** Long enough not to turn up by chance among the bytes of a picture, so looked for everywhere. */
    private static final Map<String, Fault> ANYWHERE = Map.ofEntries(
        Map.entry("JavaScript", Fault.SCRIPT), Map.entry("Launch", Fault.STARTS), Map.entry("SubmitForm", Fault.STARTS),
        Map.entry("ImportData", Fault.STARTS), Map.entry("RichMedia", Fault.STARTS), Map.entry("RichMediaExecute", Fault.STARTS),
        Map.entry("Rendition", Fault.STARTS), Map.entry("Movie", Fault.STARTS), Map.entry("XFA", Fault.STARTS), Map.entry("GoToR", Fault.OPENS),
        Map.entry("GoToE", Fault.OPENS), Map.entry("EmbeddedFile", Fault.FILES_INSIDE), Map.entry("EmbeddedFiles", Fault.FILES_INSIDE),
        Map.entry("Encrypt", Fault.PASSWORD));
    /** Looked for outside of streams. */
    private static final Map<String, Fault> IN_OBJECTS = Map.of("JS", Fault.SCRIPT, "AA", Fault.OPENS);

    private final Bytes bytes;
    private final Set<Long> openedAtOnce = new HashSet<>();
    private final Set<Long> leadOutside = new HashSet<>();
    private long unpacked;

    private PdfFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** @throws FileRefused if it is something else as well, or holds what could act */
    static void check(Bytes bytes) throws IOException {
        new PdfFile(bytes).check();
    }

    private void check() throws IOException {
        byte[] tail = bytes.last(TAIL);
        if (!Signatures.isPdf(bytes.first(TAIL)) || Signatures.endsAsZip(tail) || !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw Fault.UNUSUAL.refused();
        }
        read(bytes, new TreeMap<>(), true);
        if (openedAtOnce.stream().anyMatch(leadOutside::contains)) {
            throw Fault.OPENS.refused();
        }
    }

    /**
     * One pass over objects that stand one after another.
     *
     * @param objects the numbers of the objects by the places where they start, as far as it is known
     */
    private void read(Bytes content, NavigableMap<Long, Long> objects, boolean wholeFile) throws IOException {
        PdfTokens tokens = new PdfTokens(content);
        PdfDictionary dictionary = new PdfDictionary();
        boolean inStream = false;
        String first = "";
        String second = "";
        for (String token = tokens.next(); token != null; token = tokens.next()) {
            if (token.startsWith("/")) {
                name(token.substring(1), inStream, dictionary, objects.floorEntry(tokens.place()));
            } else if (wholeFile && token.equals("obj")) {
                dictionary = new PdfDictionary();
                inStream = false;
                objects.clear();
                objects.put(0L, PdfDictionary.number(first));
            } else if (wholeFile && token.equals("stream") && dictionary.endsWith(">>")) {
                inStream = true;
                packedObjects(dictionary, tokens.place());
            } else if (token.equals("endstream") || token.equals("endobj")) {
                inStream = false;
            }
            dictionary.take(token);
            if (dictionary.endsInReferenceOf("OpenAction")) {
                openedAtOnce.add(dictionary.referred());
            }
            first = second;
            second = token;
        }
    }

    private void name(String name, boolean inStream, PdfDictionary dictionary, Map.Entry<Long, Long> object) {
        Fault fault = ANYWHERE.getOrDefault(name, inStream ? null : IN_OBJECTS.get(name));
        if (fault != null) {
            throw fault.refused();
        }
        if (name.equals("URI") && dictionary.endsWith("/S")) {
            if (dictionary.opensAtOnce()) {
                throw Fault.OPENS.refused();
            }
            if (object != null) {
                leadOutside.add(object.getValue());
            }
        }
    }

    private void packedObjects(PdfDictionary dictionary, long place) throws IOException {
        if (!dictionary.holdsObjects()) {
            return;
        }
        if (!dictionary.isPackedAsUsual()) {
            throw Fault.UNUSUAL.refused();
        }
        byte[] content = inflate(place);
        unpacked += content.length;
        if (unpacked > MOST_PACKED_OBJECTS) {
            throw FileRefused.tooMuchInside();
        }
        read(Bytes.of(content), places(content, dictionary), false);
    }

    /** The bytes begin with a table: number of an object, its place after the table, and so on. */
    private static NavigableMap<Long, Long> places(byte[] content, PdfDictionary dictionary) throws IOException {
        NavigableMap<Long, Long> objects = new TreeMap<>();
        PdfTokens table = new PdfTokens(Bytes.of(content));
        for (long number = 0; number < Math.min(dictionary.count(), content.length); number++) {
            String object = table.next();
            String place = table.next();
            if (object == null || place == null || PdfDictionary.number(object) < 0 || PdfDictionary.number(place) < 0) {
                throw Fault.UNUSUAL.refused();
            }
            objects.put(dictionary.first() + PdfDictionary.number(place), PdfDictionary.number(object));
        }
        return objects;
    }

    private byte[] inflate(long place) throws IOException {
        byte[] lineEnd = bytes.read(place, 2);
        long starts = place + (lineEnd[0] == '\r' && lineEnd[1] == '\n' ? 2 : 1);
        try (InputStream content = new InflaterInputStream(bytes.stream(starts, bytes.size() - starts))) {
            byte[] unpacked = content.readNBytes(LARGEST_PACKED_OBJECTS + 1);
            if (unpacked.length > LARGEST_PACKED_OBJECTS) {
                throw FileRefused.tooMuchInside();
            }
            return unpacked;
        } catch (ZipException | java.io.EOFException e) {
            throw Fault.UNUSUAL.refused();
        }
    }
}
