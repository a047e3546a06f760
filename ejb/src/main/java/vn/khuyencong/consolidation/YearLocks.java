package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.UnitTurns;

/**
 * Closes plan years. A closed year's figures of decided plans and actual reports are kept as they were; documents are taken
 * in as before, and what they change is told beside the figure that was closed. Nothing is opened again.
 */
@Stateless
public class YearLocks {

    private static final int LONGEST_NUMBER = 100;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns turns;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    /**
     * Closes a year that is over.
     *
     * @return why not; empty if it was closed
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public Optional<Refusal> lock(Viewer by, int year, YearLock.Paper paper) {
        by.require(Function.DECIDE_PLANS);
        turns.holdAll();
        // Whoever is changing a figure of the year ends first, and whoever comes after finds the year closed.
        List<Figure> figures = em.createQuery("select f from Figure f where f.planYear = :year and f.basis = :basis order by f.id", Figure.class)
                .setParameter("year", year).setParameter("basis", Basis.DECIDED).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Map<FigureKey, Long> closed = new HashMap<>();
        figures.stream().filter(figure -> figure.counts() && closes(figure.key())).forEach(figure -> closed.put(figure.key(), figure.amount()));
        Optional<Refusal> refusal = against(year, paper, closed);
        if (refusal.isEmpty()) {
            em.persist(new YearLock(year, paper, by.name(), clock.today(), clock.now(), Reported.of(closed).digest()));
            em.flush();
            closed.forEach((key, amount) -> em.persist(new LockedFigure(key, amount)));
        }
        audit.record(by.name(), AuditAct.YEAR_LOCKED, Integer.toString(year), refusal.map(Refusal::rule).orElse("OK"), paper.number());
        return refusal;
    }

    private Optional<Refusal> against(int year, YearLock.Paper paper, Map<FigureKey, Long> closed) {
        if (of(year).isPresent()) {
            return Optional.of(Refusal.error("YEAR_LOCKED_BEFORE", "", "year", year));
        }
        if (clock.today().getYear() <= year) {
            return Optional.of(Refusal.error("YEAR_NOT_OVER", "", "year", year));
        }
        if (closed.isEmpty()) {
            return Optional.of(Refusal.error("YEAR_WITHOUT_FIGURES", "", "year", year));
        }
        boolean numbered = paper.number() != null && !paper.number().isBlank() && paper.number().length() <= LONGEST_NUMBER;
        return numbered && paper.date() != null && !paper.date().isAfter(clock.today()) ? EntryCheck.wrongPaper("paperNumber", paper.number(), paper.date())
                : Optional.of(Refusal.error("LOCK_PAPER_MISSING", "", "paperNumber"));
    }

    /** Notes a version that came into force, if its year is closed; in the transaction in which it did. */
    public void restate(Restatement.Later later) {
        if (later.status() != ValueStatus.ESTIMATED && of(later.planYear()).isPresent()) {
            em.persist(new Restatement(later, clock.today(), clock.now()));
            audit.record("system", AuditAct.FIGURES_RESTATED, Integer.toString(later.planYear()), "OK", later.document());
        }
    }

    /** The closing of a year; empty while it is open. */
    public Optional<YearLock> of(int year) {
        return Optional.ofNullable(em.find(YearLock.class, year));
    }

    /** Every year closed, the latest year first. */
    public List<YearLock> all() {
        return em.createQuery("select l from YearLock l order by l.planYear desc", YearLock.class).getResultList();
    }

    /** What came into force after a year was closed, in that order. */
    public List<Restatement> restatements(int year) {
        return em.createQuery("select r from Restatement r where r.planYear = :year order by r.id", Restatement.class)
                .setParameter("year", year).getResultList();
    }

    /** The figures as they were when the year was closed, of all units if none are named; empty while it is open. */
    public Map<FigureKey, Long> figures(int year, Collection<UnitId> units) {
        Map<FigureKey, Long> figures = new HashMap<>();
        TypedQuery<Object[]> query = em.createQuery("select f.figureId, f.amount from LockedFigure f where f.planYear = :year"
                + (units.isEmpty() ? "" : " and f.unitId in :units"), Object[].class).setParameter("year", year);
        if (!units.isEmpty()) {
            query.setParameter("units", units.stream().map(UnitId::value).toList());
        }
        query.getResultList().forEach(figure -> figures.put(FigureKey.parse((String) figure[0]), (Long) figure[1]));
        return figures;
    }

    /** Whether closing a year closes the figure: decided plans and actual results. */
    static boolean closes(FigureKey key) {
        return key.basis() == Basis.DECIDED && key.status() != ValueStatus.ESTIMATED;
    }
}
