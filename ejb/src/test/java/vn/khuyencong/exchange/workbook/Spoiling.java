package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Spoils workbooks as it is said in words: {@code 'Đề án'!B6 := -}, {@code sheet Thiết bị taken out}, {@code cut short}. */
final class Spoiling {

    private static final Map<Pattern, BiFunction<byte[], MatchResult, byte[]>> WAYS = new LinkedHashMap<>();

    static {
        way("('.+'![A-Z]+\\d+) := (.+)", excel((workbook, said) -> put(Edits.cell(workbook, said.group(1)), said.group(2))));
        way("sheet (.+) taken out", excel((workbook, said) -> workbook.removeSheetAt(workbook.getSheetIndex(said.group(1)))));
        way("sheet (.+) renamed to (.+)", excel((workbook, said) ->
                workbook.setSheetName(workbook.getSheetIndex(said.group(1)), said.group(2))));
        way("sheets all but one taken out", excel((workbook, said) -> {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(1);
            }
        }));
        way("column put into (.+) at ([A-Z]+)", excel((workbook, said) -> {
            XSSFSheet sheet = workbook.getSheet(said.group(1));
            int last = sheet.getRow(Table.HEADER_ROW).getLastCellNum();
            sheet.shiftColumns(CellReference.convertColStringToIndex(said.group(2)), last, 1);
        }));
        way("row put into (.+) at (\\d+)", excel((workbook, said) -> {
            XSSFSheet sheet = workbook.getSheet(said.group(1));
            sheet.shiftRows(Integer.parseInt(said.group(2)) - 1, sheet.getLastRowNum(), 1);
        }));
        way("part (.+) added", (workbook, said) -> Edits.inZip(workbook, parts -> parts.put(said.group(1), new byte[]{1})));
        way("document type put into (.+)", (workbook, said) -> Edits.inPart(workbook, said.group(1), xml ->
                xml.replaceFirst("<(workbook)", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><$1")));
        way("a million rows put into (.+)", (workbook, said) -> Edits.inPart(workbook, said.group(1), xml ->
                xml.replace("</sheetData>", millionRows() + "</sheetData>")));
        way("bomb put in", (workbook, said) -> Edits.inZip(workbook, parts -> parts.put("xl/media/image1.png", new byte[32 << 20])));
        way("password set", (workbook, said) -> Edits.encrypted(workbook, "mật khẩu"));
        way("cut short", (workbook, said) -> Arrays.copyOf(workbook, workbook.length / 2));
    }

    private Spoiling() {
    }

    static byte[] spoil(byte[] workbook, String words) {
        for (Map.Entry<Pattern, BiFunction<byte[], MatchResult, byte[]>> way : WAYS.entrySet()) {
            Matcher said = way.getKey().matcher(words);
            if (said.matches()) {
                return way.getValue().apply(workbook, said);
            }
        }
        throw new IllegalArgumentException("nobody knows how to do this: " + words);
    }

    private static void way(String words, BiFunction<byte[], MatchResult, byte[]> way) {
        WAYS.put(Pattern.compile(words, Pattern.DOTALL), way);
    }

    private static BiFunction<byte[], MatchResult, byte[]> excel(BiConsumer<XSSFWorkbook, MatchResult> change) {
        return (workbook, said) -> Edits.inExcel(workbook, opened -> change.accept(opened, said));
    }

    private static void put(XSSFCell cell, String value) {
        cell.setBlank();
        switch (value.charAt(0)) {
            case '-' -> number(cell, value);
            case '=' -> cell.setCellFormula(value.substring(1));
            case '#' -> cell.setCellErrorValue(FormulaError.forString(value));
            case '@' -> cell.setCellValue(LocalDate.parse(value.substring(1)));
            default -> json(cell, value);
        }
    }

    private static void number(XSSFCell cell, String value) {
        if (!value.equals("-")) {
            cell.setCellValue(Double.parseDouble(value));
        }
    }

    private static void json(XSSFCell cell, String value) {
        if (value.endsWith(" letters")) {
            cell.setCellValue("x".repeat(Integer.parseInt(value.replace(" letters", ""))));
            return;
        }
        JsonNode json = Documents.json(value);
        if (json.isNumber()) {
            cell.setCellValue(json.asDouble());
        } else if (json.isBoolean()) {
            cell.setCellValue(json.asBoolean());
        } else {
            cell.setCellValue(json.asText());
        }
    }

    private static String millionRows() {
        StringBuilder rows = new StringBuilder();
        for (int row = 2_000; row < 1_002_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"B").append(row).append("\"><v>").append(row * 7L).append("</v></c></row>");
        }
        return rows.toString();
    }
}
