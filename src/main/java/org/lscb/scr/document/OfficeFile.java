package org.lscb.scr.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Word document or Excel workbook of today's formats: what it is by its own table of contents, and that nothing in it acts by itself. */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String ROOT_RELATIONS = "_rels/.rels";
    /** A diagram in a report keeps its numbers in a workbook inside the document; that workbook holds no further one. */
    private static final int DEEPEST = 1;
    private static final int LARGEST_INNER_FILE = 20 << 20;
    private static final long LARGEST_XML = 32L << 20;
    private static final int HEAD = 8;

    private static final Map<String, FileType> MAIN = Map.of(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);

    private final ZipArchive archive;
    private final int depth;
    private final Map<String, ZipArchive.Entry> entries;

    private OfficeFile(Bytes bytes, int depth) throws IOException {
        this.archive = ZipArchive.of(bytes);
        this.depth = depth;
        this.entries = archive.entries().stream().collect(Collectors.toMap(ZipArchive.Entry::lowerCaseName, entry -> entry));
    }

    /** @throws FileRefused if it is anything else, or holds what could act */
    static FileType check(Bytes bytes) throws IOException {
        return new OfficeFile(bytes, 0).check();
    }

    private FileType check() throws IOException {
        if (!entries.containsKey(CONTENT_TYPES) || !entries.containsKey(ROOT_RELATIONS)) {
            throw new FileRefused("archive", "this is an archive or an unknown kind of document; upload the files in it one by one, as PDF, Word or Excel");
        }
        OfficeContentTypes types = OfficeContentTypes.of(xml(entries.get(CONTENT_TYPES)));
        FileType type = type(types);
        types.refuseActiveContent(type);
        for (ZipArchive.Entry entry : archive.entries()) {
            check(entry, type);
        }
        return type;
    }

    private FileType type(OfficeContentTypes types) throws IOException {
        String main;
        try (InputStream relations = xml(entries.get(ROOT_RELATIONS))) {
            main = OfficeRelations.mainPart(relations);
        }
        String mainType = types.of(main);
        if (mainType.contains("macroenabled")) {
            throw macros(mainType.contains("excel") ? FileType.XLSX : FileType.DOCX);
        }
        return Optional.ofNullable(MAIN.get(mainType))
            .orElseThrow(() -> new FileRefused("kind not taken", "this kind of Office file is not taken" + FileRefused.SAVE_AS_PDF));
    }

    private void check(ZipArchive.Entry entry, FileType type) throws IOException {
        String name = entry.lowerCaseName();
        if (name.endsWith(".rels")) {
            try (InputStream xml = xml(entry)) {
                OfficeRelations.check(xml, type);
            }
        } else if (name.endsWith(".xml")) {
            try (InputStream xml = xml(entry)) {
                OfficeXml.read(xml, judgeOf(type));
            }
        } else {
            unpack(entry, type);
        }
    }

    private static OfficeXml.Visitor judgeOf(FileType type) {
        return type == FileType.XLSX ? new WorkbookFormulas() : new OfficeFields();
    }

    /** To its end, so that what it declares of itself is true. What a part is called does not keep a program from reading it as a sheet or a text. */
    private void unpack(ZipArchive.Entry entry, FileType type) throws IOException {
        try (InputStream content = archive.open(entry)) {
            byte[] head = content.readNBytes(HEAD);
            if (Signatures.isOle(head)) {
                throw embedded(type);
            }
            if (Signatures.isArchive(head)) {
                checkInner(entry, head, content, type);
            } else if (OfficeXml.mayBegin(head)) {
                requireReadable(entry);
                OfficeXml.readAsFarAsItGoes(new SequenceInputStream(new ByteArrayInputStream(head), content), judgeOf(type));
            }
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void checkInner(ZipArchive.Entry entry, byte[] head, InputStream rest, FileType type) throws IOException {
        if (depth == DEEPEST || entry.size() > LARGEST_INNER_FILE || !Signatures.isZip(head)) {
            throw embedded(type);
        }
        byte[] inner = new byte[(int) entry.size()];
        System.arraycopy(head, 0, inner, 0, head.length);
        int read = rest.readNBytes(inner, head.length, inner.length - head.length);
        if (read != inner.length - head.length) {
            throw FileRefused.damaged();
        }
        new OfficeFile(Bytes.of(inner), depth + 1).check();
    }

    private InputStream xml(ZipArchive.Entry entry) {
        requireReadable(entry);
        return archive.open(entry);
    }

    private static void requireReadable(ZipArchive.Entry entry) {
        if (entry.size() > LARGEST_XML) {
            throw FileRefused.tooMuchInside();
        }
    }

    static FileRefused macros(FileType type) {
        return new FileRefused("macros", "this is " + (type == FileType.XLSX ? "an Excel workbook" : "a Word document")
            + " with macros; save it without them (" + type.ending() + ") and try again");
    }

    static FileRefused embedded(FileType type) {
        return new FileRefused("embedded object", "this " + type.title() + " has another file or a control inside it"
            + "; take it out and upload it by itself, or save this one as a PDF, and try again");
    }

    static FileRefused fromElsewhere() {
        return new FileRefused("draws on elsewhere", "this file draws on a template, picture or data from elsewhere when it is opened"
            + FileRefused.SAVE_AS_PDF);
    }

    static final Set<String> MARKS_OF_MACROS = Set.of("macro", "vbaproject", "vbadata");
}
