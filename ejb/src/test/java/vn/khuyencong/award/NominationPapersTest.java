package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.Production;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class NominationPapersTest {

    private static final String UNIT = "P63-24";
    private static final LocalDate OPENS = LocalDate.of(2024, 3, 1);

    private Services services;
    private UnitAtItsDoor unit;
    private AwardRows round;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("papers-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, UNIT);
        round = AwardRows.province(services, "BC-BG-2024", UNIT, OPENS);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theEntryFormSaysWhatTheMessageSaidAndWhatTheEstablishmentPromises() {
        send("BC-01", 1, "Mỳ gạo", "PROCESSED", true);
        NominationPaper paper = paper("BC-01", 1);
        assertEquals("", paper.mark());
        assertEquals("CƠ SỞ A", paper.heading().issuer());
        assertTrue(paper.facts().containsAll(List.of(new Fact("Tên cơ sở", "Cơ sở A"), new Fact("Tên sản phẩm, bộ sản phẩm", "Mỳ gạo"),
                new Fact("Nhóm sản phẩm", "Chế biến nông, lâm, thủy sản và đồ uống"), new Fact("Doanh thu của sản phẩm năm trước", "1.234.500.000 đồng"),
                new Fact("Số lao động", "12 người"))), paper.facts()::toString);
        assertTrue(paper.commitment().contains("sản phẩm do cơ sở trực tiếp sản xuất; sản phẩm có thể sản xuất hàng loạt"), paper.commitment());
        assertFalse(paper.facts().stream().anyMatch(fact -> fact.value().isBlank()));
    }

    @Test
    void aReplacedVersionSaysOnItsPaperThatItDoesNotCount() {
        send("BC-01", 1, "Mỳ gạo", "PROCESSED", true);
        send("BC-01", 2, "Mỳ gạo lứt", "PROCESSED", true);
        assertEquals("KHÔNG CÒN HIỆU LỰC", paper("BC-01", 1).mark());
        assertEquals("", paper("BC-01", 2).mark());
        assertNotEquals(paper("BC-01", 1).heading().dataDigest(), paper("BC-01", 2).heading().dataDigest());
    }

    @Test
    void theListHasEveryProductByGroupAndCountsEstablishmentsOnce() {
        send("BC-01", 1, "Mỳ gạo", "PROCESSED", true);
        send("BC-02", 1, "Bánh đa", "PROCESSED", true);
        send("BC-03", 1, "Máy xát", "MACHINE", true);
        NominationList list = list(Viewers.officer(UNIT));
        assertEquals(List.of("Chế biến nông, lâm, thủy sản và đồ uống", "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí"),
                list.blocks().stream().map(NominationList.Block::name).toList());
        assertEquals(List.of("1", "2", "3"), list.blocks().stream().flatMap(block -> block.rows().stream()).map(NominationList.Row::order).toList());
        assertEquals("3 sản phẩm", list.products());
        assertEquals("1 cơ sở", list.establishments());
        NominationList.Row row = list.blocks().get(0).rows().get(0);
        assertEquals("1.235", row.revenue().text());
        assertEquals("", row.points());
        assertEquals("Bắc Giang", row.province());
    }

    @Test
    void aListOfNothingSaysSo() {
        NominationList list = list(Viewers.DEPT_OFFICER);
        assertEquals(List.of(), list.blocks());
        assertEquals(List.of("Chưa có sản phẩm nào đăng ký."), list.narrative());
    }

    @Test
    void pointsStandInTheListOnceTheRoundIsDecided() {
        send("BC-01", 1, "Mỳ gạo", "PROCESSED", true);
        services.play(OPENS.plusDays(40));
        round.judged(List.of(entry("BC-01", 1)), entry -> true);
        assertEquals("", list(Viewers.officer(UNIT)).blocks().get(0).rows().get(0).points());
        assertEquals(List.of(), round.act(RoundAct.DECIDE, new Said(null, "15/QĐ-UBND", OPENS.plusDays(40))));
        assertEquals("80,00", list(Viewers.officer(UNIT)).blocks().get(0).rows().get(0).points());
    }

    private NominationList list(Viewer viewer) {
        return services.transact(work -> work.the(NominationLists.class).of(viewer, work.em().find(AwardRound.class, round.id())));
    }

    private NominationPaper paper(String document, int version) {
        return services.transact(work -> work.the(NominationPapers.class).of(work.em().find(AwardEntry.class, entry(document, version).id())));
    }

    private AwardEntry entry(String document, int version) {
        return services.transact(work -> work.em().createQuery("select e from AwardEntry e where e.document = :document and e.version = :version", AwardEntry.class)
                .setParameter("document", document).setParameter("version", version).getSingleResult());
    }

    private void send(String document, int version, String product, String group, boolean own) {
        InboxMessage sent = unit.send(new AwardNomination(new DocumentKey(UNIT, 2024, AwardNomination.STREAM, document, version),
                version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT, "BC-BG-2024",
                new Establishment("Cơ sở A", LegalForm.HOUSEHOLD, null, "Xã B, tỉnh Bắc Giang"),
                new EnteredProduct(product, group, "Làm thủ công", false, own, true, true, true), new Production(1_234_500_000L, 12, null), null, null, false, null));
        assertEquals(InboxState.ACCEPTED, sent.state(), () -> sent.findings().toString());
    }
}
