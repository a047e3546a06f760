package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.fair.allocation.TieSeed;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** What is done to a fair as a whole: announced, published, closed, cancelled. The one place where its state changes. */
@Stateless
public class FairActs {

    private static final int SEED_BYTES = 32;
    private static final int MOST_REASON = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private FairGuards guards;
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
    public record Offer(FairTransition transition, List<Refusal> against) {

        public boolean possible() {
            return against.stream().noneMatch(Refusal::blocks);
        }
    }

    /** Every act that is possible where a fair stands, with what speaks against it today for whoever asks, but for a reason not given yet. */
    public List<Offer> offers(Viewer viewer, Fair fair) {
        return FairLife.from(fair.state()).stream().map(transition -> new Offer(transition, against(viewer, fair, transition, "-"))).toList();
    }

    /** What was done to a fair, the first first. */
    public List<FairEvent> events(Fair fair) {
        return em.createQuery("select e from FairEvent e where e.fair = :fair order by e.id", FairEvent.class).setParameter("fair", fair).getResultList();
    }

    /**
     * Does an act, or says why not. To publish, the run whose result it is must be marked as published in the same transaction before.
     *
     * @param reason why; null where none is asked for
     * @return what was found; where nothing blocks, it was done
     * @throws NotVisible if there is no such fair or the viewer does not see it
     */
    public List<Refusal> act(Viewer viewer, long fairId, FairAct act, String reason) {
        Fair fair = fairs.locked(fairId).filter(one -> fairs.find(viewer, fairId).isPresent()).orElseThrow(NotVisible::new);
        Optional<FairTransition> transition = FairLife.find(fair.state(), act);
        List<Refusal> findings = transition.map(row -> against(viewer, fair, row, reason))
                .orElseGet(() -> List.of(Refusal.error("FAIR_ACT_NOT_HERE", "", "", "fairState." + fair.state(), "fairAct." + act)));
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.FAIR_ACT_REFUSED, fair.code(), findings.get(0).rule(), act.name());
            return findings;
        }
        fair.go(transition.orElseThrow().to(), act == FairAct.ANNOUNCE ? drawn() : null);
        em.persist(new FairEvent(fair, transition.orElseThrow(), clock.now(), clock.today(), viewer.name(), reason));
        audit.record(viewer.name(), AuditAct.FAIR_ACT_DONE, fair.code(), "OK", act + " → " + fair.state() + (reason == null ? "" : ": " + reason));
        return findings;
    }

    private List<Refusal> against(Viewer viewer, Fair fair, FairTransition transition, String reason) {
        if (!fairs.mayDecide(viewer, fair)) {
            return List.of(Refusal.error("FAIR_ACT_NOT_YOURS", "", "", "fairAct." + transition.act(), Fairs.deciding(fair)));
        }
        List<Refusal> against = new ArrayList<>(new EntryCheck().optional("reason", reason, MOST_REASON).findings());
        transition.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, fair, reason)));
        return against;
    }

    private static String drawn() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return TieSeed.of(bytes);
    }
}
