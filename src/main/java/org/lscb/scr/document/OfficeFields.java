package org.lscb.scr.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The fields of a Word document: none may start another program or fetch something (DDE and its like). Word lets a field's instruction be cut into
 * pieces, so the pieces are joined before they are judged.
 */
final class OfficeFields implements OfficeXml.Visitor {

    private static final Pattern ACTS = Pattern.compile("(?is)\\s*(DDE|DDEAUTO|LINK|INCLUDETEXT|MACROBUTTON|DATABASE|CONTROL|HTMLCONTROL)\\b.*");
    private static final Pattern FETCHES = Pattern.compile("(?is)\\s*INCLUDEPICTURE\\b.*(https?:|ftp:|file:|\\\\\\\\).*");
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 100;

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private boolean inInstruction;

    /** @throws FileRefused if one acts */
    @Override
    public void visit(int event, XMLStreamReader at) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(at);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            inInstruction = inInstruction && !isInstruction(at);
        } else if (inInstruction && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !open.isEmpty()) {
            append(at.getText());
        }
    }

    private void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "fldSimple" -> judge(OfficeXml.attribute(at, "instr"));
            case "fldChar" -> mark(OfficeXml.attribute(at, "fldCharType"));
            case "instrText", "delInstrText" -> inInstruction = true;
            default -> { }
        }
    }

    private void mark(String type) {
        switch (type) {
            case "begin" -> begin();
            case "separate" -> judgeInnermost();
            case "end" -> {
                judgeInnermost();
                open.poll();
            }
            default -> { }
        }
    }

    /** A field whose command is itself the result of a field could be anything. */
    private void begin() {
        if (!open.isEmpty() && open.peek().toString().isBlank() || open.size() == DEEPEST) {
            throw acts();
        }
        open.push(new StringBuilder());
    }

    private void judgeInnermost() {
        if (!open.isEmpty()) {
            judge(open.peek().toString());
        }
    }

    private void append(String text) {
        StringBuilder instruction = open.peek();
        if (instruction.length() + text.length() > LONGEST) {
            throw FileRefused.damaged();
        }
        instruction.append(text);
    }

    private static void judge(String instruction) {
        if (ACTS.matcher(instruction).matches() || FETCHES.matcher(instruction).matches()) {
            throw acts();
        }
    }

    private static boolean isInstruction(XMLStreamReader at) {
        return at.getLocalName().equals("instrText") || at.getLocalName().equals("delInstrText");
    }

    private static FileRefused acts() {
        return new FileRefused("field that acts", "this Word document has a field that starts another program or draws on another file"
            + "; replace it by its text, or save the document as a PDF, and try again");
    }
}
