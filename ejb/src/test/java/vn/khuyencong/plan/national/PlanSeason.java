package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.scheme.dossier.LeftSchemes;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Document;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.plan.Judgement;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.Ledger;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRegister;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.CountedDatabase;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

/** The national plan of a year, played on a database of its own; amounts in triệu đồng. */
final class PlanSeason implements AutoCloseable {

    static final int YEAR = 2024;
    static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    static final Viewer LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    /** Somebody who was given both roles. */
    static final Viewer BOTH = new Viewer("caHai", "Cả hai", List.of(new Grant(Role.DEPT_OFFICER, DataScope.COUNTRY),
            new Grant(Role.DEPT_LEADER, DataScope.COUNTRY)), List.of());
    private static final long TRIEU = 1_000_000;

    private final CountedDatabase database;
    private final Services services;

    PlanSeason(String name) {
        database = new CountedDatabase(MigratedDatabase.h2(name));
        services = new Services(database.source()).play(DAY);
    }

    /** The day it is from now on. */
    PlanSeason on(LocalDate day) {
        services.play(day);
        return this;
    }

    /** How many statements something takes. */
    int statements(Supplier<?> work) {
        return database.during(work);
    }

    /** The versions of the plan as the page shows them, the newest first. */
    List<PlanOverview.VersionRow> versions() {
        return services.transact(work -> work.the(PlanOverview.class).versions(LEADER, YEAR));
    }

    PlanOfUnit plan(String unit) {
        return new PlanOfUnit(unit, YEAR, FundSource.NATIONAL);
    }

    Judgement take(PlanOfUnit plan) {
        return services.transact(work -> plan.taken(work, DAY));
    }

    void taken(PlanOfUnit plan) {
        Judgement judgement = take(plan);
        assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
    }

    List<String> refused(PlanOfUnit plan) {
        return take(plan).findings().stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }

    List<Refusal> act(Viewer viewer, PlanAct act) {
        return services.transact(work -> work.the(NationalPlans.class).act(viewer, YEAR, act));
    }

    void done(Viewer viewer, PlanAct act) {
        List<Refusal> findings = act(viewer, act);
        assertTrue(findings.stream().noneMatch(Refusal::blocks), findings::toString);
    }

    List<Refusal> decide(PlanDecisionKind kind, String number) {
        return decide(kind, new PlanSubmission.Decision(number, DAY, "Bộ trưởng Bộ Công Thương"));
    }

    List<Refusal> decide(PlanDecisionKind kind, PlanSubmission.Decision decision) {
        return services.transact(work -> work.the(NationalPlans.class).decide(LEADER, YEAR, kind, decision));
    }

    List<Refusal> appraise(String unit, Opinion... opinions) {
        return services.transact(work -> work.the(Appraisals.class).appraise(OFFICER, open(work, unit).id(), Arrays.asList(opinions)));
    }

    void appraised(String unit, Opinion... opinions) {
        appraisedBy(OFFICER, unit, opinions);
    }

    void appraisedBy(Viewer viewer, String unit, Opinion... opinions) {
        List<Refusal> findings = services.transact(work -> work.the(Appraisals.class).appraise(viewer, open(work, unit).id(), Arrays.asList(opinions)));
        assertTrue(findings.stream().noneMatch(Refusal::blocks), findings::toString);
    }

    List<Refusal> returned(String unit) {
        return services.transact(work -> work.the(PlanReturns.class).send(OFFICER, open(work, unit).id(), "Bổ sung báo giá còn hiệu lực."));
    }

    /** The paper of the appraisal of the plan of a unit (BM09). */
    Optional<Document> appraisal(Viewer viewer, String unit) {
        return services.transact(work -> work.the(AppraisalPapers.class).of(viewer, open(work, unit).id()));
    }

    /** The version of a unit's plan that is open now. */
    long openVersion(String unit) {
        return services.transact(work -> open(work, unit).id());
    }

    Optional<Document> appraisalOf(Viewer viewer, long version) {
        return services.transact(work -> work.the(AppraisalPapers.class).of(viewer, version));
    }

    /** The paper of a decision on the plan (BM10), by its version. */
    Optional<Document> paper(Viewer viewer, int version) {
        long id = decisions().get(version - 1).id();
        return services.transact(work -> work.the(NationalPapers.class).decision(viewer, id));
    }

    /** The paper of the decision that is to come. */
    Optional<Document> draft(Viewer viewer) {
        return services.transact(work -> work.the(NationalPapers.class).draft(viewer, YEAR));
    }

    /** A local plan of the year; its version. */
    long takenLocally(String unit) {
        return services.transact(work -> new PlanOfUnit(unit, YEAR, FundSource.LOCAL).machine("L1", "Công ty L", 50).taken(work, DAY)).version().id();
    }

    Opinion pass(String unit, String code) {
        return Opinion.pass(line(unit, code));
    }

    Opinion reduce(String unit, String code, long amount) {
        return new Opinion(line(unit, code), AppraisalOutcome.REDUCE, amount * TRIEU, List.of(), AppraisalReason.OVER_BUDGET.name(), null);
    }

