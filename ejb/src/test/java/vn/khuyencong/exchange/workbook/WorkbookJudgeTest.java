package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class WorkbookJudgeTest {

    private static final String SUPPORT = "/data/schemes/0/lines/0/support";

    @Test
    void aPlanWithinTheLawIsFoundGood() {
        assertEquals(List.of(), judge(Documents.workbook(Documents.plan())).stream().filter(Refusal::blocks).toList());
        assertEquals(List.of(), judge(Documents.reportWorkbook(Documents.report())).stream().filter(Refusal::blocks).toList());
    }

    @Test
    void aLineAboveItsCeilingIsFoundWithItsLawAndItsCell() {
        byte[] above = Edits.inExcel(Documents.workbook(Documents.plan()), workbook -> {
            Edits.cell(workbook, "'Dòng kinh phí'!P6").setCellValue(700_000_000);
            Edits.cell(workbook, "'Dòng kinh phí'!Q6").setCellValue(310_000_000);
        });
        ReadWorkbook read = WorkbookReader.read(above);
        List<Refusal> findings = WorkbookJudge.judge(read, Documents.LAW, Documents.DAY);
        Refusal ceiling = findings.stream().filter(Refusal::blocks).findFirst().orElseThrow();
        assertEquals("CEILING_EXCEEDED", ceiling.rule());
        assertEquals(SUPPORT, ceiling.cell());
        assertEquals("TT 28/2018/TT-BTC, Điều 8 khoản 4", ceiling.article());
        assertEquals(Optional.of("'Dòng kinh phí'!Q6"), read.addressOf(ceiling));
    }

    @Test
    void theLawOfTheDayIsTheOneThatIsGiven() {
        ObjectNode plan = Documents.plan();
        ((ObjectNode) plan.at("/schemes/0/lines/0")).put("activity", "A10");
        assertEquals(List.of("ACTIVITY_NOT_IN_FORCE", "NORM_NOT_OF_ACTIVITY"), rules(judge(Documents.workbook(plan))));
        ReadWorkbook read = WorkbookReader.read(Documents.workbook(plan));
        assertEquals(List.of("NORM_NOT_OF_ACTIVITY"), rules(WorkbookJudge.judge(read, Laws.on(LocalDate.of(2025, 12, 1)), Documents.DAY)));
    }

    @Test
    void whatCannotBeReadIsNotJudgedByTheLaw() {
        byte[] wrong = Edits.inExcel(Documents.workbook(Documents.plan()), workbook ->
                Edits.cell(workbook, "'Dòng kinh phí'!Q6").setCellValue("x"));
        assertEquals(List.of("WORKBOOK_NOT_A_NUMBER"), rules(judge(wrong)));
        assertEquals(List.of("WORKBOOK_NOT_XLSX"), rules(judge(new byte[0])));
    }

    @Test
    void aDecisionAfterTheDayIsFound() {
        ReadWorkbook read = WorkbookReader.read(Documents.workbook(Documents.plan()));
        assertEquals(List.of("DECISION_IN_FUTURE"), rules(WorkbookJudge.judge(read, Documents.LAW, LocalDate.of(2022, 12, 1))));
    }

    @Test
    void aReportIsJudgedToo() {
        ObjectNode report = Documents.report();
        ((ObjectNode) report.at("/figures/2")).put("indicator", "consultancy_revenue");
        assertEquals(List.of("INDICATOR_FUND"), rules(judge(Documents.reportWorkbook(report))));
    }

    private static List<Refusal> judge(byte[] workbook) {
        return WorkbookJudge.judge(WorkbookReader.read(workbook), Documents.LAW, Documents.DAY);
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }
}
