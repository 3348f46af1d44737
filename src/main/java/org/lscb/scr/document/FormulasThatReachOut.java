package org.lscb.scr.document;

import java.util.regex.Pattern;

/**
 * Which formulas of a spreadsheet do more than count: by them what stands in the table leaves it, or something comes in or is started, when the
 * file is opened or a cell is clicked. What works on the table's own cells (SUM, VLOOKUP, TEXT and their like) is not among them.
 */
final class FormulasThatReachOut {

    /**
     * Fetch from an address: WEBSERVICE, IMAGE, STOCKHISTORY, in other programs IMPORTDATA and its sisters; FILTERXML is there to read what
     * WEBSERVICE brought. Send to a service what they are given: TRANSLATE, DETECTLANGUAGE, COPILOT, PY. Talk to another program on the machine:
     * RTD, DDE, INITIATE, EXECUTE, REQUEST. Call code outside of the workbook, or text as if it were a formula: CALL, REGISTER, EXEC, EVALUATE. A name
     * may follow a dot, for Excel writes those of later editions as {@code _xlfn.IMAGE} and the like.
     */
    private static final Pattern CALLS = Pattern.compile("(?i)(?<![A-Z0-9_])(?:WEBSERVICE|IMAGE|STOCKHISTORY|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|FILTERXML"
        + "|TRANSLATE|DETECTLANGUAGE|COPILOT|PY|RTD|DDE|INITIATE|EXECUTE|REQUEST|CALL|REGISTER(?:\\.ID)?|EXEC|EVALUATE)\\s*+\\(");
    /** A link that a formula makes may carry cells along; one to a place in the workbook itself goes nowhere. */
    private static final Pattern LINK = Pattern.compile("(?i)(?<![A-Z0-9_])HYPERLINK\\s*+\\((?!\\s*+\"#)");
    /** Of {@code program|topic!item}, which has a program started. A text or a sheet's name with such a stroke in it looks different. */
    private static final Pattern OTHER_PROGRAM = Pattern.compile("\\w\\s*+\\|\\s*+(?:'|[^'\"|!]*+!)");
    private static final Pattern POINTS = Pattern.compile("(?i)(?<![A-Z0-9_])INDIRECT\\s*+\\(");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)://|\\\\\\\\|file:|\\.xls|\\.ods");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");

    private FormulasThatReachOut() { }

    /** @param text of a cell that may be no formula at all */
    static boolean isInCell(String text) {
        return isIn(text, text);
    }

    static boolean isInFormula(String formula) {
        return isIn(formula, withoutTexts(formula));
    }

    private static boolean isIn(String formula, String bare) {
        return bare.indexOf('(') >= 0 && (CALLS.matcher(bare).find() || LINK.matcher(formula).find()
            || POINTS.matcher(bare).find() && ELSEWHERE.matcher(formula).find()) || bare.indexOf('|') >= 0 && OTHER_PROGRAM.matcher(bare).find();
    }

    /** The name of a sheet or a column may have a quote in it; in a formula with such a name nobody can say what is text, so all of it counts. */
    private static String withoutTexts(String formula) {
        return formula.indexOf('\'') < 0 && formula.indexOf('[') < 0 ? TEXT.matcher(formula).replaceAll("\"\"") : formula;
    }
}