    Opinion back(String unit, String code, String... cells) {
        return new Opinion(line(unit, code), AppraisalOutcome.RETURN, null, List.of(cells), AppraisalReason.INCOMPLETE_DOSSIER.name(), "Báo giá hết hạn");
    }

    Opinion opinion(String unit, String code, AppraisalOutcome outcome) {
        return new Opinion(line(unit, code), outcome, null, List.of(), AppraisalReason.NOT_FEASIBLE.name(), "Chưa đủ điều kiện");
    }

    /** The support of machines was lowered; in triệu đồng. */
    void ceilingOfMachines(long support) {
        services.transact(work -> work.em().createNativeQuery("update support_ceiling set max_amount = ?1 where rule = 'MACHINERY' and fund = 'NATIONAL'")
                .setParameter(1, support * TRIEU).executeUpdate());
    }

    /** The number of every decision on file is as it was kept before numbers were tidied. */
    void keptAsTyped(String number) {
        services.transact(work -> work.em().createNativeQuery("update plan_decision set decision_number = ?1").setParameter(1, number).executeUpdate());
    }

    long line(String unit, String code) {
        return services.transact(work -> work.the(PlanDocuments.class).open(YEAR).stream().filter(version -> version.subject().value().equals(unit))
                .flatMap(version -> version.schemes().stream()).filter(scheme -> scheme.code().equals(code))
                .flatMap(scheme -> scheme.lines().stream()).map(SchemeLine::id).findFirst().orElse(0L));
    }

    private static DocumentVersion open(Services.Work work, String unit) {
        List<DocumentVersion> all = work.em().createQuery("""
                select v from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.state = :state order by v.basis desc, v.id""",
                DocumentVersion.class).setParameter("unit", unit).setParameter("year", YEAR).setParameter("state", VersionState.IN_FORCE).getResultList();
        return all.get(0);
    }

    void proposedPlanOf(String unit, String code, long support) {
        taken(plan(unit).machine(code, "Công ty A", support));
        proposed(unit, code);
    }

    private void proposed(String unit, String code) {
        done(OFFICER, PlanAct.LOCK);
        appraised(unit, pass(unit, code));
        done(OFFICER, PlanAct.CONCLUDE);
        done(LEADER, PlanAct.PROPOSE);
    }

    PlanOfUnit approvedPlanOf(String unit, String code, long support) {
        PlanOfUnit plan = plan(unit).machine(code, "Công ty A", support);
        taken(plan);
        proposed(unit, code);
        assertEquals(List.of(), decide(PlanDecisionKind.APPROVE, "1/QĐ-BCT"));
        return plan;
    }

    PlanState state() {
        return services.transact(work -> work.the(PlanYears.class).of(YEAR).state());
    }

    List<PlanDecision> decisions() {
        return services.transact(work -> work.the(PlanYears.class).decisions(YEAR));
    }

    /** What waits to be carried on in the plans of the next year. */
    List<LeftSchemes.Left> left(Viewer viewer) {
        return services.transact(work -> work.the(LeftSchemes.class).waiting(viewer, YEAR + 1));
    }

    /** Carries on the first that was left to the next year. */
    DossierContent carryOn(Viewer viewer) {
        return services.transact(work -> {
            SchemeMove move = work.the(SchemeMoves.class).into(YEAR + 1).get(0);
            return work.the(DossierShelf.class).newest(work.the(LeftSchemes.class).carryOn(viewer, move.id()).record()).orElseThrow().content();
        });
    }

    List<SchemeMove> cameFrom(String unit, int year, FundSource fund) {
        return services.transact(work -> work.the(SchemeMoves.class).into(List.of(new UnitId(unit)), year, fund));
    }

    DocumentVersion inForce(String unit) {
        return services.transact(work -> {
            List<DocumentVersion> versions = work.the(BudgetPlans.class).inForce(plan(unit).data().key());
            assertEquals(1, versions.size());
            return versions.get(0);
        });
    }

    Map<String, SchemeState> states(String unit) {
        return services.transact(work -> {
            Map<String, SchemeState> states = new TreeMap<>();
            work.the(SchemeRegister.class).of(of(unit)).forEach(record -> states.put(record.code(), record.state()));
            return states;
        });
    }

    List<String> events(String unit, String code) {
        return services.transact(work -> {
            Schemes schemes = work.the(Schemes.class);
            return schemes.events(schemes.find(of(unit), code).orElseThrow()).stream().map(event -> event.act() + " " + event.actor()).toList();
        });
    }

    long balance(String unit, Ledger.Account account) {
        return services.transact(work -> work.the(Ledger.class).balances(of(unit))).get(account) / TRIEU;
    }

    boolean figuresAgree() {
        return services.transact(work -> work.the(FigureSources.class).differences()).isEmpty();
    }

    List<MinistryLetter> letters(LetterType type) {
        return services.letters().stream().filter(letter -> letter.type() == type).toList();
    }

    private static PlanOf of(String unit) {
        return new PlanOf(new UnitId(unit), YEAR, FundSource.NATIONAL);
    }

    @Override
    public void close() {
        services.close();
    }
}
