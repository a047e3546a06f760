package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;

/** Who sees what of computations: whoever organises the fair all, others the published one. */
@Stateless
public class RunReading {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private StallHolders holders;

    /** A computation in a list, without what went in and came out. */
    public record RunLine(long id, RunState state, boolean proven, String inputDigest, String resultDigest, Instant startedAt, String startedBy,
                          Instant endedAt, Instant publishedAt, String reason, boolean keepsPublished, boolean withLate) {

        /** What takes its time is said in whole seconds; null while it runs. */
        public Long seconds() {
            return endedAt == null ? null : Duration.between(startedAt, endedAt).toSeconds();
        }
    }

    /** The computations of a fair that the viewer sees, the newest first. */
    public List<RunLine> lines(Viewer viewer, Fair fair) {
        boolean whole = fairs.seesWhole(viewer, fair);
        return em.createQuery("""
                        select new vn.khuyencong.fair.RunReading$RunLine(r.id, r.state, r.proven, r.inputDigest, r.resultDigest, r.startedAt, r.startedBy,
                        r.endedAt, r.publishedAt, r.reason, r.keepsPublished, r.withLate) from FairRun r where r.fair = :fair order by r.startedAt desc, r.id desc""", RunLine.class)
                .setParameter("fair", fair).getResultStream().filter(line -> whole || line.publishedAt() != null).toList();
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<FairRun> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(FairRun.class, id)).filter(run -> fairs.find(viewer, run.fair().id()).isPresent())
                .filter(run -> fairs.seesWhole(viewer, run.fair()) || run.publishedAt() != null);
    }

    /** How far a computation is. */
    public RunProgress progress(long id) {
        FairRun run = em.find(FairRun.class, id);
        return run == null || run.progress() == null ? RunProgress.NONE
                : RunResult.read(run.progress().getBytes(StandardCharsets.UTF_8), RunProgress.class);
    }

    /** One of them, if the viewer sees everything of its fair: what went in names every applicant's score. */
    public Optional<FairRun> whole(Viewer viewer, long id) {
        return find(viewer, id).filter(run -> fairs.seesWhole(viewer, run.fair()));
    }

    /** That whose result holds, or for whoever organises the fair the newest with a result while none is published. */
    public Optional<FairRun> shown(Viewer viewer, Fair fair) {
        return holders.published(fair).or(() -> fairs.seesWhole(viewer, fair) ? newest(fair) : Optional.empty());
    }

    private Optional<FairRun> newest(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.result is not null order by r.startedAt desc, r.id desc", FairRun.class)
                .setParameter("fair", fair).setMaxResults(1).getResultStream().findFirst();
    }
}
