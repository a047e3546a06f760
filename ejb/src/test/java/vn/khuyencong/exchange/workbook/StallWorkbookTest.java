package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;

public class StallWorkbookTest {

    private static final DocumentKey KEY = new DocumentKey("P63-24", 2024, "FAIR", "1", 1);

    @Test
    void eachRowIsAnApplicationAndARowWithoutNumberAFurtherProduct() throws IOException {
        StallWorkbook.Reading read = read(new Object[][] {
            {"DK-1", "HTX Mai", "Hợp tác xã", "2400123456", "xã A", 2, 1, "Có", "Mỳ gạo", "NS", "Cấp tỉnh", 2023, 4, "1", "A", "Không", "Công ty B, 2400999999; Hộ C", "gần điện"},
            {null, null, null, null, null, null, null, null, "Bánh đa", "TC"},
            {"DK-2", "Hộ D", "HOUSEHOLD", null, null, 1, 1, null, "Tương", "NS"}});
        assertEquals(List.of(), read.refusals());
        assertEquals("{\"key\":{\"unit\":\"P63-24\",\"planYear\":2024,\"stream\":\"FAIR\",\"document\":\"DK-1\",\"version\":1},\"kind\":\"ORIGINAL\",\"fair\":\"HC-1\","
                + "\"establishment\":{\"name\":\"HTX Mai\",\"legalForm\":\"COOPERATIVE\",\"taxCode\":\"2400123456\",\"address\":\"xã A\"},\"wanted\":2,\"least\":1,\"firstTime\":true,"
                + "\"wishes\":{\"hall\":\"1\",\"row\":\"A\",\"corner\":false},\"apart\":[{\"name\":\"Công ty B\",\"taxCode\":\"2400999999\"},{\"name\":\"Hộ C\"}],\"note\":\"gần điện\","
                + "\"products\":[{\"name\":\"Mỳ gạo\",\"group\":\"NS\",\"award\":{\"level\":\"PROVINCE\",\"year\":2023},\"ocopStars\":4},{\"name\":\"Bánh đa\",\"group\":\"TC\"}]}",
                read.applications().get(0).data().toString());
        assertEquals(List.of("DK-1", "DK-2"), read.applications().stream().map(StallSheetRow::document).toList());
        assertEquals("'don-gian-hang'!J3", read.applications().get(0).addressOf("/data/products/1/group"));
    }

    @Test
    void whatCannotBeReadOrBreaksTheContractNamesItsCell() throws IOException {
        assertEquals(List.of("ENTRY_MISSING 'don-gian-hang'!B2", "WORKBOOK_CHOICE_UNKNOWN 'don-gian-hang'!C2", "WORKBOOK_NOT_A_NUMBER 'don-gian-hang'!F2"),
                said(new Object[][] {{"DK-1", null, "Tập đoàn", null, null, "hai", 1, null, "Mỳ", "NS"}}).subList(0, 3));
        assertEquals(List.of("STALLS_FURTHER_PRODUCT 'don-gian-hang'!F3", "STALLS_DOCUMENT_TWICE 'don-gian-hang'!A4"), said(new Object[][] {
            {"DK-1", "HTX Mai", "Hợp tác xã", null, null, 2, 1, null, "Mỳ", "NS"}, {null, null, null, null, null, 3, null, null, "Bánh", "NS"},
            {"DK-1", "Hộ D", "HOUSEHOLD", null, null, 1, 1, null, "Tương", "NS"}}));
        List<String> broken = said(new Object[][] {{"DK-1", "HTX Mai", "Hợp tác xã", "24", null, 2, 1, null, "Mỳ", "NS", null, null, 9}});
        assertEquals(List.of("'don-gian-hang'!D2", "'don-gian-hang'!M2"), broken.stream().map(one -> one.substring(one.indexOf(' ') + 1)).sorted().toList());
        assertEquals(List.of("SCHEMA_REQUIRED 'don-gian-hang'!N2"), said(new Object[][] {
            {"DK-1", "HTX Mai", "Hợp tác xã", null, null, 2, 1, null, "Mỳ", "NS", null, null, null, null, "A"}}));
    }

    @Test
    void aWorkbookOfAnotherKindOrAnEmptyOneIsRefused() throws IOException {
        assertEquals("WORKBOOK_NOT_XLSX", StallWorkbook.read(new byte[] {1, 2}, KEY, "HC-1").refusals().get(0).rule());
        assertEquals(List.of("STALLS_EMPTY 'don-gian-hang'!A2"), said(new Object[0][]));
    }

    private static List<String> said(Object[][] rows) throws IOException {
        return read(rows).refusals().stream().map(refusal -> refusal.rule() + " " + refusal.cell()).toList();
    }

    private static StallWorkbook.Reading read(Object[][] rows) throws IOException {
        return StallWorkbook.read(bytes(rows), KEY, "HC-1");
    }

    /** A filled sheet, its headings in the first row. */
    public static byte[] bytes(Object[][] rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(StallWorkbook.SHEET);
            write(sheet.createRow(0), StallWorkbook.headings().toArray());
            for (int i = 0; i < rows.length; i++) {
                write(sheet.createRow(i + 1), rows[i]);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(Row row, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
