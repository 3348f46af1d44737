package org.lscb.scr.document;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a table in plain text, as a spreadsheet finds them, of which none may be a formula to it. Which sign parts the cells is not said in
 * the file, and a spreadsheet goes by the settings of its machine: by the sign that the file seems to have been written with no cell may be a
 * formula of any kind, by the others none that reaches out.
 */
final class TableCells {

    private static final String SIGNS = ",;\t";
    /** A spreadsheet of the Far East takes the wide ones for the same. */
    private static final String STARTS_A_FORMULA = "=@+-\uff1d\uff20\uff0b\uff0d";
    /** Such as "-5", "+44 20 7946 0018", "-£5.00", "-1.5E+03", and a dash alone, which stands for nothing. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-][\\d\\s\u00a0\ufffd.,:/%£€$()-]*+(?:(?<=\\d)[eE][+-]?\\d+)?\\s*");
    private static final Pattern SIGN_NAMED = Pattern.compile("(?i)\ufeff?\"?sep=(.)");
    /** A formula of Excel has at most 8,192 characters. */
    private static final int LONGEST = 10_000;

    private enum At { START, INSIDE, QUOTED, AFTER_QUOTE }

    private final String signs;
    private final Predicate<String> refused;
    private final StringBuilder suspect = new StringBuilder();
    private At at = At.START;
    private boolean open;

    private TableCells(String signs, Predicate<String> refused) {
        this.signs = signs;
        this.refused = refused;
    }

    /** @return all ways to read a table that begins so */
    static List<TableCells> of(String head) {
        return List.of(new TableCells(signOf(head), cell -> cell.length() == LONGEST || !PLAIN_NUMBER.matcher(cell).matches()),
            new TableCells(",", FormulasThatReachOut::isInCell), new TableCells(";", FormulasThatReachOut::isInCell),
            new TableCells("\t", FormulasThatReachOut::isInCell), new TableCells(SIGNS, FormulasThatReachOut::isInCell));
    }

    private static String signOf(String head) {
        Matcher named = SIGN_NAMED.matcher(head);
        if (named.lookingAt()) {
            return named.group(1);
        }
        String line = head.lines().filter(each -> SIGNS.chars().anyMatch(sign -> each.indexOf(sign) >= 0)).findFirst().orElse("");
        int most = SIGNS.chars().map(sign -> count(line, sign)).max().orElse(0);
        return SIGNS.chars().filter(sign -> count(line, sign) == most).mapToObj(Character::toString).findFirst().orElseThrow();
    }

    private static int count(String line, int sign) {
        return (int) line.chars().filter(each -> each == sign).count();
    }

    /** @throws FileRefused if a cell that ends here is a formula */
    void read(char next) {
        switch (at) {
            case START -> start(next);
            case INSIDE -> inside(next);
            case QUOTED -> {
                if (next == '"') {
                    at = At.AFTER_QUOTE;
                } else {
                    keep(next);
                }
            }
            case AFTER_QUOTE -> {
                if (next == '"') {
                    at = At.QUOTED;
                    keep(next);
                } else {
                    at = At.INSIDE;
                    inside(next);
                }
            }
        }
    }

    /** Quotes and spaces may stand before what a cell begins with. */
    private void start(char next) {
        if (next == '"') {
            open = !open;
        } else if (!open && endsCell(next)) {
            end();
        } else if (!Character.isWhitespace(next) && !Character.isSpaceChar(next) && next != '\ufeff') {
            at = open ? At.QUOTED : At.INSIDE;
            if (STARTS_A_FORMULA.indexOf(next) >= 0) {
                suspect.append(next);
            }
        }
    }

    private void inside(char next) {
        if (endsCell(next)) {
            end();
        } else {
            keep(next);
        }
    }

    private void keep(char next) {
        if (!suspect.isEmpty() && suspect.length() < LONGEST) {
            suspect.append(next);
        }
    }

    private boolean endsCell(char next) {
        return next == '\n' || next == '\r' || signs.indexOf(next) >= 0;
    }

    /** @throws FileRefused if the cell that ends here is a formula */
    void end() {
        if (!suspect.isEmpty() && refused.test(suspect.toString())) {
            throw new FileRefused("formula in a table", "a cell of this table begins with =, @, + or - as a formula does; put an apostrophe (') in front of it"
                + ", or save the table as .xlsx, and try again");
        }
        suspect.setLength(0);
        open = false;
        at = At.START;
    }
}
