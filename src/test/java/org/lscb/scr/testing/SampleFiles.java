package org.lscb.scr.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small and whole files of the kinds that people upload, and the means to make them bad. */
public final class SampleFiles {

    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() { }

    /** One page with a line of text. */
    public static byte[] pdf(String text) {
        return pdf(text, "", "");
    }

    /**
     * @param ofCatalog further entries of the document's catalogue
     * @param objects   further objects, as they stand in the file
     */
    public static byte[] pdf(String text, String ofCatalog, String objects) {
        String line = "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        String[] parts = {
            "<< /Type /Catalog /Pages 2 0 R " + ofCatalog + " >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + line.length() + " >>\nstream\n" + line + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
        for (int number = 0; number < parts.length; number++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(number + 1).append(" 0 obj\n").append(parts[number]).append("\nendobj\n");
        }
        pdf.append(objects);
        int tableStarts = pdf.length();
        pdf.append(table).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(tableStarts).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An object of a PDF into which another is packed. */
    public static String packed(int number, String object) {
        String content = number + " 0 " + object;
        String deflated = new String(deflated(content.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
        return "90 0 obj\n<< /Type /ObjStm /N 1 /First " + (number + " 0 ").length() + " /Filter /FlateDecode /Length " + deflated.length()
            + " >>\nstream\n" + deflated + "\nendstream\nendobj\n";
    }

    public static byte[] docx(String text) {
        return zip(docxParts(text));
    }

    public static byte[] xlsx(String text) {
        return zip(xlsxParts(text));
    }

    /** The parts of a Word document by their paths, to be changed. */
    public static Map<String, byte[]> docxParts(String text) {
        Map<String, byte[]> parts = parts(WORD, "word/document.xml");
        put(parts, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
            + text + "</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }

    public static Map<String, byte[]> xlsxParts(String text) {
        Map<String, byte[]> parts = parts(EXCEL, "xl/workbook.xml");
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        put(parts, "xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml", "")));
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData><row><c t=\"inlineStr\"><is><t>" + text
            + "</t></is></c></row></sheetData></worksheet>");
        return parts;
    }

    public static String relations(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + String.join("", relations) + "</Relationships>";
    }

    /** @param mode "External", or empty */
    public static String relation(String id, String kind, String target, String mode) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\""
            + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/>";
    }

    public static void put(Map<String, byte[]> parts, String path, String text) {
        parts.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One pixel as it is stored, of a picture that says that it is larger. */
    public static byte[] png(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(200);
        png.putLong(0x89504e470d0a1a0aL);
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(png, "IDAT", deflated(new byte[] {0, 1, 2, 3}));
        chunk(png, "IEND", new byte[0]);
        return java.util.Arrays.copyOf(png.array(), png.position());
    }

    /** The frame of a JPEG picture. */
    public static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(2 + 18 + 19 + 2).put(new byte[] {(byte) 0xff, (byte) 0xd8})
            .put(new byte[] {(byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0})
            .put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8}).putShort((short) height).putShort((short) width)
            .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1}).put(new byte[] {(byte) 0xff, (byte) 0xd9}).array();
    }

    private static Map<String, byte[]> parts(String mainType, String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" + mainPart + "\" ContentType=\"" + mainType + "\"/></Types>");
        put(parts, "_rels/.rels", relations(relation("r1", "officeDocument", mainPart, "")));
        return parts;
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        png.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).putInt((int) sum.getValue());
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }
}
