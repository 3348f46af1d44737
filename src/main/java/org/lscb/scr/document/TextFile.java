package org.lscb.scr.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text and nothing but text, in Unicode or the old alphabets of Windows. What a spreadsheet would take for a formula is text to us: the file goes
 * back as it came, as a download.
 */
final class TextFile {

    /** The mark of Unicode, in its own alphabet and as UTF-8 reads in the old one. */
    private static final String MARK = "\ufeff\u00ef\u00bb\u00bf";

    private TextFile() { }

    /** @throws FileRefused if it has characters that text has not, or is written in a language of pages and programs that start with "<" */
    static void check(Bytes bytes) throws IOException {
        boolean begun = false;
        char[] piece = new char[8192];
        try (Reader text = new BufferedReader(new InputStreamReader(stream(bytes), charset(bytes.first(3))))) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                for (int at = 0; at < read; at++) {
                    refuseControls(piece[at]);
                    if (!begun && !Character.isWhitespace(piece[at]) && MARK.indexOf(piece[at]) < 0) {
                        begun = true;
                        refuseMarkup(piece[at]);
                    }
                }
            }
        }
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
        return StandardCharsets.ISO_8859_1;
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
