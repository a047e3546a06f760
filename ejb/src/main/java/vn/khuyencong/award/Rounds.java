package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.territory.UnitTurns;

/**
 * The rounds on file, and who sees and prepares which. Those of the department are prepared by its officers and decided by its leaders; those
 * of a unit by its officers and its director. A province sees a round of its region or of the nation once it is open.
 */
@Stateless
public class Rounds {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The rounds of a plan year that the viewer sees, the first to open first. */
    public List<AwardRound> ofYear(Viewer viewer, int planYear) {
        List<AwardRound> rounds = em.createQuery("select r from AwardRound r where r.planYear = :year order by r.opensOn, r.code", AwardRound.class)
                .setParameter("year", planYear).getResultList();
        UnitMap units = territory.map();
        Set<Long> opened = opened(rounds);
        return rounds.stream().filter(round -> sees(viewer, round, opened, units)).toList();
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<AwardRound> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(AwardRound.class, id)).filter(round -> sees(viewer, round, opened(List.of(round)), territory.map()));
    }

    /** Whether somebody may prepare a round, its jury and its papers today. */
    public boolean mayPrepare(Viewer viewer, AwardRound round) {
        return mayPrepare(viewer, round.organiser());
    }

    /** The same of the rounds of a unit, or of the department (null). */
    public boolean mayPrepare(Viewer viewer, UnitId organiser) {
        return viewer.mayOn(clock.today(), preparing(organiser), organiser, territory.map());
    }

    /** Whether somebody may open a round, decide it and cancel it today. */
    public boolean mayDecide(Viewer viewer, AwardRound round) {
        return viewer.mayOn(clock.today(), deciding(round), round.organiser(), territory.map());
    }

    /** Who holds a round on a day: its organiser, or whoever succeeded it by then; null: the department. */
    public Unit holder(AwardRound round, LocalDate day) {
        return round.organiser() == null ? null : territory.map().holderOn(round.organiser(), day);
    }

    /** The same today. */
    public Unit holder(AwardRound round) {
        return holder(round, clock.today());
    }

    static Function deciding(AwardRound round) {
        return round.organiser() == null ? Function.DECIDE_PLANS : Function.DIRECT_SCHEMES;
    }

    static Function preparing(UnitId organiser) {
        return organiser == null ? Function.APPRAISE_PLANS : Function.PREPARE_SCHEMES;
    }

    /** Whether somebody may do what a row of the table allows. */
    public boolean may(Viewer viewer, AwardRound round, RoundTransition transition) {
        return transition.who().contains(deciding(round)) && mayDecide(viewer, round)
                || transition.who().contains(preparing(round.organiser())) && mayPrepare(viewer, round);
    }

    /** Whether somebody sees everything of a round but the jury's sheets: whoever holds it, and the ministry. */
    public boolean seesWhole(Viewer viewer, AwardRound round) {
        return seesWhole(viewer, round, territory.map());
    }

    private static boolean seesWhole(Viewer viewer, AwardRound round, UnitMap units) {
        return viewer.may(Function.READ) && (viewer.seesAll() || round.organiser() != null && viewer.sees(round.organiser(), units));
    }

    /** @param opened the rounds that were called off after they were opened: who saw one sees that too */
    private static boolean sees(Viewer viewer, AwardRound round, Set<Long> opened, UnitMap units) {
        return seesWhole(viewer, round, units) || round.organiser() == null && (round.announced() || opened.contains(round.id()))
                && units.all().stream().anyMatch(unit -> (round.region() == null || unit.region() == round.region()) && viewer.sees(unit.id(), units));
    }

    private Set<Long> opened(List<AwardRound> rounds) {
        List<AwardRound> off = rounds.stream().filter(round -> round.state() == RoundState.CANCELLED).toList();
        return off.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select distinct e.round.id from RoundEvent e where e.round in :rounds and e.act = :act", Long.class)
                .setParameter("rounds", off).setParameter("act", RoundAct.OPEN).getResultList());
    }

    /** Enters a round; each code once for all times. */
    public Entered enter(Viewer viewer, NewRound round) {
        require(viewer, round.organiser());
        EntryCheck check = check(round);
        if (!check.blocks()) {
            check.unless(withCode(round.code()).isEmpty(), Refusal.error("AWARD_ROUND_CODE_TAKEN", "", "roundCode", round.code()));
        }
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_ROUND_ENTERED, null, check.findings(), round.level() + " " + round.organiser());
        }
        AwardRound kept = new AwardRound(round, DemoMode.on(), clock.now(), viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.AWARD_ROUND_ENTERED, kept.code(), "OK", kept.level() + " " + kept.opensOn() + " " + kept.closesOn());
        return new Entered(kept.id(), List.of());
    }

    /** Changes a round that is not open yet; its code, its level and who holds it stay. */
    public Entered change(Viewer viewer, long id, NewRound round) {
        AwardRound kept = forChange(viewer, id);
        NewRound entered = new NewRound(kept.code(), round.name(), kept.level(), kept.organiser(), round.district(), round.region(), round.opensOn(),
                round.closesOn(), round.decideBy());
        EntryCheck check = check(entered).unless(kept.state() == RoundState.PLANNED, Refusal.error("AWARD_ROUND_ANNOUNCED", "", "roundName", kept.code()));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_ROUND_CHANGED, kept.code(), check.findings(), null);
        }
        kept.change(entered);
        audit.record(viewer.name(), AuditAct.AWARD_ROUND_CHANGED, kept.code(), "OK", kept.opensOn() + " " + kept.closesOn());
        return new Entered(id, List.of());
    }

    private EntryCheck check(NewRound round) {
        return round.check().unless(round.organiser() == null || territory.map().find(round.organiser()).isPresent(),
                Refusal.error("UNIT_NOT_ON_FILE", "", "organiser", round.organiser()));
    }

    /** The round of a code, whoever may see it. */
    public Optional<AwardRound> withCode(String code) {
        return em.createQuery("select r from AwardRound r where r.code = :code", AwardRound.class).setParameter("code", code).getResultStream().findFirst();
    }

    /**
     * A round whose row is locked, so that of all that is done to it one waits for the other.
     *
     * @throws NotVisible if the viewer may not prepare it
     */
    public AwardRound forChange(Viewer viewer, long id) {
        AwardRound round = locked(id).orElseThrow(NotVisible::new);
        require(viewer, round.organiser());
        return round;
    }

    /**
     * The same in the turn of the unit that holds it, whose key will sign. The turn goes first, as it does where an entry comes in:
     * an entry has its unit's turn when it waits for the round.
     *
     * @throws NotVisible if the viewer may not prepare it
     */
    public AwardRound forSigning(Viewer viewer, long id) {
        em.createQuery("select r.organiser from AwardRound r where r.id = :id and r.organiser is not null", String.class).setParameter("id", id).getResultStream()
                .map(UnitId::new).findFirst().ifPresent(organiser -> {
                    require(viewer, organiser);
                    turns.hold(territory.map().holderOn(organiser, clock.today()).id());
                });
        return forChange(viewer, id);
    }

    public Optional<AwardRound> locked(long id) {
        return Optional.ofNullable(em.find(AwardRound.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void require(Viewer viewer, UnitId organiser) {
        viewer.requireOn(clock.today(), preparing(organiser), organiser, territory.map());
    }
}
