package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.MessageType;

class RoundTripTest {

    @Test
    void aPlanWithEveryFieldOfTheSchemaComesBackFromItsWorkbookUnchanged() {
        assertSame(Documents.plan(), WorkbookReader.read(Documents.workbook(Documents.plan())));
    }

    @Test
    void aReportComesBackWithItsFiguresInTheirOwnOrder() {
        assertSame(Documents.report(), WorkbookReader.read(Documents.reportWorkbook(Documents.report())));
    }

    @Test
    void whatTheDocumentDoesNotSayStaysUnsaid() {
        ObjectNode plan = Documents.plan();
        plan.remove("sample");
        plan.remove("decision");
        plan.putArray("indicatorTargets");
        assertSame(plan, WorkbookReader.read(Documents.workbook(plan)));
        ObjectNode report = Documents.report();
        report.remove("title");
        assertSame(report, WorkbookReader.read(Documents.reportWorkbook(report)));
    }

    @Test
    void aNilDocumentIsAWorkbookTooAndATableOfFiveHundredLinesHasRoom() {
        ObjectNode nil = Documents.plan();
        nil.put("kind", "NIL").putArray("schemes");
        nil.putArray("indicatorTargets");
        nil.putObject("totals").put("schemes", 0).put("lines", 0).put("support", 0).put("counterpart", 0);
        assertSame(nil, WorkbookReader.read(Documents.workbook(nil)));
        assertSame(long500(), WorkbookReader.read(Documents.workbook(long500())));
    }

    @Test
    void textThatLooksLikeAFormulaIsText() {
        ObjectNode plan = Documents.plan();
        for (String text : new String[]{"=1+1", "+84 912", "-x", "@SUM(A1)", "=HYPERLINK(\"http://a\")"}) {
            ((ObjectNode) plan.at("/schemes/0")).put("name", text);
            assertSame(plan, WorkbookReader.read(Documents.workbook(plan)));
        }
    }

    @Test
    void decomposedVietnameseIsReadPrecomposed() {
        ObjectNode plan = Documents.plan();
        plan.put("title", Normalizer.normalize("Kế hoạch", Normalizer.Form.NFD));
        ReadWorkbook read = WorkbookReader.read(Documents.workbook(plan));
        assertEquals("Kế hoạch", read.data().path("title").asText());
    }

    @Test
    void signsThatTurnAWordAroundOrHideInItAreTakenOut() {
        ObjectNode plan = Documents.plan();
        plan.put("title", "\ufeffK\u202eế ho\u200bạch\u2069 ");
        ReadWorkbook read = WorkbookReader.read(Documents.workbook(plan));
        assertEquals("Kế hoạch", read.data().path("title").asText());
    }

    @Test
    void whatIsNoDocumentIsNotMadeAWorkbook() {
        ObjectNode plan = Documents.plan();
        plan.remove("title");
        assertThrows(IllegalArgumentException.class, () -> Documents.workbook(plan));
        assertThrows(IllegalArgumentException.class, () -> WorkbookTemplates.filled(Documents.plan(), MessageType.PERIODIC_REPORT,
                Documents.LAW, Documents.UNIT_NAME));
    }

    private static ObjectNode long500() {
        ObjectNode plan = Documents.plan();
        JsonNode line = plan.at("/schemes/1/lines/0");
        for (int i = 1; i < 500; i++) {
            plan.withArray("/schemes/1/lines").add(line.deepCopy());
        }
        ((ObjectNode) plan.at("/schemes/1")).put("support", 80_000_000L * 500);
        plan.withObject("/totals").put("lines", 502).put("support", 500_000_000L + 80_000_000L * 500)
                .put("counterpart", 550_000_000L + 20_000_000L * 500);
        return (ObjectNode) Documents.json(plan.toString());
    }

    private static void assertSame(JsonNode expected, ReadWorkbook read) {
        assertTrue(read.readable(), () -> read.refusals().toString());
        assertEquals(expected, read.data());
    }
}
