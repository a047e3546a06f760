package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.khuyencong.scheme.Country.BAC_GIANG;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.dossier.AppraisalReport;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.Dossiers;
import vn.khuyencong.scheme.dossier.GrassrootsAppraisals;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

/** Each guard of the table with a deed that it finds something against and one that it lets pass, told without asking it. */
class GuardsTest {

    private static final long TRIEU = 1_000_000;
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);
    private static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, true, true);
    private static final SchemeStep.Machine STANDS_STILL = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, false, true);

    private Services services;

    /** A deed on a day, to a scheme that stands where it is possible. */
    private record Try(LocalDate day, SchemeRecord record, Deed deed) {
    }

    /**
     * What is stated of a guard.
     *
     * @param wrong what it finds something against
     * @param rules what it finds
     * @param right what it lets pass
     */
    private record Stated(Try wrong, List<String> rules, Try right) {
    }

    @AfterEach
    void close() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void aGuardFindsExactlyWhatIsStatedAndLetsTheRestPass(Guard guard) {
        services = new Services(MigratedDatabase.h2("guards-" + guard)).play(TODAY);
        Stated stated = stated(guard);
        assertEquals(stated.rules(), found(stated.wrong()), "by the table");
        assertEquals(stated.rules(), services.<List<String>>transact(work -> rules(work.the(Guards.class).against(guard, again(work, stated.wrong()),
                stated.wrong().deed()))), "by the guard");
        assertEquals(List.of(), found(stated.right()));
    }

    private List<String> found(Try tried) {
        return services.play(tried.day()).<List<String>>transact(work -> rules(work.the(Schemes.class).foresee(again(work, tried), tried.deed())));
    }

    private static SchemeRecord again(Services.Work work, Try tried) {
        return work.em().find(SchemeRecord.class, tried.record().id());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).distinct().toList();
    }

    private Stated stated(Guard guard) {
        return switch (guard) {
            case DOSSIER_COMPLETE -> dossier();
            case NOT_SENT -> notSent();
            case SITE_EVIDENCE -> evidence();
            case OTHER_EYES -> otherEyes();
            case IN_POWER -> inPower();
            case WITHIN_CEILINGS -> ceilings();
            case NO_DOUBLE_FUNDING -> doubleFunding();
            case QUOTATIONS_FRESH -> quotations();
            case ASSIGNS_THE_GRANT -> on(local(), List.of("ASSIGNED_NOT_AS_GRANTED"), deed(SchemeAct.ASSIGN_FUNDS).amount(99 * TRIEU),
                    deed(SchemeAct.ASSIGN_FUNDS).amount(100 * TRIEU));
            case CAPACITY_SUFFICES -> new Stated(today(done("A", SchemeAct.ASSIGN_FUNDS, capacity("STOP")), contract(100)), List.of("CAPACITY_NOT_SUFFICIENT"),
                    today(done("B", SchemeAct.ASSIGN_FUNDS, capacity("PROCEED")), contract(100)));
            case OWN_ACCOUNT -> new Stated(today(done("A", SchemeAct.ASSIGN_FUNDS), deed(SchemeAct.BEGIN)), List.of("SCHEME_HAS_BENEFICIARIES"),
                    today(done("W", SchemeAct.ASSIGN_FUNDS), deed(SchemeAct.BEGIN)));
            case CONTRACTS_WITHIN_GRANT -> on(done("A", SchemeAct.ASSIGN_FUNDS, capacity("PROCEED")), List.of("CONTRACTS_ABOVE_GRANT"), contract(101), contract(100));
            case ADVANCE_WITHIN_LIMIT -> on(contracted(), List.of("ADVANCE_ABOVE_GRANT"), deed(SchemeAct.PAY_ADVANCE).amount(101 * TRIEU),
                    deed(SchemeAct.PAY_ADVANCE).amount(70 * TRIEU));
            case EQUIPMENT_MATCHES -> on(completed(), List.of("EQUIPMENT_NOT_AS_CONTRACTED"), accepted(100, STANDS_STILL), accepted(100, MACHINE));
            case ACCEPTED_WITHIN_CONTRACT -> on(completed(), List.of("ACCEPTED_ABOVE_CONTRACT"), accepted(101, MACHINE), accepted(100, MACHINE));
            case WITHIN_GRANT -> on(done(completed(), accepted(100, MACHINE), deed(SchemeAct.HAND_OVER)), List.of("SETTLED_ABOVE_GRANT"), settled(101), settled(100));
            case LATER_END -> on(local(), List.of("SCHEME_END_NOT_LATER"), extended("2024-10"), extended("2024-11"));
            case YEAR_AFTER -> yearAfter();
            case WITHIN_FREED_MONEY -> freedMoney();
        };
    }

    private Stated dossier() {
        SchemeRecord bare = drafted("DA-1");
        SchemeRecord whole = drafted("DA-2");
        complete(whole);
        return new Stated(today(bare, deed(SchemeAct.BEGIN_GRASSROOTS_APPRAISAL)), List.of("DOSSIER_ITEM_MISSING", "DOSSIER_WITHOUT_EFFECTS"),
                today(whole, deed(SchemeAct.BEGIN_GRASSROOTS_APPRAISAL)));
    }

    private Stated notSent() {
        take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL).machine("A", "Công ty A", 100));
        SchemeRecord own = appraised("DA-1");
        evidenced(own);
        return new Stated(today(record(2024, FundSource.LOCAL, "A"), deed(SchemeAct.RETURN_FOR_SUPPLEMENT)), List.of("SCHEME_ALREADY_SENT"),
                today(done(own, byAnother(SchemeAct.PASS_GRASSROOTS),
                        Deed.of(SchemeAct.APPROVE_BY_PROVINCE, new Actor("gd", null, null, null))), deed(SchemeAct.RETURN_FOR_SUPPLEMENT)));
    }

    private Stated evidence() {
        SchemeRecord unproven = appraised("DA-1");
        SchemeRecord proven = appraised("DA-2");
        evidenced(proven);
        return new Stated(today(unproven, byAnother(SchemeAct.PASS_GRASSROOTS)), List.of("CHECK_WITHOUT_EVIDENCE"), today(proven, byAnother(SchemeAct.PASS_GRASSROOTS)));
    }

    private void evidenced(SchemeRecord record) {
        List<String> items = services.transact(work -> work.the(Checklists.class).on(TODAY, ChecklistKind.APPRAISAL, FundSource.NATIONAL).stream()
                .map(ChecklistItem::code).toList());
        services.transact(work -> work.the(GrassrootsAppraisals.class).save(Needs.colleague(BAC_GIANG), record.id(),
                new AppraisalReport(TODAY, "Sở Công Thương; Trung tâm", Needs.proven(items), 100 * TRIEU, "Đề nghị thông qua")));
    }

    private Stated otherEyes() {
        Actor one = new Actor("gd", null, null, null);
        SchemeRecord asked = done(local(), Deed.of(SchemeAct.REQUEST_STOP, one).details(change("STOP_BY_BENEFICIARY", null, null)));
        return on(asked, List.of("FOUR_EYES"), Deed.of(SchemeAct.APPROVE_STOP, one), Deed.of(SchemeAct.APPROVE_STOP, new Actor("gd2", null, null, null)));
    }

    private Stated inPower() {
        take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 100).decided("QĐ 1", DECIDED));
        Actor director = new Actor("gd", null, new UnitId(BAC_GIANG), Set.of(Function.DIRECT_SCHEMES));
        Actor leader = new Actor("lanhdao", null, null, Set.of(Function.DECIDE_PLANS));
        return on(record(2024, FundSource.NATIONAL, "A"), List.of("NOT_IN_POWER"), extended("2024-11", director), extended("2024-11", leader));
    }

    private Stated ceilings() {
        take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 200).decided("QĐ 1", DECIDED));
        return on(record(2024, FundSource.NATIONAL, "A"), List.of("CEILING_SHARE_EXCEEDED"), lower(200, 300), lower(80, 240));
    }

    private Stated doubleFunding() {
        take(new PlanOfUnit(BAC_GIANG, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 9", LocalDate.of(2023, 2, 1)));
        take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 100).machine("B", "Công ty B", 100));
        SchemeRecord again = done(record(2024, FundSource.NATIONAL, "A"), deed(SchemeAct.BEGIN_DEPT_APPRAISAL));
        SchemeRecord first = done(record(2024, FundSource.NATIONAL, "B"), deed(SchemeAct.BEGIN_DEPT_APPRAISAL));
        return new Stated(today(again, deed(SchemeAct.PASS)), List.of("DOUBLE_FUNDING"), today(first, deed(SchemeAct.PASS)));
    }

    private Stated quotations() {
        Deed assigned = deed(SchemeAct.ASSIGN_FUNDS).amount(100 * TRIEU);
        return new Stated(new Try(LocalDate.of(2024, 7, 1), local(), assigned), List.of("QUOTATION_STALE"), new Try(LocalDate.of(2024, 6, 30), local(), assigned));
    }

    private Stated yearAfter() {
        SchemeRecord settled = done(completed(), accepted(100, MACHINE), deed(SchemeAct.HAND_OVER), settled(100));
        return new Stated(new Try(LocalDate.of(2024, 12, 31), settled, deed(SchemeAct.POST_CHECK)), List.of("POST_CHECK_TOO_EARLY"),
                new Try(LocalDate.of(2025, 1, 1), settled, deed(SchemeAct.POST_CHECK)));
    }

    private Stated freedMoney() {
        SchemeRecord asked = done(local(), deed(SchemeAct.REQUEST_ADJUSTMENT).details(supplement(50)));
        done("W", SchemeAct.DROP);
        return on(asked, List.of("ABOVE_FREED_MONEY"), byAnother(SchemeAct.APPROVE_ADJUSTMENT).details(supplement(51)),
                byAnother(SchemeAct.APPROVE_ADJUSTMENT).details(supplement(50)));
    }

    private static Stated on(SchemeRecord record, List<String> rules, Deed wrong, Deed right) {
        return new Stated(today(record, wrong), rules, today(record, right));
    }

    private static Try today(SchemeRecord record, Deed deed) {
        return new Try(TODAY, record, deed);
    }

    /** A local plan of two schemes with a machine for 100 triệu each and one of the centre's own for 50; the first of them. */
    private SchemeRecord local() {
        return services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.LOCAL), "A")).orElseGet(() -> {
            take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).machine("B", "Công ty A", 100).ownWork("W", 50)
                    .decided("QĐ 1", DECIDED));
            return record(2024, FundSource.LOCAL, "A");
        });
    }

    private void take(PlanOfUnit plan) {
        services.transact(work -> plan.taken(work, TODAY));
    }

    private SchemeRecord record(int year, FundSource fund, String code) {
        return services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(BAC_GIANG), year, fund), code)).orElseThrow();
    }

    private SchemeRecord done(String code, SchemeAct first, Deed... then) {
        local();
        return done(done(record(2024, FundSource.LOCAL, code), deed(first)), then);
    }

    private SchemeRecord done(SchemeRecord record, Deed... deeds) {
        return services.transact(work -> {
            SchemeRecord held = work.em().find(SchemeRecord.class, record.id());
            for (Deed deed : deeds) {
                assertEquals(List.of(), work.the(Schemes.class).act(held, deed).findings());
            }
            return held;
        });
    }

    private SchemeRecord contracted() {
        return done("A", SchemeAct.ASSIGN_FUNDS, capacity("PROCEED"), contract(100));
    }

    private SchemeRecord completed() {
        return done(contracted(), deed(SchemeAct.REPORT_PROGRESS), deed(SchemeAct.COMPLETE));
    }

    private SchemeRecord drafted(String code) {
        return services.transact(work -> work.the(Dossiers.class).draft(Needs.officer(BAC_GIANG), new Dossiers.Draft(List.of(Needs.selected(work,
                Needs.officer(BAC_GIANG), BAC_GIANG, 2024, Needs.machine("Cơ sở " + code, "Hiệp Hòa", 100))), FundSource.NATIONAL, code, "Hỗ trợ máy móc",
                "Trung tâm Khuyến công"))).record();
    }

    private void complete(SchemeRecord record) {
        services.transact(work -> {
            PlanSubmission.Scheme scheme = work.the(DossierShelf.class).newest(record).orElseThrow().content().scheme();
            return work.the(Dossiers.class).save(Needs.officer(BAC_GIANG), record.id(), 1, new DossierContent(scheme,
                    List.of(new SchemeStep.Effect("JOBS", "người", 10L, null)), Needs.proven(List.of("PRODUCTION_PLAN", "QUOTATIONS", "REPORT"))));
        });
    }

    private SchemeRecord appraised(String code) {
        SchemeRecord record = drafted(code);
        complete(record);
        return done(record, deed(SchemeAct.BEGIN_GRASSROOTS_APPRAISAL));
    }

    /** By what follows by itself: it may do everything. */
    private static Deed deed(SchemeAct act) {
        return Deed.of(act, Actor.system());
    }

    private static Deed byAnother(SchemeAct act) {
        return Deed.of(act, new Actor("nguoi-quyet-dinh", null, null, null));
    }

    private static Deed capacity(String result) {
        return details(SchemeAct.CHECK_CAPACITY, new SchemeStep.Capacity(result, null));
    }

    private static Deed contract(long trieu) {
        return details(SchemeAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", TODAY, "Công ty A", trieu * TRIEU, null)).amount(trieu * TRIEU);
    }

    private static Deed accepted(long trieu, SchemeStep.Machine machine) {
        return details(SchemeAct.ACCEPT, new SchemeStep.Acceptance(trieu * TRIEU, "Đạt", List.of(machine)));
    }

    private static Deed settled(long trieu) {
        return details(SchemeAct.SETTLE, new SchemeStep.Settlement(trieu * TRIEU, null));
    }

    private static Deed details(SchemeAct act, SchemeStep.Part part) {
        return deed(act).details(StepDetails.write(SchemeStep.of(null, StepAct.valueOf(act.name()), null, null, null, null, part)));
    }

    private static Deed extended(String month) {
        return extended(month, Actor.system());
    }

    private static Deed extended(String month, Actor actor) {
        return Deed.of(SchemeAct.EXTEND_TIME, actor).details(StepDetails.of(null, new SchemeStep.Change("FORCE_MAJEURE", null, month, null, null)));
    }

    private static Deed lower(long support, long cost) {
        List<SchemeStep.ChangedLine> lines = List.of(new SchemeStep.ChangedLine(1, support * TRIEU, cost * TRIEU, (cost - support) * TRIEU, null, null, null));
        return deed(SchemeAct.REQUEST_ADJUSTMENT).details(StepDetails.of(null, new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", lines, null, null, null)));
    }

    private static String supplement(long support) {
        return change("SUPPLEMENT", "C", new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL).machine("C", "Công ty C", support).data().schemes().get(0));
    }

    private static String change(String kind, String replacedBy, PlanSubmission.Scheme added) {
        return StepDetails.of(null, new SchemeStep.Change(kind, null, null, replacedBy, added));
    }
}
