package vn.khuyencong.scheme.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.workbook.WorkbookReader;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.PlanRules;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.PortalExaminer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Newcomers;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class DossiersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final Viewer OFFICER = Needs.officer(BAC_GIANG);
    private static final Viewer COLLEAGUE = Needs.colleague(BAC_GIANG);
    private static final PlanOf PLAN = new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.NATIONAL);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("dossier-" + test.getDisplayName())).play(DAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aGroupSchemeIsDraftedFromSelectedNeedsAlone() {
        long selected = need("Cơ sở A");
        long recorded = services.transact(work -> Needs.register(work, OFFICER, BAC_GIANG, 2024, Needs.machine("Cơ sở B", "Hiệp Hòa", 100)).id());
        assertEquals("NEEDS_NOT_SELECTED", draft("DA-1", selected, recorded).refusals().get(0).rule());
        SchemeRecord record = draft("DA-1", selected, need("Cơ sở C")).record();
        assertEquals(SchemeState.DRAFT, record.state());
        assertEquals("SCHEME_CODE_TAKEN", draft("DA-1", need("Cơ sở D")).refusals().get(0).rule());
        PlanSubmission.Scheme scheme = content(record).scheme();
        assertEquals(PlanSubmission.SchemeKind.GROUP, scheme.kind());
        assertEquals(200_000_000, scheme.support());
        assertEquals(2, services.transact(work -> work.the(Dossiers.class).needs(work.em().find(SchemeRecord.class, record.id()))).size());
        assertEquals(2L, services.<Long>transact(work -> work.em().createQuery("select count(b) from DraftBeneficiary b where b.record.id = :record", Long.class)
                .setParameter("record", record.id()).getSingleResult()), "others find it by whom it names");
        assertEquals("NEEDS_NOT_SELECTED", draft("DA-2", selected).refusals().get(0).rule(), "a need becomes one scheme");
    }

    @Test
    void whatIsMissingOfADraftIsNamedByItsOwnField() {
        List<Refusal> refusals = services.transact(work -> work.the(Dossiers.class).draft(OFFICER,
                new Dossiers.Draft(List.of(need("Cơ sở A")), FundSource.NATIONAL, null, " ", "Trung tâm"))).refusals();
        assertEquals(List.of("schemeCode", "schemeName"), refusals.stream().map(Refusal::cell).toList());
    }

    /** Two officers draft of the same need at once: the second had read it before the first was done. */
    @Test
    void aNeedThatBecameASchemeMeanwhileBecomesNoSecondOne() {
        long need = need("Cơ sở A");
        List<Refusal> second = services.transact(work -> {
            assertEquals(RegistrationState.SELECTED, work.em().find(Registration.class, need).state());
            assertTrue(draft("DA-1", need).refusals().isEmpty());
            return work.the(Dossiers.class).draft(OFFICER, new Dossiers.Draft(List.of(need), FundSource.NATIONAL, "DA-2", "Đề án", "Trung tâm")).refusals();
        });
        assertEquals(List.of("NEEDS_NOT_SELECTED"), rules(second));
    }

    @Test
    void whatIsMissingOfADossierIsNamedToTheItem() {
        SchemeRecord record = draft("DA-1", need("Cơ sở A")).record();
        assertEquals(Set.of("enclosed/PRODUCTION_PLAN", "enclosed/QUOTATIONS", "enclosed/REPORT", "effects"),
                act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL).stream().map(Refusal::cell).collect(Collectors.toSet()));
        complete(record);
        services.play(LocalDate.of(2025, 1, 2));
        assertEquals(List.of("DOSSIER_QUOTATION_EXPIRED"), rules(act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL)));
        services.play(DAY);
        assertEquals(List.of(), act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL));
        assertEquals(List.of("DOSSIER_NOT_OPEN"), rules(save(record, 2, content(record))));
    }

    @Test
    void supportAboveACeilingIsMissingFromAnyLawBeforeTheDossierIsAppraisedAndBeforeItPasses() {
        SchemeRecord record = draft("DA-1", need("Cơ sở A")).record();
        complete(record);
        DossierContent content = content(record);
        assertEquals(List.of(), save(record, 2, supporting(content, 900_000_000)));
        assertEquals(List.of("CEILING_SHARE_EXCEEDED", "CEILING_EXCEEDED"), rules(act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL)));
        assertEquals(List.of(), save(record, 3, supporting(content, 250_000_000)));
        assertEquals(List.of(), act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL));
        minutes(record, 250_000_000, items());
        services.play(LocalDate.of(2018, 5, 10));
        assertEquals(List.of("CEILING_EXCEEDED"), rules(services.transact(work -> work.the(GrassrootsAppraisals.class).offers(COLLEAGUE,
                work.em().find(SchemeRecord.class, record.id())).stream().filter(offer -> offer.transition().act() == SchemeAct.PASS_GRASSROOTS)
                .flatMap(offer -> offer.against().stream()).filter(refusal -> refusal.rule().startsWith("CEILING")).toList())), "by the law of the day");
    }

    @Test
    void theProvinceTakesBackWhatItApprovedAsLongAsNoPlanStatesIt() {
        approved("DA-1");
        SchemeRecord record = services.transact(work -> work.the(PlanDrafts.class).waiting(PLAN)).get(0);
        assertEquals(List.of("SCHEME_ACT_NOT_YOURS"), rules(act(COLLEAGUE, record, SchemeAct.RETURN_FOR_SUPPLEMENT)));
        assertEquals(List.of(), act(Needs.director(BAC_GIANG), record, SchemeAct.RETURN_FOR_SUPPLEMENT));
        assertEquals(List.of(), services.transact(work -> work.the(PlanDrafts.class).waiting(PLAN)));
        assertEquals(List.of(), save(record, 2, content(record)));
    }

    /** The first line with another support, out of a cost of 1 000 triệu. */
    private static DossierContent supporting(DossierContent before, long support) {
        PlanSubmission.Scheme it = before.scheme();
        PlanSubmission.Line line = it.lines().get(0);
        PlanSubmission.Line other = new PlanSubmission.Line(line.activity(), line.norm(), line.content(), line.sector(), line.product(), line.exportMarket(),
                line.newCraft(), line.ocopStars(), line.establishment(), line.quantity(), 1_000_000_000, support, 1_000_000_000 - support, 0, line.equipment());
        return new DossierContent(new PlanSubmission.Scheme(it.code(), it.name(), it.kind(), it.implementingUnit(), it.place(), it.startMonth(), it.endMonth(),
                it.expectedResult(), support, List.of(other)), before.effects(), before.enclosed());
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        SchemeRecord record = draft("DA-1", need("Cơ sở A")).record();
        DossierContent content = content(record);
        assertEquals(List.of(), save(record, 1, content));
        assertEquals(List.of("DOSSIER_CHANGED_MEANWHILE"), rules(save(record, 1, content)));
    }

    @Test
    void aSchemePassesWithEvidenceOfEachItemByOtherEyesAndForTheAmountAgreedOn() {
        SchemeRecord record = appraised("DA-1");
        assertTrue(rules(act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS)).contains("CHECK_WITHOUT_EVIDENCE"));
        minutes(record, 90_000_000, items());
        assertEquals(List.of("AGREED_AMOUNT_DIFFERS"), rules(act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS)));
        minutes(record, 100_000_000, items().subList(1, items().size()));
        assertEquals(List.of("CHECK_WITHOUT_EVIDENCE"), rules(act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS)));
        minutes(record, 100_000_000, items());
        assertEquals(List.of("FOUR_EYES"), rules(act(OFFICER, record, SchemeAct.PASS_GRASSROOTS)));
        assertEquals(List.of(), act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS));
        assertEquals(List.of("SCHEME_ACT_NOT_YOURS"), rules(act(COLLEAGUE, record, SchemeAct.APPROVE_BY_PROVINCE)).subList(0, 1));
        assertEquals(List.of(), act(Needs.director(BAC_GIANG), record, SchemeAct.APPROVE_BY_PROVINCE));
    }

    @Test
    void aReturnedDossierIsOpenAgainAndItsOldMinutesCountNoMore() {
        SchemeRecord record = appraised("DA-1");
        minutes(record, 90_000_000, items());
        assertEquals(List.of(), act(COLLEAGUE, record, SchemeAct.RETURN_FOR_SUPPLEMENT));
        assertEquals(List.of(), save(record, 2, content(record)));
        assertEquals(List.of(), act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL));
        assertTrue(rules(act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS)).contains("CHECK_WITHOUT_EVIDENCE"));
    }

    @Test
    void anApprovedDossierThatNoPlanStatesMayComeInByFreedMoney() {
        approved("DA-1");
        SchemeRecord other = draft("DA-2", need("Cơ sở B")).record();
        services.transact(work -> {
            assertEquals(List.of("DA-1"), work.the(Newcomers.class).of(OFFICER, other).stream().map(SchemeRecord::code).toList());
            assertEquals(100_000_000, work.the(Newcomers.class).drafted(OFFICER, other, "DA-1").orElseThrow().support());
            assertTrue(work.the(Newcomers.class).drafted(OFFICER, other, "DA-2").isEmpty(), "not approved");
            return null;
        });
    }

    @Test
    void theApprovedSchemesMakeAPlanThatTheMinistryTakes() {
        approved("DA-1");
        PlanSubmission plan = plan();
        assertEquals(SubmissionKind.ORIGINAL, plan.kind());
        assertEquals("KH-KCQG-2024", plan.key().document());
        services.transact(work -> {
            assertEquals(List.of(), PlanRules.judge(plan, work.the(Norms.class).on(DAY), DAY).stream().filter(Refusal::blocks).toList());
            JsonNode data = Json.MAPPER.valueToTree(plan);
            assertEquals(List.of(), DraftReader.read(MessageType.PLAN_SUBMISSION, data).refusals());
            assertTrue(WorkbookTemplates.filled(data, MessageType.PLAN_SUBMISSION, work.the(Norms.class).on(DAY), "Bắc Giang").length > 1000);
            return null;
        });
    }

    @Test
    void aWorkbookThatWasChangedAfterTheApprovalIsToldCellByCell() {
        approved("DA-1");
        JsonNode asApproved = services.transact(work -> WorkbookReader.read(WorkbookTemplates.filled(Json.MAPPER.valueToTree(plan()),
                MessageType.PLAN_SUBMISSION, work.the(Norms.class).on(DAY), "Bắc Giang")).data());
        assertEquals(List.of(), notAsApproved(asApproved));
        JsonNode changed = asApproved.deepCopy();
        ((ObjectNode) changed.at("/schemes/0")).put("name", "Tên khác");
        ((ObjectNode) changed.at("/schemes/0/lines/0")).put("counterpart", 250_000_000L);
        assertEquals(List.of("/data/schemes/0/lines/0/counterpart [DA-1, 200000000, 250000000]", "/data/schemes/0/name [DA-1, Hỗ trợ máy móc, Tên khác]"),
                notAsApproved(changed));
    }

    private List<String> notAsApproved(JsonNode data) {
        return services.transact(work -> work.the(PortalExaminer.class).examine(OFFICER, data, null).findings()).stream()
                .filter(finding -> finding.rule().equals("PLAN_NOT_AS_APPROVED")).map(finding -> finding.cell() + " " + finding.arguments()).sorted().toList();
    }

    @Test
    void aPlanWithoutSchemesIsNilAndALaterSchemeIsASupplement() {
        assertEquals(SubmissionKind.NIL, plan().kind());
        services.transact(work -> new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("X", "Công ty X", 200).taken(work, DAY));
        approved("DA-9");
        PlanSubmission supplement = plan();
        assertEquals(SubmissionKind.SUPPLEMENT, supplement.kind());
        assertEquals(2, supplement.key().version());
        assertEquals("KH-NATIONAL", supplement.key().document());
        assertEquals(List.of("DA-9"), supplement.schemes().stream().map(PlanSubmission.Scheme::code).toList());
    }

    @Test
    void theQualityOfAnAppraisalIsTheShareLaterAdjustedOrStopped() {
        PlanOfUnit plan = new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 100)
                .machine("C", "Công ty C", 100).decided("QĐ 1", DAY);
        services.transact(work -> plan.taken(work, DAY));
        services.transact(work -> plan.next().machine("B", "Công ty B", 80).machine("C", "Công ty C", 100).decided("QĐ 2", DAY).taken(work, DAY));
        List<AppraisalQuality.Row> rows = services.transact(work -> work.the(AppraisalQuality.class).of(Needs.department(), 2024));
        assertEquals(1, rows.size());
        assertEquals(3, rows.get(0).passed());
        assertEquals(List.of("A"), rows.get(0).stopped().stream().map(SchemeRecord::code).toList());
        assertEquals(List.of("B"), rows.get(0).adjusted().stream().map(SchemeRecord::code).toList());
        assertEquals("66.7", rows.get(0).share().toPlainString());
        assertTrue(services.transact(work -> work.the(AppraisalQuality.class).of(Needs.officer("P63-27"), 2024)).isEmpty());
    }

    private long need(String name) {
        return services.transact(work -> Needs.selected(work, OFFICER, BAC_GIANG, 2024, Needs.machine(name, "Hiệp Hòa", 100)));
    }

    private Dossiers.Drafted draft(String code, Long... needs) {
        return services.transact(work -> work.the(Dossiers.class).draft(OFFICER,
                new Dossiers.Draft(List.of(needs), FundSource.NATIONAL, code, "Hỗ trợ máy móc", "Trung tâm Khuyến công")));
    }

    private DossierContent content(SchemeRecord record) {
        return services.transact(work -> work.the(DossierShelf.class).newest(record).orElseThrow().content());
    }

    private List<Refusal> save(SchemeRecord record, int seen, DossierContent content) {
        return services.transact(work -> work.the(Dossiers.class).save(OFFICER, record.id(), seen, content));
    }

    private void complete(SchemeRecord record) {
        DossierContent content = content(record);
        assertEquals(List.of(), save(record, 1, new DossierContent(content.scheme(), List.of(new SchemeStep.Effect("JOBS", "người", 10L, null)),
                Needs.proven(List.of("PRODUCTION_PLAN", "QUOTATIONS", "REPORT")))));
    }

    private List<Refusal> act(Viewer viewer, SchemeRecord record, SchemeAct act) {
        return services.transact(work -> work.the(GrassrootsAppraisals.class).act(viewer, record.id(), act, null));
    }

    private SchemeRecord appraised(String code) {
        SchemeRecord record = draft(code, need("Cơ sở " + code)).record();
        complete(record);
        assertEquals(List.of(), act(OFFICER, record, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL));
        return record;
    }

    private void approved(String code) {
        SchemeRecord record = appraised(code);
        minutes(record, 100_000_000, items());
        assertEquals(List.of(), act(COLLEAGUE, record, SchemeAct.PASS_GRASSROOTS));
        assertEquals(List.of(), act(Needs.director(BAC_GIANG), record, SchemeAct.APPROVE_BY_PROVINCE));
    }

    private void minutes(SchemeRecord record, long agreed, List<String> items) {
        assertEquals(List.of(), services.transact(work -> work.the(GrassrootsAppraisals.class).save(COLLEAGUE, record.id(),
                new AppraisalReport(DAY, "Sở Công Thương; Trung tâm", Needs.proven(items), agreed, "Đề nghị thông qua"))));
    }

    private List<String> items() {
        return services.transact(work -> work.the(vn.khuyencong.scheme.Checklists.class).on(DAY, ChecklistKind.APPRAISAL, FundSource.NATIONAL)
                .stream().map(ChecklistItem::code).toList());
    }

    private PlanSubmission plan() {
        return services.transact(work -> work.the(PlanDrafts.class).of(OFFICER, PLAN));
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).distinct().toList();
    }
}
