package vn.khuyencong.merit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.award.CertificateRegisters;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Proposals for merit certificates (bằng khen) and what was decided of them. A unit proposes its own collectives and persons, the
 * department any; a leader of the department records the minister's decision, which gives the certificate its number. Persons are seen
 * by their unit and the ministry. The score card of the proposal is that of its day and is never computed anew.
 */
@Stateless
public class Merits {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ScoreCards cards;
    @Inject
    private CertificateRegisters registers;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The proposals of a year that the viewer sees: collectives first, then by unit. */
    public List<MeritCase> ofYear(Viewer viewer, int year) {
        UnitMap units = territory.map();
        return em.createQuery("select c from MeritCase c left join fetch c.conference where c.planYear = :year order by c.kind, c.unit, c.id", MeritCase.class)
                .setParameter("year", year).getResultStream().filter(one -> viewer.sees(one.unit(), units)).toList();
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<MeritCase> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(MeritCase.class, id)).filter(one -> viewer.sees(one.unit(), territory.map()));
    }

    /** What was done to each of some proposals, the first first, by the number of the proposal. */
    public Map<Long, List<MeritEvent>> events(List<MeritCase> of) {
        return of.isEmpty() ? Map.of() : em.createQuery("select e from MeritEvent e where e.of in :of order by e.at, e.id", MeritEvent.class)
                .setParameter("of", of).getResultStream().collect(Collectors.groupingBy(event -> event.of().id()));
    }

    /** Whether somebody may propose somebody of a unit today. */
    public boolean mayPropose(Viewer viewer, UnitId unit) {
        return mayAny(viewer, unit, MeritLife.find(MeritState.PROPOSED, MeritAct.WITHDRAW).orElseThrow());
    }

    private boolean mayAny(Viewer viewer, UnitId unit, MeritLife.Row row) {
        UnitMap units = territory.map();
        // A certificate may be for what was done in a unit that has ended: whoever holds its territory proposes.
        return row.who().stream().anyMatch(function -> viewer.mayOn(clock.today(), function, units.holderOn(unit, clock.today()).id(), units));
    }

    /** Proposes somebody; nobody twice for one year. */
    public Entered propose(Viewer viewer, NewMerit entered) {
        EntryCheck check = entered.check();
        if (entered.unit() != null && (territory.map().find(entered.unit()).isEmpty() || !mayPropose(viewer, entered.unit()))) {
            throw new NotVisible();
        }
        RegionalConference conference = entered.conference() == null ? null : em.find(RegionalConference.class, entered.conference());
        check.unless(entered.conference() == null || conference != null, Refusal.error("CONFERENCE_UNKNOWN", "", "meritConference"))
                .unless(check.blocks() || !twice(entered), Refusal.error("MERIT_TWICE", "", "meritName", entered.year()));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.MERIT_PROPOSED, null, check.findings(), entered.year() + " " + entered.unit() + " " + entered.kind());
        }
        ScoreCard card = cards.of(viewer, entered.unit(), entered.year()).orElseThrow(NotVisible::new);
        MeritCase kept = new MeritCase(entered, conference, card, DemoMode.on(), viewer.name());
        kept.made(clock.now(), clock.today());
        em.persist(kept);
        // The trail names no person.
        audit.record(viewer.name(), AuditAct.MERIT_PROPOSED, Long.toString(kept.id()), "OK", kept.planYear() + " " + kept.unit() + " " + kept.kind());
        return new Entered(kept.id(), List.of());
    }

    /** Who is known by the position alone cannot be told from another of the same position. */
    private boolean twice(NewMerit entered) {
        return entered.name() != null && em.createQuery("select c from MeritCase c where c.planYear = :year and c.unit = :unit and c.kind = :kind and c.name is not null",
                        MeritCase.class).setParameter("year", entered.year()).setParameter("unit", entered.unit().value()).setParameter("kind", entered.kind())
                .getResultStream().filter(one -> one.state() == MeritState.PROPOSED || one.state() == MeritState.GRANTED)
                .anyMatch(one -> key(one).equals(key(entered.name(), entered.position())));
    }

    private static String key(MeritCase one) {
        return key(one.name(), one.position());
    }

    private static String key(String name, String position) {
        return VietnameseText.searchKey(name) + "|" + VietnameseText.searchKey(position == null ? "" : position);
    }

    /** The acts that the viewer may do to a proposal today. */
    public List<MeritAct> offers(Viewer viewer, MeritCase one) {
        return MeritLife.rows().stream().filter(row -> row.from() == one.state() && mayAny(viewer, one.unit(), row)).map(MeritLife.Row::act).toList();
    }

    /**
     * Does an act, or says why not.
     *
     * @throws NotVisible if there is no such proposal or the viewer does not see it
     */
    public List<Refusal> act(Viewer viewer, long id, MeritAct act, MeritSaid said) {
        MeritCase one = Optional.ofNullable(em.find(MeritCase.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> viewer.sees(found.unit(), territory.map())).orElseThrow(NotVisible::new);
        Optional<MeritLife.Row> row = MeritLife.find(one.state(), act);
        List<Refusal> against = row.isEmpty() ? List.of(Refusal.error("MERIT_ACT_NOT_HERE", "", ""))
                : mayAny(viewer, one.unit(), row.get()) ? said.missing(act, clock.today()) : List.of(Refusal.error("MERIT_ACT_NOT_YOURS", "", ""));
        if (!against.isEmpty()) {
            audit.record(viewer.name(), AuditAct.MERIT_ACT_REFUSED, Long.toString(id), against.get(0).rule(), act.name());
            return against;
        }
        if (act == MeritAct.GRANT) {
            one.granted(said.decisionNumber().strip(), said.decisionDate(), next(said.decisionDate().getYear()), CheckCode.drawn());
        }
        one.go(row.orElseThrow().to());
        em.persist(new MeritEvent(one, row.orElseThrow(), clock.now(), clock.today(), viewer.name(), said.reason()));
        audit.record(viewer.name(), AuditAct.MERIT_ACT_DONE, Long.toString(id), "OK", act + (one.number() == null ? "" : " " + one.number()));
        return List.of();
    }

    /** One register for each year of decisions, which whoever takes a number holds. */
    private String next(int year) {
        registers.hold(CertificateRegisters.MERIT);
        String ending = "/" + year + "/BK-BCT";
        long given = em.createQuery("select count(c) from MeritCase c where c.number like :ending", Long.class).setParameter("ending", "%" + ending)
                .getSingleResult();
        return String.format("%03d%s", given + 1, ending);
    }

    /** Whether somebody may record the minister's decision. */
    public boolean mayDecide(Viewer viewer) {
        return viewer.may(Function.DECIDE_PLANS);
    }
}
