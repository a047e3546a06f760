package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.StallApplication.ProductAward;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.StallApplications;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.FairRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class StallIntakeTest {

    private static final String UNIT = "P63-24";
    private static final LocalDate OPENING = LocalDate.of(2024, 5, 1);
    private static final LocalDate IN_TIME = LocalDate.of(2024, 3, 15);
    private static final ShownProduct NOODLES = new ShownProduct("Mỳ gạo", "FOOD", null, null);

    private Services services;
    private UnitAtItsDoor unit;
    private FairRows fair;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("stalls-" + test.getDisplayName())).play(IN_TIME);
        unit = new UnitAtItsDoor(services, UNIT);
        fair = FairRows.announced(services, 1, "HC-1", OPENING).zone("FOOD").zone("CRAFT").quota(UNIT, 5);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anApplicationIsTakenWithItsEstablishmentAndItsScore() {
        InboxMessage inbox = unit.send(original("GH-01", "Cơ sở A", 2, 1));
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
        FairApplication taken = application("GH-01", 1);
        assertEquals(ApplicationState.IN_FORCE, taken.state());
        assertEquals(100, taken.score());
        assertTrue(taken.establishmentId() > 0);
        assertEquals("HC-1", taken.fair().code());
        assertEquals(List.of(NOODLES), taken.stated().products());
    }

    @Test
    void whatIsPrizedCountsByThePublishedRules() {
        accepted(with("GH-01", who("Cơ sở A", null), 1, 1, true, List.of(
                new ShownProduct("Mỳ gạo", "FOOD", new ProductAward(AwardLevel.PROVINCE, 2023), 4),
                new ShownProduct("Rượu", "FOOD", new ProductAward(AwardLevel.REGION, 2022), 3))));
        // 100 + region 3 × 576 + new by 3 years × 96 + 4 stars × 16 + first time 2.
        assertEquals(100 + 1728 + 288 + 64 + 2, application("GH-01", 1).score());
    }

    @Test
    void aReplacementTakesThePlaceAndAWithdrawalTakesBack() {
        accepted(original("GH-01", "Cơ sở A", 2, 1));
        accepted(change("GH-01", 2, SubmissionKind.REPLACEMENT, 3));
        assertEquals(ApplicationState.SUPERSEDED, application("GH-01", 1).state());
        assertEquals(3, application("GH-01", 2).wanted());
        accepted(change("GH-01", 3, SubmissionKind.WITHDRAWAL, null));
        assertEquals(ApplicationState.WITHDRAWN, application("GH-01", 2).state());
        assertEquals(ApplicationState.WITHDRAWN, application("GH-01", 3).state());
        returned("FAIR_NOTHING_TO_WITHDRAW", change("GH-01", 4, SubmissionKind.WITHDRAWAL, null));
        accepted(change("GH-01", 5, SubmissionKind.REPLACEMENT, 1));
    }

    @Test
    void aVersionWaitsForTheOneBefore() {
        InboxMessage second = unit.send(change("GH-01", 2, SubmissionKind.REPLACEMENT, 3));
        assertEquals(InboxState.WAITING, second.state());
        accepted(original("GH-01", "Cơ sở A", 2, 1));
        assertEquals(InboxState.ACCEPTED, services.transact(work -> work.em().find(InboxMessage.class, second.id()).state()));
        assertEquals(ApplicationState.IN_FORCE, application("GH-01", 2).state());
    }

    @Test
    void aReturnedReplacementLeavesTheEarlierInForce() {
        accepted(original("GH-01", "Cơ sở A", 2, 1));
        returned("FAIR_ABOVE_MAXIMUM", change("GH-01", 2, SubmissionKind.REPLACEMENT, 4));
        assertEquals(ApplicationState.IN_FORCE, application("GH-01", 1).state());
        assertEquals(ApplicationState.RETURNED, application("GH-01", 2).state());
    }

    @Test
    void theSameAgainIsARepetitionAndAnotherUnderItsNumberAConflict() {
        byte[] body = unit.body(original("GH-01", "Cơ sở A", 2, 1));
        unit.send(body);
        assertEquals(2, unit.send(body).deliveries());
        assertEquals(InboxState.CONFLICT, unit.send(original("GH-01", "Cơ sở B", 1, 1)).state());
        assertEquals("Cơ sở A", application("GH-01", 1).name());
    }

    @Test
    void whatIsWrongIsReturnedWithItsReason() {
        returned("FAIR_UNKNOWN", at("HC-9", "GH-01"));
        fair.state(FairState.PLANNED);
        returned("FAIR_UNKNOWN", original("GH-02", "Cơ sở A", 1, 1));
        fair.state(FairState.ANNOUNCED);
        returned("FAIR_LEAST_ABOVE_WANTED", original("GH-03", "Cơ sở A", 1, 2));
        returned("FAIR_ABOVE_MAXIMUM", original("GH-04", "Cơ sở A", 4, 1));
        returned("FAIR_NO_ZONE", with("GH-05", who("Cơ sở A", null), 1, 1, false, List.of(new ShownProduct("Mỳ", "HEAVY", null, null))));
        returned("FAIR_AWARD_IN_FUTURE", with("GH-06", who("Cơ sở A", null), 1, 1, false,
                List.of(new ShownProduct("Mỳ", "FOOD", new ProductAward(AwardLevel.NATION, 2025), null))));
        returned("FAIR_YEAR_DIFFERS", new StallApplication(new DocumentKey(UNIT, 2023, "FAIR", "GH-07", 1), SubmissionKind.ORIGINAL, "HC-1",
                who("Cơ sở A", null), 1, 1, false, List.of(NOODLES), null, null, null, false, null));
        returned("KIND_NOT_OF_VERSION", change("GH-08", 1, SubmissionKind.REPLACEMENT, 1));
    }

    @Test
    void theCalendarOfTheFairHolds() {
        services.play(OPENING.minusDays(61));
        returned("FAIR_NOT_OPEN", original("GH-01", "Cơ sở A", 1, 1));
        services.play(OPENING.minusDays(30));
        accepted(original("GH-02", "Cơ sở A", 1, 1));
        services.play(OPENING.minusDays(29));
        returned("FAIR_LATE", original("GH-03", "Cơ sở B", 1, 1));
        returned("FAIR_LATE", change("GH-02", 2, SubmissionKind.REPLACEMENT, 2));
        fair.publish(List.of());
        returned("FAIR_ALREADY_PUBLISHED", change("GH-02", 3, SubmissionKind.REPLACEMENT, 2));
        assertEquals(List.of("FAIR_WAITING_LIST"), rules(accepted(original("GH-04", "Cơ sở C", 1, 1))));
        assertTrue(application("GH-04", 1).isLate());
        accepted(change("GH-02", 4, SubmissionKind.WITHDRAWAL, null));
        services.play(OPENING);
        returned("FAIR_OVER", original("GH-05", "Cơ sở D", 1, 1));
        returned("FAIR_OVER", change("GH-04", 2, SubmissionKind.WITHDRAWAL, null));
        fair.state(FairState.CANCELLED);
        returned("FAIR_CANCELLED", original("GH-06", "Cơ sở D", 1, 1));
    }

    @Test
    void aProvinceHasWhatItsQuotaAllows() {
        UnitAtItsDoor other = new UnitAtItsDoor(services, "P63-27");
        assertEquals(List.of("FAIR_NO_QUOTA"), rules(other.send(of("P63-27", "GH-01", who("Cơ sở A", null), 1, 1, false, List.of(NOODLES)))));
        fair.quota("P63-27", 2);
        assertEquals(List.of("FAIR_LEAST_ABOVE_QUOTA"), rules(other.send(of("P63-27", "GH-02", who("Cơ sở A", null), 3, 3, false, List.of(NOODLES)))));
        InboxMessage more = other.send(of("P63-27", "GH-03", who("Cơ sở A", null), 3, 1, false, List.of(NOODLES)));
        assertEquals(InboxState.ACCEPTED, more.state());
        assertEquals(List.of("FAIR_WANTED_ABOVE_QUOTA"), rules(more));
    }

    @Test
    void nobodyAppliesTwiceWhoeverSendsIt() {
        fair.quota("P63-27", 5);
        UnitAtItsDoor other = new UnitAtItsDoor(services, "P63-27");
        accepted(with("GH-01", who("Công ty A", "0100109106"), 1, 1, false, List.of(NOODLES)));
        returned("FAIR_APPLIED_TWICE", with("GH-02", who("Công ty TNHH A", "0100109106"), 1, 1, false, List.of(NOODLES)));
        InboxMessage there = other.send(of("P63-27", "GH-01", who("A", "0100109106"), 1, 1, false, List.of(NOODLES)));
        assertEquals(List.of("FAIR_APPLIED_ELSEWHERE"), rules(there));
        assertEquals(List.of("FAIR_PERHAPS_TWICE"), rules(accepted(with("GH-03", who("Công ty A", null), 1, 1, false, List.of(NOODLES)))));
        accepted(change("GH-01", 2, SubmissionKind.WITHDRAWAL, null));
        assertEquals(InboxState.ACCEPTED, other.send(of("P63-27", "GH-04", who("A", "0100109106"), 1, 1, false, List.of(NOODLES))).state());
    }

    @Test
    void whatAnotherProvinceSentIsNotToldToAStranger() {
        fair.quota("P63-27", 5);
        UnitAtItsDoor other = new UnitAtItsDoor(services, "P63-27");
        accepted(with("GH-77", who("Công ty Bánh đa A", "0100109106"), 1, 1, false, List.of(NOODLES)));
        InboxMessage same = other.send(of("P63-27", "GH-01", who("Công ty B", "0100109106"), 1, 1, false, List.of(NOODLES)));
        InboxMessage branch = other.send(of("P63-27", "GH-02", who("Chi nhánh B", "0100109106-001"), 1, 1, false, List.of(NOODLES)));
        assertEquals(List.of("FAIR_APPLIED_ELSEWHERE"), rules(same));
        assertEquals(List.of("FAIR_PERHAPS_ELSEWHERE"), rules(branch));
        for (InboxMessage told : List.of(same, branch)) {
            String said = services.transact(work -> work.em().createQuery("select r from Receipt r where r.messageId = :message", Receipt.class)
                    .setParameter("message", told.id()).getResultStream().map(receipt -> new String(receipt.body(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining()));
            assertTrue(said.contains("FAIR_") && !said.contains("GH-77") && !said.contains(UNIT) && !said.contains("Bánh đa"), said);
        }
    }

    @Test
    void whoStoodAtAFairBeforeIsNotThereForTheFirstTime() {
        accepted(original("GH-01", "Cơ sở A", 1, 1));
        fair.publish(List.<String[]>of(new String[] {UNIT, "GH-01", "A-01"}));
        FairRows.announced(services, 2, "HC-2", OPENING.plusDays(5)).zone("FOOD").quota(UNIT, 3);
        InboxMessage again = unit.send(new StallApplication(new DocumentKey(UNIT, 2024, "FAIR", "GH-02", 1), SubmissionKind.ORIGINAL, "HC-2",
                who("Cơ sở A", null), 1, 1, true, List.of(NOODLES), null, null, null, false, null));
        assertEquals(List.of("FAIR_NOT_FIRST_TIME"), rules(again));
        assertEquals(100, application("GH-02", 1).score());
        returned("FAIR_OTHER_FAIR", new StallApplication(new DocumentKey(UNIT, 2024, "FAIR", "GH-02", 2), SubmissionKind.REPLACEMENT, "HC-1",
                who("Cơ sở A", null), 1, 1, false, List.of(NOODLES), null, null, null, false, null));
    }

    @Test
    void aProvinceThatEndedAppliesNoMoreAndItsSuccessorHasItsQuota() {
        LocalDate opening = LocalDate.of(2025, 8, 20);
        FairRows.announced(services, 3, "HC-3", opening).zone("FOOD").quota(UNIT, 2);
        services.play(LocalDate.of(2025, 6, 25));
        accepted(at("HC-3", "GH-01", UNIT, 2025, 2));
        services.play(LocalDate.of(2025, 7, 5));
        UnitAtItsDoor heir = new UnitAtItsDoor(services, services.transact(work ->
                work.the(Territory.class).map().holderOn(new UnitId(UNIT), LocalDate.of(2025, 7, 5)).id().value()));
        assertEquals(List.of("FAIR_UNIT_ENDED"), rules(heir.send(at("HC-3", "GH-02", UNIT, 2025, 1))));
        StallApplication back = new StallApplication(new DocumentKey(UNIT, 2025, "FAIR", "GH-01", 2), SubmissionKind.WITHDRAWAL, "HC-3",
                who("Cơ sở GH-01", null), null, null, false, null, null, null, null, false, null);
        assertEquals(InboxState.ACCEPTED, heir.send(back).state());
    }

    @Test
    void whatIsIncompleteIsReturnedByItsCell() {
        ObjectNode data = Json.MAPPER.valueToTree(original("GH-01", "Cơ sở A", 1, 1));
        data.remove("wanted");
        data.remove("products");
        ((ObjectNode) data.get("establishment")).remove("legalForm");
        ((ObjectNode) data.get("establishment")).put("taxCode", "12");
        byte[] body = EventWriter.compose(EventWriter.Origin.gateway(new UnitId(UNIT), "gw", 90), data, Services.NOW).body();
        InboxMessage inbox = unit.send(body);
        assertEquals(InboxState.RETURNED, inbox.state());
        assertEquals(List.of("/data/establishment/legalForm", "/data/establishment/taxCode", "/data/products", "/data/wanted"),
                inbox.findings().stream().map(Refusal::cell).sorted().toList());
        accepted(original("GH-01", "Cơ sở A", 1, 1));
    }

    @Test
    void whatCameOfAFairIsTakenOnceItIsOver() {
        accepted(original("GH-01", "Cơ sở A", 2, 1));
        accepted(original("GH-02", "Cơ sở B", 1, 1));
        assertEquals(List.of("FAIR_OUTCOME_EARLY", "FAIR_WITHOUT_STALL"), rules(unit.send(outcome("GH-01", 1, true, 1, 0, 0))));
        fair.publish(List.of(new String[] {UNIT, "GH-01", "A-01"}, new String[] {UNIT, "GH-01", "A-02"}, new String[] {UNIT, null, "A-03"}));
        services.play(OPENING.plusDays(4));
        returned("FAIR_APPLICATION_UNKNOWN", outcome("GH-09", 1, true, 1, 0, 0));
        returned("FAIR_WITHOUT_STALL", outcome("GH-02", 1, true, 1, 0, 0));
        returned("FAIR_MORE_STALLS_THAN_GIVEN", outcome("GH-01", 2, true, 3, 0, 0));
        returned("FAIR_ABSENT_WITH_FIGURES", outcome("GH-01", 3, false, 1, 0, 0));
        returned("FAIR_PRESENT_WITHOUT_STALLS", outcome("GH-01", 4, true, 0, 0, 0));
        returned("FAIR_VALUE_WITHOUT_CONTRACTS", outcome("GH-01", 5, true, 1, 0, 7));
        InboxMessage seventh = unit.send(outcome("GH-01", 7, true, 1, 1, 9));
        assertEquals(InboxState.WAITING, seventh.state());
        accepted(outcome("GH-01", 6, true, 2, 3, 420_000_000));
        assertEquals(InboxState.ACCEPTED, services.transact(work -> work.em().find(InboxMessage.class, seventh.id()).state()));
        assertEquals(List.of(2, 1), services.transact(work -> work.em().createQuery("select o.stallsUsed from FairOutcome o order by o.id", Integer.class)
                .getResultList()));
    }

    private StallOutcome outcome(String document, int version, boolean attended, int stalls, int contracts, long value) {
        return new StallOutcome(new DocumentKey(UNIT, 2024, "FAIR_OUTCOME", document, version),
                version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT, "HC-1", attended, stalls, 0, contracts, value, false);
    }

    private InboxMessage accepted(Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
        return inbox;
    }

    private void returned(String rule, Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(List.of(rule), rules(inbox));
        assertEquals(InboxState.RETURNED, inbox.state());
    }

    private static List<String> rules(InboxMessage inbox) {
        return inbox.findings().stream().map(Refusal::rule).toList();
    }

    private FairApplication application(String document, int version) {
        return services.transact(work -> {
            FairApplication found = work.the(StallApplications.class).find(new DocumentKey(UNIT, 2024, "FAIR", document, version)).orElseThrow();
            found.fair().code();
            return found;
        });
    }

    private static Establishment who(String name, String taxCode) {
        return new Establishment(name, taxCode == null ? LegalForm.HOUSEHOLD : LegalForm.COMPANY, taxCode, "Xã B");
    }

    private static StallApplication original(String document, String name, int wanted, int least) {
        return with(document, who(name, null), wanted, least, false, List.of(NOODLES));
    }

    private static StallApplication with(String document, Establishment who, int wanted, int least, boolean first, List<ShownProduct> products) {
        return of(UNIT, document, who, wanted, least, first, products);
    }

    private static StallApplication of(String unit, String document, Establishment who, int wanted, int least, boolean first, List<ShownProduct> products) {
        return new StallApplication(new DocumentKey(unit, 2024, "FAIR", document, 1), SubmissionKind.ORIGINAL, "HC-1", who, wanted, least, first,
                products, null, null, null, false, null);
    }

    private static StallApplication at(String fair, String document) {
        return at(fair, document, UNIT, 2024, 1);
    }

    private static StallApplication at(String fair, String document, String unit, int year, int wanted) {
        return new StallApplication(new DocumentKey(unit, year, "FAIR", document, 1), SubmissionKind.ORIGINAL, fair,
                who("Cơ sở " + document, null), wanted, 1, false, List.of(NOODLES), null, null, null, false, null);
    }

    private static StallApplication change(String document, int version, SubmissionKind kind, Integer wanted) {
        boolean empty = kind == SubmissionKind.WITHDRAWAL;
        return new StallApplication(new DocumentKey(UNIT, 2024, "FAIR", document, version), kind, "HC-1", who("Cơ sở A", null), wanted,
                empty ? null : 1, false, empty ? null : List.of(NOODLES), null, null, null, false, null);
    }
}
