package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** What is done to a round as a whole: opened, judged, decided, cancelled. The one place where its state changes. */
@Stateless
public class RoundActs {

    private static final int MOST_REASON = 1000;
    private static final int MOST_NUMBER = 100;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private RoundGuards guards;
    @Inject
    private Event<RoundDecided> decided;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * An act as a page offers it.
     *
     * @param transition the row of the table
     * @param against    why it may not be done by whoever asks, or not yet; empty if it may
     */
    public record Offer(RoundTransition transition, List<Refusal> against) {

        public boolean possible() {
            return against.stream().noneMatch(Refusal::blocks);
        }
    }

    /** Every act that is possible where a round stands, with what speaks against it today for whoever asks, but for what is not said yet. */
    public List<Offer> offers(Viewer viewer, AwardRound round) {
        Said anything = new Said("-", "1/QĐ", clock.today());
        return RoundLife.from(round.state()).stream().map(transition -> new Offer(transition, against(viewer, round, transition, anything))).toList();
    }

    /** What was done to a round, the first first. */
    public List<RoundEvent> events(AwardRound round) {
        return em.createQuery("select e from RoundEvent e where e.round = :round order by e.at, e.id", RoundEvent.class).setParameter("round", round)
                .getResultList();
    }

    /**
     * Does an act, or says why not. Before the judging is closed the ranking must be kept in the same transaction.
     *
     * @param said why, and by which decision; what is not asked for may be null
     * @return what was found; where nothing blocks, it was done
     * @throws NotVisible if there is no such round or the viewer does not see it
     */
    public List<Refusal> act(Viewer viewer, long roundId, RoundAct act, Said said) {
        AwardRound round = rounds.locked(roundId).filter(one -> rounds.find(viewer, roundId).isPresent()).orElseThrow(NotVisible::new);
        Optional<RoundTransition> transition = RoundLife.find(round.state(), act);
        List<Refusal> findings = transition.map(row -> against(viewer, round, row, said))
                .orElseGet(() -> List.of(Refusal.error("AWARD_ACT_NOT_HERE", "", "", "awardRoundState." + round.state(), "awardRoundAct." + act)));
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.AWARD_ROUND_ACT_REFUSED, round.code(), findings.get(0).rule(), act.name());
            return findings;
        }
        round.go(transition.orElseThrow().to(), said);
        em.persist(new RoundEvent(round, transition.orElseThrow(), clock.now(), clock.today(), viewer.name(), said.reason()));
        audit.record(viewer.name(), AuditAct.AWARD_ROUND_ACT_DONE, round.code(), "OK",
                act + " → " + round.state() + (said.reason() == null ? "" : ": " + said.reason()));
        if (act == RoundAct.DECIDE) {
            decided.fire(new RoundDecided(round, viewer.name()));
        }
        return findings;
    }

    private List<Refusal> against(Viewer viewer, AwardRound round, RoundTransition transition, Said said) {
        if (!rounds.may(viewer, round, transition)) {
            return List.of(Refusal.error("AWARD_ACT_NOT_YOURS", "", "", "awardRoundAct." + transition.act(), who(round, transition)));
        }
        List<Refusal> against = new ArrayList<>(new EntryCheck().optional("reason", said.reason(), MOST_REASON)
                .optional("decisionNumber", said.decisionNumber(), MOST_NUMBER).findings());
        transition.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, round, said)));
        return against;
    }

    private static Object who(AwardRound round, RoundTransition transition) {
        return transition.who().contains(Rounds.deciding(round)) ? Rounds.deciding(round) : Rounds.preparing(round.organiser());
    }
}
