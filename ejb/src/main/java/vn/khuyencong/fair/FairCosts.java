package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * What a fair costs and what the funds pay of it, line by line held against the ceilings of the day and against the plan whose scheme a line
 * names; judged again when it is announced.
 */
@Stateless
public class FairCosts {

    private static final int MOST_LINES = 200;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private Norms norms;
    @Inject
    private CostSchemes schemes;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The lines in force, in their order. */
    public List<FairCostLine> of(Fair fair) {
        return em.createQuery("select c from FairCostLine c where c.fair = :fair and c.endedAt is null order by c.number, c.id", FairCostLine.class)
                .setParameter("fair", fair).getResultList();
    }

    /** The lines that somebody sees: all of a fair of which he sees everything, else those that his own units pay. */
    public List<FairCostLine> of(Viewer viewer, Fair fair) {
        boolean whole = fairs.seesWhole(viewer, fair);
        UnitMap units = territory.map();
        return of(fair).stream().filter(line -> whole || line.unit() != null && viewer.sees(line.unit(), units)).toList();
    }

    /** What the ceilings of today and the plans in force say of the lines of a fair, each finding at its line. */
    public List<Refusal> judge(Fair fair) {
        NormPack law = norms.on(clock.today());
        return of(fair).stream().flatMap(line -> judge(NewCostLine.of(line), fair, law).stream()
                .map(finding -> new Refusal(finding.rule(), finding.severity(), finding.article(), "lines/" + (line.number() - 1) + "/" + finding.cell(),
                        finding.arguments()))).toList();
    }

    /** Enters a line; it is refused where it is above its ceiling. */
    public Entered enter(Viewer viewer, long fairId, NewCostLine line) {
        Fair fair = fairs.forChange(viewer, fairId);
        int lines = em.createQuery("select count(c) from FairCostLine c where c.fair = :fair", Long.class).setParameter("fair", fair).getSingleResult().intValue();
        EntryCheck check = line.check().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "costContent", fair.code()))
                .unless(lines < MOST_LINES, Refusal.error("FAIR_COST_TOO_MANY", "", "costContent", MOST_LINES))
                .unless(line.unit() == null || territory.map().find(line.unit()).isPresent(), Refusal.error("UNIT_NOT_ON_FILE", "", "unit", line.unit()));
        if (!check.blocks()) {
            judge(line, fair, norms.on(clock.today())).forEach(finding -> check.unless(false, finding));
        }
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        FairCostLine kept = new FairCostLine(fair, lines + 1, line.content(), fair.norm(), line.unit(), line.fund(), line.schemeCode(), line.cost(),
                line.support(), clock.now(), viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.FAIR_COST_SET, fair.code(), "OK", kept.number() + ": " + line.cost() + ", " + line.support());
        return new Entered(kept.id(), check.findings());
    }

    /** Takes a line away: it ends. */
    public Entered end(Viewer viewer, long fairId, long lineId) {
        Fair fair = fairs.forChange(viewer, fairId);
        FairCostLine line = of(fair).stream().filter(one -> one.id() == lineId).findFirst().orElseThrow(NotVisible::new);
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "costContent", fair.code()));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        line.end(clock.now());
        audit.record(viewer.name(), AuditAct.FAIR_COST_SET, fair.code(), "OK", line.number() + " –");
        return new Entered(lineId, List.of());
    }

    private List<Refusal> judge(NewCostLine line, Fair fair, NormPack law) {
        PlanSubmission.Scheme whole = new PlanSubmission.Scheme("-", line.content(), PlanSubmission.SchemeKind.SINGLE, "-", null, null, null, null,
                line.support(), List.of(line.line(fair.norm())));
        Stream<Refusal> ceilings = CeilingRules.judge(List.of(whole), line.fund(), line.unit() == null ? "" : line.unit().value(), law).stream()
                .map(finding -> new Refusal(finding.rule(), finding.severity(), finding.article(), cell(finding.cell()), finding.arguments()));
        return Stream.concat(ceilings, schemes.judge(fair, line).stream()).toList();
    }

    /** The field of the form that a cell of a plan is here. */
    private static String cell(String pointer) {
        return pointer.endsWith("/support") || pointer.endsWith("/norm") ? "support" : "cost";
    }
}
