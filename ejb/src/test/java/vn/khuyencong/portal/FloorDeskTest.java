package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.workbook.FloorWorkbook;
import vn.khuyencong.fair.FairBench;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.testing.Viewers;

class FloorDeskTest {

    @Test
    void whatIsWrongOfAFloorNamesTheCellOfTheWorkbookAndNothingIsTakenIn() throws IOException {
        try (FairBench bench = new FairBench("floor-desk")) {
            long id = bench.planned("HC-1");
            assertEquals(List.of("FAIR_ZONE_UNKNOWN 'so-do-gian-hang'!E2", "FAIR_STALL_TWICE 'so-do-gian-hang'!A3"), said(takeIn(bench, id,
                    "A-01,1,A,1,XX", "A-01,1,A,2,NS")));
            assertEquals(List.of("ENTRY_MISSING 'so-do-gian-hang'!C2"), said(takeIn(bench, id, "A-01,1,,1,NS")));
            assertEquals(List.of(), said(takeIn(bench, id, "A-01,1,A,1,NS", "A-02,1,A,2,NS")));
        }
    }

    private static Entered takeIn(FairBench bench, long id, String... stalls) throws IOException {
        byte[] workbook = workbook(stalls);
        return bench.services().transact(work -> work.the(FloorDesk.class).takeIn(Viewers.DEPT_OFFICER, id, "so-do.xlsx", workbook));
    }

    private static List<String> said(Entered entered) {
        return entered.findings().stream().map(finding -> finding.rule() + " " + finding.cell()).toList();
    }

    private static byte[] workbook(String... stalls) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(FloorWorkbook.SHEET);
            row(sheet, FloorWorkbook.headings());
            for (String stall : stalls) {
                row(sheet, List.of(stall.split(",")));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, List<String> values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
