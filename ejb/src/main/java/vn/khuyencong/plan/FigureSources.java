package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.khuyencong.consolidation.Contribution;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Figures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The way from a figure back to the signed lines it is made of, and the proof that the figures kept equal their lines. */
@Stateless
public class FigureSources {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Figures figures;
    @Inject
    private StandingVersions versions;
    @Inject
    private BusinessClock clock;

    /**
     * One line behind a figure.
     *
     * @param unit      the unit it speaks of
     * @param messageId the message that brought it
     * @param document  key of the version
     * @param line      id of the row
     * @param source    the line as its document names it
     * @param figure    the figure of the finest level it counts in
     * @param amount    what it adds: đồng or a count
     * @param origin    whether its unit signed it, or it was entered from paper
     */
    public record Source(UnitId unit, long messageId, String document, long line, String source, FigureKey figure,
                         long amount, Origin origin) {
    }

    /**
     * A figure to be traced: its question and what it counts; null means any.
     *
     * @param status  planned, estimated or actual
     * @param measure what is counted
     * @param fund    the fund, or null
     * @param activity the activity, or null
     */
    public record Traced(ValueStatus status, String measure, FundSource fund, String activity) {
    }

    /** The lines behind a figure of one unit on the map that was asked for. */
    public List<Source> of(Viewer viewer, UnitId unit, Question question, Traced traced) {
        UnitMap units = territory.map();
        LocalDate mapDay = question.mapToday(clock.today());
        boolean visible = question.boundaries() == Boundaries.NOW ? viewer.seesOn(clock.today(), unit, units) : viewer.sees(unit, units);
        if (!visible) {
            throw new NotVisible();
        }
        List<UnitId> folded = units.all().stream().map(Unit::id).filter(id -> question.boundaries() == Boundaries.NOW
                ? units.holderOn(id, mapDay).equals(units.holderOn(unit, mapDay)) : id.equals(unit)).toList();
        return versions.of(question.year(), folded, question.edition()).stream().flatMap(version -> Contributions.of(version).stream()
                .filter(contribution -> counts(contribution, question, traced))
                .map(contribution -> source(version, contribution))).toList();
    }

    /** The lines behind a figure of the finest level. */
    public List<Source> of(Viewer viewer, FigureKey figure) {
        if (!viewer.sees(figure.unit(), territory.map())) {
            throw new NotVisible();
        }
        return versions.of(figure.planYear(), List.of(figure.unit()), Edition.CURRENT).stream().flatMap(version -> Contributions.of(version)
                .stream().filter(contribution -> contribution.figure().equals(figure))
                .map(contribution -> source(version, contribution))).toList();
    }

    /**
     * The way forward: what a row of a document counts in.
     *
     * @param line      id of the row: a scheme line, a scheme, a reported figure or a document
     * @param unit      the unit it speaks of
     * @param messageId the message that brought it
     * @param document  key of its version
     * @param state     state of that version; a row counts only while its version is in force
     * @param counts    what it adds to which figures
     */
    public record Counted(long line, UnitId unit, long messageId, String document, VersionState state, List<Source> counts) {
    }

    /** What a row counts in; empty where there is no such row or the viewer does not see its unit. */
    public Optional<Counted> countedIn(Viewer viewer, long line) {
        return versionOf(line).filter(version -> viewer.sees(version.subject(), territory.map())).map(version -> {
            List<Source> counts = version.state() != VersionState.IN_FORCE ? List.of() : Contributions.of(version).stream()
                    .filter(contribution -> contribution.line() == line)
                    .map(contribution -> source(version, contribution)).toList();
            return new Counted(line, version.subject(), version.messageId(), version.key().toString(), version.state(), counts);
        });
    }

    /** One sequence gives the ids of all rows, so an id names one row of one kind. */
    private Optional<DocumentVersion> versionOf(long line) {
        return Optional.ofNullable(em.find(SchemeLine.class, line)).map(SchemeLine::version)
                .or(() -> Optional.ofNullable(em.find(Scheme.class, line)).map(Scheme::version))
                .or(() -> Optional.ofNullable(em.find(ReportedFigure.class, line)).map(ReportedFigure::version))
                .or(() -> Optional.ofNullable(em.find(DocumentVersion.class, line)));
    }

    private static Source source(DocumentVersion version, Contribution contribution) {
        return new Source(version.subject(), version.messageId(), version.key().toString(), contribution.line(),
                contribution.source(), contribution.figure(), contribution.amount(), version.origin());
    }

    /**
     * Recomputes every figure from the lines in force and compares. What comes into force between the first document and the last
     * is told as a difference: it is to be asked while nothing is taken in, and again if something differs.
     *
     * @return the figures that differ, with the kept and the recomputed amount; empty when all agree to the đồng
     */
    public Map<String, long[]> differences() {
        Map<FigureKey, Long> recomputed = new HashMap<>();
        for (Long id : em.createQuery("select v.id from DocumentVersion v where v.state = :state", Long.class)
                .setParameter("state", VersionState.IN_FORCE).getResultList()) {
            Contributions.of(em.find(DocumentVersion.class, id))
                    .forEach(c -> recomputed.merge(c.figure(), c.amount(), Math::addExact));
            // One document at a time: history does not fit into memory.
            em.clear();
        }
        Map<FigureKey, Long> kept = figures.all();
        Map<String, long[]> differences = new TreeMap<>();
        recomputed.forEach((key, amount) -> compare(key, kept.getOrDefault(key, 0L), amount, differences));
        kept.forEach((key, amount) -> compare(key, amount, recomputed.getOrDefault(key, 0L), differences));
        return differences;
    }

    private static void compare(FigureKey key, long kept, long recomputed, Map<String, long[]> differences) {
        if (kept != recomputed) {
            differences.put(key.id(), new long[]{kept, recomputed});
        }
    }

    private static boolean counts(Contribution contribution, Question question, Traced traced) {
        FigureKey key = contribution.figure();
        return key.status() == traced.status() && key.measure().equals(traced.measure())
                && key.period() == (traced.status() == ValueStatus.PLANNED ? Period.YEAR : question.period())
                && key.basis() == (question.undecided() ? Basis.SUBMITTED : Basis.DECIDED)
                && (traced.fund() == null || traced.fund() == key.fund())
                && (traced.activity() == null || traced.activity().equals(key.activity()));
    }
}
