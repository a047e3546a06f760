package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * Publishes what was computed: from then on it is who has which stalls. The first time the seed is revealed; each province is told what became
 * of its applications, later on if that changed.
 */
@Stateless
public class FairPublishing {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private FairActs life;
    @Inject
    private StallHolders holders;
    @Inject
    private StallProblems problems;
    @Inject
    private ResultLetters results;
    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Publishes a computation.
     *
     * @param reason why; needed where a level is not proven to be the best
     * @return why it cannot be published; where nothing blocks, it is
     * @throws NotVisible if there is no such computation or the viewer does not see its fair
     */
    public List<Refusal> publish(Viewer viewer, long runId, String reason) {
        FairRun run = Optional.ofNullable(em.find(FairRun.class, runId)).filter(one -> fairs.find(viewer, one.fair().id()).isPresent())
                .orElseThrow(NotVisible::new);
        Fair fair = fairs.locked(run.fair().id()).orElseThrow(NotVisible::new);
        Optional<FairRun> before = holders.published(fair);
        EntryCheck check = new EntryCheck().unless(fairs.mayDecide(viewer, fair),
                Refusal.error("FAIR_ACT_NOT_YOURS", "", "", "fairAct." + FairAct.PUBLISH, Fairs.deciding(fair)));
        if (!check.blocks()) {
            judge(check, fair, run, before, reason);
        }
        List<Refusal> findings = check.blocks() ? check.findings() : goOn(viewer, fair, run, reason);
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.FAIR_RESULT_PUBLISHED, fair.code(), findings.get(0).rule(), Long.toString(runId));
            return findings;
        }
        tell(fair, run, before);
        audit.record(viewer.name(), AuditAct.FAIR_RESULT_PUBLISHED, fair.code(), "OK", run.id() + " " + run.resultDigest() + (reason == null ? "" : ": " + reason));
        return findings;
    }

    private void judge(EntryCheck check, Fair fair, FairRun run, Optional<FairRun> before, String reason) {
        check.unless(fair.state() == FairState.ANNOUNCED || fair.state() == FairState.PUBLISHED, Refusal.error("FAIR_RUN_NOT_NOW", "", "", fair.code()))
                .unless(run.publishedAt() == null, Refusal.error("FAIR_RUN_PUBLISHED", "", "", run.id()))
                .unless(run.state() == RunState.DONE, Refusal.error("FAIR_RUN_WITHOUT_PLAN", "", "", run.id()))
                .optional("reason", reason, LONGEST_REASON);
        if (check.blocks()) {
            return;
        }
        List<String> wrong = run.found().orElseThrow().findings();
        check.unless(wrong.isEmpty(), Refusal.error("FAIR_RUN_BROKEN", "", "", String.join("; ", wrong)))
                .unless(run.proven() || reason != null && !reason.isBlank(), Refusal.error("FAIR_RUN_UNPROVEN", "", "reason"))
                .unless(isOfNow(fair, run, before), Refusal.error("FAIR_RUN_OUTDATED", "", "", run.id()));
    }

    /** Whether nothing that the plan depends on has changed since it was computed. */
    private boolean isOfNow(Fair fair, FairRun run, Optional<FairRun> before) {
        boolean follows = before.isEmpty() || run.replans() != null && run.replans().id() == before.get().id();
        return follows && problems.of(fair, run.order(), run.replans()).digest().equals(run.inputDigest());
    }

    /** The life of the fair asks for a published computation: it is marked first, and again unmarked if the fair may not go on. */
    private List<Refusal> goOn(Viewer viewer, Fair fair, FairRun run, String reason) {
        run.bePublished(clock.now(), clock.today());
        em.flush();
        List<Refusal> findings = life.act(viewer, fair.id(), FairAct.PUBLISH, reason);
        if (findings.stream().anyMatch(Refusal::blocks)) {
            run.beUnpublished();
        }
        return findings;
    }

    private void tell(Fair fair, FairRun run, Optional<FairRun> before) {
        results.of(fair, run, before).forEach(letters::fire);
    }
}
