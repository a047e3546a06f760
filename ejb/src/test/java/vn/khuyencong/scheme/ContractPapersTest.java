package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class ContractPapersTest {

    private static final long TRIEU = 1_000_000;
    private static final String BAC_GIANG = "P63-24";
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Viewer SO = Viewers.officer(BAC_GIANG);
    private static final Viewer NEIGHBOUR = Viewers.officer("P63-27");
    private static final String VALUE = "Kinh phí khuyến công hỗ trợ theo hợp đồng";

    private final PlanOfUnit plan = new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL);
    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void aLocalPlanIsDecidedAndItsMoneyAssigned(TestInfo test) {
        services = new Services(MigratedDatabase.h2("contracts-" + test.getDisplayName())).play(Services.TODAY);
        unit = new UnitAtItsDoor(services, BAC_GIANG);
        send(plan.machine("A", "Công ty A", 100).ownWork("B", 40).decided("07/QĐ-UBND", DECIDED).data());
        step("A", 1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm Khuyến công", 100 * TRIEU));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSignedContractSaysItsNumberPartiesMoneyAndTime() {
        Document contract = signed(SO, sign()).orElseThrow();
        Said said = new Said(contract);
        assertEquals(Document.Style.CIVIL, contract.style());
        assertEquals("BẢN TRÍCH, KHÔNG THAY BẢN ĐÃ KÝ", contract.mark(), "the articles are the form's");
        assertEquals(DAY.plusDays(2), contract.heading().date());
        assertEquals(List.of(), contract.heading().recipients(), "it goes to its parties alone");
        assertTrue(contract.parts().get(0).blocks().contains(new Block.Centred("Số: 12/HĐ-TTKC")));
        assertTrue(said.sections().containsAll(List.of("BÊN A: Trung tâm Khuyến công", "BÊN B: Công ty A")), said.sections()::toString);
        assertEquals(95 * TRIEU, said.amount(VALUE));
        assertEquals(List.of("02/2024", "10/2024", "30/09/2024", "xã A"), List.of(said.fact("Bắt đầu từ tháng"), said.fact("Kết thúc vào tháng"),
                said.fact("Hợp đồng thực hiện đến hết ngày"), said.fact("Địa điểm thực hiện")));
        assertEquals(List.of(List.of("1", "Máy móc tiên tiến: Máy A (Công suất 10 kW)", "Công ty A", "1", "300.000.000", "100.000.000", "200.000.000"),
                List.of("", "Tổng cộng", "", "", "300.000.000", "100.000.000", "200.000.000")),
                said.table("contents", "order", "content", "beneficiary", "quantity", "all", "money", "counterpart"));
        assertTrue(contract.parts().get(0).blocks().stream().anyMatch(block -> block instanceof Block.Basis basis
                && basis.lines().contains("Căn cứ Quyết định số 07/QĐ-UBND ngày 15 tháng 01 năm 2024 của Chủ tịch UBND tỉnh phê duyệt kế hoạch kinh phí khuyến công")));
        assertEquals(List.of("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"), contract.parts().get(0).signatures().stream().map(one -> one.posts().get(0)).toList());
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void whatNobodyStatedIsADottedLine() {
        Said said = new Said(signed(SO, sign()).orElseThrow());
        for (String asked : List.of("Mã số thuế", "Người đại diện", "Chức vụ", "Tài khoản")) {
            assertTrue(said.fact(asked).matches("…+"), asked);
        }
        assertTrue(said.paragraphs().stream().anyMatch(text -> text.matches("Tạm ứng: .* mức tạm ứng: …+")), "the share in advance is not verified");
    }

    @Test
    void aContractPrintsAsItWasSignedWhateverThePlanSaysLater() {
        long event = sign();
        Document then = signed(SO, event).orElseThrow();
        send(plan.next().machine("A", "Công ty A", 80).ownWork("B", 40).decided("31/QĐ-UBND", DAY.plusDays(9)).data());
        assertEquals(then, signed(SO, event).orElseThrow());
        assertEquals(80 * TRIEU, new Said(draft(SO, id("A"), 1).orElseThrow()).amount(VALUE));
    }

    @Test
    void beforeTheSigningItIsADraftOfWhatThePlanGivesTheBeneficiary() {
        Document draft = draft(SO, id("A"), 1).orElseThrow();
        Said said = new Said(draft);
        assertEquals("DỰ THẢO", draft.mark());
        assertEquals(100 * TRIEU, said.amount(VALUE));
        assertEquals(null, said.fact("Hợp đồng thực hiện đến hết ngày"));
        assertTrue(draft.parts().get(0).blocks().stream().anyMatch(block -> block instanceof Block.Centred centred && centred.text().matches("Số: …+")));
        assertTrue(draft(SO, id("A"), 2).isEmpty(), "no such line");
        assertTrue(draft(SO, id("B"), 1).isEmpty(), "what the unit does by itself has no beneficiary");
    }

    @Test
    void theContractOnCarryingOutTheSchemeRestsOnTheAssignment() {
        Document task = task(SO, id("A")).orElseThrow();
        Said said = new Said(task);
        assertEquals("DỰ THẢO", task.mark());
        assertTrue(said.sections().containsAll(List.of("BÊN A: Sở Công Thương tỉnh Bắc Giang", "BÊN B: Trung tâm Khuyến công")), said.sections()::toString);
        assertEquals(100 * TRIEU, said.amount(VALUE));
        assertTrue(task.parts().get(0).blocks().stream().anyMatch(block -> block instanceof Block.Basis basis
                && basis.lines().contains("Căn cứ văn bản số 1/SCT ngày 01 tháng 3 năm 2024 giao nhiệm vụ, giao kinh phí thực hiện đề án khuyến công")));
        assertTrue(task(SO, id("B")).isEmpty(), "nothing is assigned of it");
    }

    @Test
    void nobodyElsesContractsArePrintedAndOtherActsAreNone() {
        long event = sign();
        assertTrue(signed(NEIGHBOUR, event).isEmpty());
        assertTrue(draft(NEIGHBOUR, id("A"), 1).isEmpty());
        assertTrue(task(NEIGHBOUR, id("A")).isEmpty());
        assertTrue(signed(SO, 0).isEmpty());
        assertTrue(signed(SO, events().stream().filter(one -> one.act() == SchemeAct.ASSIGN_FUNDS).findFirst().orElseThrow().id()).isEmpty());
    }

    /** The number of the event. */
    private long sign() {
        step("A", 2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null));
        step("A", 3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("12/HĐ-TTKC", DAY.plusDays(2), "Công ty A", 95 * TRIEU, LocalDate.of(2024, 9, 30)));
        return events().stream().filter(event -> event.act() == SchemeAct.SIGN_CONTRACT).findFirst().orElseThrow().id();
    }

    private List<SchemeEvent> events() {
        return services.transact(work -> work.the(Schemes.class).events(Country.record(work, BAC_GIANG, "A")));
    }

    private long id(String code) {
        return services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.LOCAL), code).orElseThrow().id());
    }

    private void step(String code, int number, StepAct act, SchemeStep.Part part) {
        send(unit.step(FundSource.LOCAL, 2024, code, number, act, act == StepAct.SIGN_CONTRACT ? DAY.plusDays(2) : DAY, part));
    }

    private void send(Content content) {
        InboxMessage message = unit.send(content);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }

    private Optional<Document> signed(Viewer viewer, long event) {
        return services.transact(work -> work.the(ContractPapers.class).signed(viewer, event));
    }

    private Optional<Document> draft(Viewer viewer, long scheme, int line) {
        return services.transact(work -> work.the(ContractPapers.class).draft(viewer, scheme, line));
    }

    private Optional<Document> task(Viewer viewer, long scheme) {
        return services.transact(work -> work.the(ContractPapers.class).task(viewer, scheme));
    }
}
