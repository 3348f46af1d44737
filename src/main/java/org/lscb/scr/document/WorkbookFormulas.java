package org.lscb.scr.document;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The formulas in one part of a workbook, wherever they stand: in cells, names, tables, charts, conditional formats, checks of what is typed. */
final class WorkbookFormulas implements OfficeXml.Visitor {

    private static final Set<String> ELEMENTS = Set.of("f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula");
    /** Of formats with scales and icons, calculated items, shapes and form fields. */
    private static final Set<String> ATTRIBUTES = Set.of("val", "formula", "textlink", "fmla", "fmlaLink", "fmlaRange", "fmlaMacro", "fmlaPict", "fmlaTxbx");
    private static final Set<String> LINKS_TO_PROGRAMS = Set.of("ddeLink", "oleLink");
    /** A formula of Excel has at most 8,192 characters. */
    private static final int LONGEST = 20_000;

    private final StringBuilder formula = new StringBuilder();
    private int inside;

    /** @throws FileRefused if a formula reaches out of the workbook */
    @Override
    public void visit(int event, XMLStreamReader at) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(at);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (ELEMENTS.contains(at.getLocalName()) && --inside == 0) {
                judge(formula.toString());
                formula.setLength(0);
            }
        } else if (inside > 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            append(at.getText());
        }
    }

    private void start(XMLStreamReader at) {
        if (LINKS_TO_PROGRAMS.contains(at.getLocalName())) {
            throw OfficeFile.fromElsewhere();
        }
        if (ELEMENTS.contains(at.getLocalName())) {
            inside++;
        }
        for (int number = 0; number < at.getAttributeCount(); number++) {
            if (ATTRIBUTES.contains(at.getAttributeLocalName(number))) {
                judge(at.getAttributeValue(number));
            }
        }
    }

    private void append(String text) {
        if (formula.length() + text.length() > LONGEST) {
            throw FileRefused.damaged();
        }
        formula.append(text);
    }

    private static void judge(String formula) {
        if (formula.length() > LONGEST) {
            throw FileRefused.damaged();
        }
        if (FormulasThatReachOut.isInFormula(formula)) {
            throw new FileRefused("formula that reaches out", "this Excel workbook has a formula that fetches something, links out of the workbook or calls"
                + " another program, such as WEBSERVICE, IMAGE or HYPERLINK; replace it by its value, or save the workbook as a PDF, and try again");
        }
    }
}
