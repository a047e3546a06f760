package vn.khuyencong.merit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Regional conferences: the department enters them and freezes the figures that are reported there. What was reported at a conference was
 * told to all provinces of its region, so whoever signs in reads it; persons who were given certificates are told as counts alone.
 */
@Stateless
public class Conferences {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ResultReports reports;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Certificates that were handed over, and proposals for them that are open. */
    public record Merited(long collectives, long persons, long proposed) {
    }

    /** All of them, the newest first. */
    public List<RegionalConference> all() {
        return em.createQuery("select c from RegionalConference c order by c.heldOn desc, c.region, c.number desc", RegionalConference.class).getResultList();
    }

    public Optional<RegionalConference> find(long id) {
        return Optional.ofNullable(em.find(RegionalConference.class, id));
    }

    /** The provinces of the region on the day of a conference. */
    public int provinces(RegionalConference conference) {
        return provinces(conference.region(), conference.heldOn());
    }

    private int provinces(Region region, LocalDate day) {
        return (int) territory.map().on(day).stream().filter(unit -> unit.region() == region).count();
    }

    /** Counts alone: names are seen where the proposals are, by whoever may see them. */
    public Merited merited(RegionalConference conference) {
        Map<String, Long> counts = em.createQuery("select c.state, c.kind, count(c) from MeritCase c where c.conference = :conference group by c.state, c.kind",
                Object[].class).setParameter("conference", conference).getResultStream()
                .collect(Collectors.toMap(row -> row[0] + "/" + row[1], row -> (Long) row[2]));
        return new Merited(counts.getOrDefault("GRANTED/COLLECTIVE", 0L), counts.getOrDefault("GRANTED/PERSON", 0L),
                counts.getOrDefault("PROPOSED/COLLECTIVE", 0L) + counts.getOrDefault("PROPOSED/PERSON", 0L));
    }

    /** Whether somebody may enter conferences and freeze their figures: who appraises for the whole country or the region. */
    public boolean mayKeep(Viewer viewer, Region region) {
        return viewer.may(vn.khuyencong.organization.Function.APPRAISE_PLANS) && (viewer.seesAll() || region != null && viewer.sees(region));
    }

    private void require(Viewer viewer, Region region) {
        if (!mayKeep(viewer, region)) {
            throw new NotVisible();
        }
    }

