package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class ReceiptPapersTest {

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("papers-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, "P63-24");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aReceiptIsSaidInWordsOutOfTheSignedDocument() {
        InboxMessage message = unit.send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).data());
        ReceiptPaper paper = paper(message, Receipt.Stage.BUSINESS);
        assertEquals("PHIẾU KẾT QUẢ", paper.heading().title());
        String facts = paper.facts().toString();
        assertTrue(facts.contains("Kế hoạch kinh phí khuyến công địa phương năm 2024 của tỉnh Bắc Giang, số KH-LOCAL, bản 1"), facts);
        assertTrue(facts.contains("(P63-24)"), facts);
        assertTrue(facts.contains("09:00:00 ngày 15/03/2024"), facts);
        assertTrue(paper.verification().get(2).contains("--anchor bo.jwk " + paper.number() + ".json"));
    }

    @Test
    void whatCouldNotBeReadIsSaidToo() {
        InboxMessage message = unit.send("{".getBytes(StandardCharsets.UTF_8));
        ReceiptPaper paper = paper(message, Receipt.Stage.TECHNICAL);
        assertEquals("PHIẾU TIẾP NHẬN", paper.heading().title());
        assertEquals(1, paper.findings().size());
        assertEquals("–", paper.findings().get(0).cell());
    }

    @Test
    void everyTypeOutcomeAndStreamHasItsWords() {
        java.util.ResourceBundle words = java.util.ResourceBundle.getBundle("vn.khuyencong.exchange.receipts", java.util.Locale.ROOT);
        for (MessageType type : MessageType.values()) {
            assertTrue(words.containsKey("paper.type." + type.eventType()), type.eventType());
        }
        words.keySet().stream().filter(key -> key.startsWith("TECHNICAL.") || key.startsWith("BUSINESS.")).forEach(key ->
                assertTrue(words.containsKey("paper.outcome." + key.substring(key.indexOf('.') + 1)), key));
    }

    @Test
    void aReceiptIsThereByItsNumberForItsOwnPeopleAlone() {
        InboxMessage message = unit.send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).data());
        String number = receipt(message, Receipt.Stage.TECHNICAL).number();
        List<Boolean> seen = services.transact(work -> java.util.stream.Stream.of(new Viewer("so", "Sở", Role.SCT_OFFICER, new UnitId("P63-24")),
                        new Viewer("bo", "Cục", Role.DEPT_OFFICER, null), new Viewer("khac", "Sở khác", Role.SCT_OFFICER, new UnitId("P63-27")))
                .map(viewer -> work.the(Submissions.class).receipt(viewer, number).isPresent()).toList());
        assertEquals(List.of(true, true, false), seen);
    }

    private Receipt receipt(InboxMessage message, Receipt.Stage stage) {
        return services.transact(work -> work.the(Receipts.class).of(message.id())).stream().filter(each -> each.stage() == stage).findFirst().orElseThrow();
    }

    private ReceiptPaper paper(InboxMessage message, Receipt.Stage stage) {
        Receipt receipt = receipt(message, stage);
        return services.transact(work -> work.the(ReceiptPapers.class).of(receipt));
    }
}
