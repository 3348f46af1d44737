package org.lscb.scr.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text and nothing but text, in Unicode or the old alphabets of Windows, and no table that a spreadsheet would find formulas in. */
final class TextFile {

    /** The mark of Unicode. */
    private static final char MARK = '\ufeff';
    private static final int HEAD = 1 << 16;

    private TextFile() { }

    /**
     * @param promised what the file's name promises
     * @throws FileRefused if it has characters that text has not, is written in a language of pages and programs that start with "<", or is a table
     *                     with a formula
     */
    static void check(Bytes bytes, FileType promised) throws IOException {
        List<TableCells> tables = promised == FileType.CSV ? TableCells.of(new String(bytes.first(HEAD), charset(bytes.first(3)))) : List.of();
        boolean begun = false;
        char[] piece = new char[8192];
        try (Reader text = new BufferedReader(new InputStreamReader(stream(bytes), charset(bytes.first(3))))) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                for (int at = 0; at < read; at++) {
                    char next = piece[at];
                    refuseControls(next);
                    tables.forEach(table -> table.read(next));
                    if (!begun && !Character.isWhitespace(next) && next != MARK) {
                        begun = true;
                        refuseMarkup(next);
                    }
                }
            }
        }
        tables.forEach(TableCells::end);
    }

    private static InputStream stream(Bytes bytes) {
        return bytes.stream(0, bytes.size());
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        } else if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;      // of the old alphabets, which it does not know, it keeps the letters and signs that matter here
    }

    private static void refuseControls(char character) {
        if (character < ' ' && "\t\n\r\f".indexOf(character) < 0 || character == 0x7f) {
            throw new FileRefused("not text", "this is not plain text, though its name says so; upload it in the form and under the name it was made in");
        }
    }

    private static void refuseMarkup(char character) {
        if (character == '<') {
            throw new FileRefused("markup", "this is a web page or a file of marked-up data; save it as a PDF and try again");
        }
    }
}