    /** Enters a conference; each number once for a region. */
    public Entered enter(Viewer viewer, NewConference entered) {
        require(viewer, entered.region());
        EntryCheck check = check(entered);
        if (!check.blocks()) {
            check.unless(all().stream().noneMatch(one -> one.region() == entered.region() && one.number() == entered.number()),
                    Refusal.error("CONFERENCE_NUMBER_TAKEN", "", "conferenceNumber", entered.number()));
        }
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.CONFERENCE_ENTERED, null, check.findings(), entered.region() + " " + entered.number());
        }
        RegionalConference kept = new RegionalConference(entered, DemoMode.on(), clock.now(), viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.CONFERENCE_ENTERED, name(kept), "OK", kept.heldOn() + " " + kept.host());
        return new Entered(kept.id(), List.of());
    }

    /** Changes what was entered; region and number stay, and the day too once figures are frozen. */
    public Entered change(Viewer viewer, long id, NewConference entered) {
        RegionalConference kept = locked(viewer, id);
        NewConference changed = new NewConference(kept.region(), kept.number(), entered.heldOn(), entered.place(), entered.host(), entered.nextHost(),
                entered.delegates());
        EntryCheck check = check(changed).unless(Objects.equals(changed.heldOn(), kept.heldOn()) || figures(kept).isEmpty(),
                Refusal.error("CONFERENCE_FROZEN", "", "heldOn", kept.heldOn()));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.CONFERENCE_CHANGED, name(kept), check.findings(), null);
        }
        kept.change(changed);
        audit.record(viewer.name(), AuditAct.CONFERENCE_CHANGED, name(kept), "OK", kept.heldOn() + " " + kept.host() + " " + kept.nextHost());
        return new Entered(id, List.of());
    }

    private EntryCheck check(NewConference entered) {
        EntryCheck check = entered.check();
        if (entered.heldOn() != null && entered.host() != null) {
            check.unless(hosts(entered.host(), entered.region(), entered.heldOn()), Refusal.error("CONFERENCE_HOST_ELSEWHERE", "", "host"));
        }
        if (entered.heldOn() != null && entered.nextHost() != null) {
            check.unless(hosts(entered.nextHost(), entered.region(), entered.heldOn()), Refusal.error("CONFERENCE_HOST_ELSEWHERE", "", "nextHost"));
        }
        return check;
    }

    private boolean hosts(UnitId unit, Region region, LocalDate day) {
        UnitMap units = territory.map();
        return units.find(unit).filter(one -> one.region() == region && one.existsOn(day)).isPresent();
    }

    private RegionalConference locked(Viewer viewer, long id) {
        RegionalConference kept = Optional.ofNullable(em.find(RegionalConference.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        require(viewer, kept.region());
        return kept;
    }

    private static String name(RegionalConference one) {
        return one.region() + " " + one.roman();
    }

    /** What was frozen for a conference, the earliest period first. */
    public List<ConferenceFigures> figures(RegionalConference conference) {
        return em.createQuery("select f from ConferenceFigures f where f.conference = :conference order by f.planYear, f.period desc", ConferenceFigures.class)
                .setParameter("conference", conference).getResultList();
    }

    /** Freezes the figures of the region for a period as they stand today; once for each period, and not before the conference is held. */
    public Entered freeze(Viewer viewer, long id, Integer year, Period period) {
        RegionalConference conference = locked(viewer, id);
        EntryCheck check = new EntryCheck().present("figuresYear", year).present("figuresPeriod", period);
        if (!check.blocks()) {
            check.unless(!clock.today().isBefore(conference.heldOn()), Refusal.error("CONFERENCE_NOT_HELD", "", "figuresPeriod", conference.heldOn()))
                    .unless(Math.abs(year - conference.heldOn().getYear()) <= 1, Refusal.error("CONFERENCE_YEAR_FAR", "", "figuresYear", conference.heldOn().getYear()))
                    .unless(figures(conference).stream().noneMatch(one -> one.planYear() == year && one.period() == period),
                            Refusal.error("CONFERENCE_FIGURES_THERE", "", "figuresYear", year));
        }
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.CONFERENCE_FIGURES_FROZEN, name(conference), check.findings(), year + " " + period);
        }
        ConferenceFigures frozen = new ConferenceFigures(conference, report(viewer, conference.region(), year, period), clock.now(), viewer.name());
        em.persist(frozen);
        audit.record(viewer.name(), AuditAct.CONFERENCE_FIGURES_FROZEN, name(conference), "OK", year + " " + period + " " + frozen.digest());
        return new Entered(frozen.id(), List.of());
    }

    private FrozenReport report(Viewer viewer, Region region, int year, Period period) {
        ResultReport report = reports.of(viewer, new Question(year, period, Scope.of(region), Boundaries.THEN, false));
        return new FrozenReport(region, year, period, clock.today(), provinces(region, period.lastDay(year)), report.estimated(), report.heading().dataDigest(),
                report.rows().stream().map(FrozenReport.Row::of).toList());
    }

    /** What is printed otherwise today than it was reported; empty for whoever does not see the region. */
    public List<FrozenReport.Difference> differences(Viewer viewer, ConferenceFigures frozen) {
        RegionalConference conference = frozen.conference();
        if (!viewer.seesAll() && !viewer.sees(conference.region())) {
            return List.of();
        }
        Map<String, FrozenReport.Row> then = byIndicator(frozen.report());
        Map<String, FrozenReport.Row> now = byIndicator(report(viewer, conference.region(), frozen.planYear(), frozen.period()));
        List<FrozenReport.Difference> differences = new ArrayList<>();
        then.forEach((indicator, row) -> {
            if (!row.equals(now.get(indicator))) {
                differences.add(new FrozenReport.Difference(row, now.get(indicator)));
            }
        });
        now.forEach((indicator, row) -> {
            if (!then.containsKey(indicator)) {
                differences.add(new FrozenReport.Difference(null, row));
            }
        });
        return differences;
    }

    private static Map<String, FrozenReport.Row> byIndicator(FrozenReport report) {
        return report.rows().stream().collect(Collectors.toMap(FrozenReport.Row::indicator, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
