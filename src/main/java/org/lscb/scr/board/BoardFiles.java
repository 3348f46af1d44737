package org.lscb.scr.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The board as a file for a spreadsheet: every clock that is running and that the filter finds. */
@Controller
class BoardFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> HEADINGS = List.of("Review", "What is due", "Agency", "Due on", "First due", "State", "In words");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final Board board;

    BoardFiles(Board board) {
        this.board = board;
    }

    @GetMapping("/deadlines/export.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute BoardFilter filter, Principal user) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CSVPrinter lines = new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8),
            CSVFormat.EXCEL.builder().setHeader(HEADINGS.toArray(String[]::new)).get())) {
            for (Board.Line line : board.toExport(user.getName(), filter)) {
                lines.printRecord(line.name(), noFormula(line.what()), noFormula(line.agency()), line.due(), first(line), line.near().standing().title(),
                    line.near().words());
            }
        }
        return file("deadlines.csv", CSV, file);
    }

    @GetMapping("/deadlines/export.xlsx")
    ResponseEntity<byte[]> excel(@ModelAttribute BoardFilter filter, Principal user) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Deadlines");
            headings(book, sheet.createRow(0));
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
            for (Board.Line line : board.toExport(user.getName(), filter)) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), line, day);
            }
            int[] widths = {16, 42, 42, 14, 14, 12, 30};
            for (int column = 0; column < widths.length; column++) {
                sheet.setColumnWidth(column, widths[column] * 256);
            }
            sheet.createFreezePane(0, 1);
            book.write(file);
        }
        return file("deadlines.xlsx", EXCEL, file);
    }

    private static void headings(XSSFWorkbook book, Row row) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle heading = book.createCellStyle();
        heading.setFont(bold);
        for (String text : HEADINGS) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellValue(text);
            cell.setCellStyle(heading);
        }
    }

    /** A cell that is given a text holds a text, whatever it begins with; only a formula that is set as one is one. */
    private static void fill(Row row, Board.Line line, CellStyle day) {
        row.createCell(0).setCellValue(line.name());
        row.createCell(1).setCellValue(line.what());
        row.createCell(2).setCellValue(line.agency());
        row.createCell(3).setCellValue(line.due());
        row.createCell(4).setCellValue(first(line));
        row.createCell(5).setCellValue(line.near().standing().title());
        row.createCell(6).setCellValue(line.near().words());
        row.getCell(3).setCellStyle(day);
        row.getCell(4).setCellStyle(day);
    }

    private static LocalDate first(Board.Line line) {
        return line.original() == null ? line.due() : line.original();
    }

    /** A spreadsheet would run what looks like a formula. */
    private static String noFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
            .body(content.toByteArray());
    }
}
