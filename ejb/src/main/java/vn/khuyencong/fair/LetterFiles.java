package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The letters that were made: for whoever organises the fair all, for a province those to its own establishments once the result is published. */
@Stateless
public class LetterFiles {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private RunReading runs;
    @Inject
    private Territory territory;

    /** A document in a list, without its content. */
    public record LetterLine(long id, String unit, int part, String name, int letters, String digest) {
    }

    /** Whether somebody has the letters of a fair made. */
    public boolean mayMake(Viewer viewer, Fair fair) {
        return fairs.mayPrepare(viewer, fair) || fairs.mayDecide(viewer, fair);
    }

    /** The newest order of a result; to a province the newest that is done. */
    public Optional<LetterBatch> newest(Viewer viewer, FairRun run) {
        boolean whole = fairs.seesWhole(viewer, run.fair());
        return em.createQuery("select b from LetterBatch b where b.run = :run order by b.startedAt desc, b.id desc", LetterBatch.class).setParameter("run", run)
                .getResultStream().filter(batch -> whole || batch.state() == RunState.DONE).findFirst();
    }

    /** One of them; empty if there is none or the viewer does not see its result. */
    public Optional<LetterBatch> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(LetterBatch.class, id)).filter(batch -> runs.find(viewer, batch.run().id()).isPresent());
    }

    /** The documents of an order that the viewer sees, by province. */
    public List<LetterLine> lines(Viewer viewer, LetterBatch batch) {
        UnitMap units = territory.map();
        boolean whole = fairs.seesWhole(viewer, batch.fair());
        return em.createQuery("""
                        select new vn.khuyencong.fair.LetterFiles$LetterLine(f.id, f.unit, f.part, f.name, f.letters, f.digest) from LetterFile f
                        where f.batch = :batch order by f.unit, f.part""", LetterLine.class).setParameter("batch", batch).getResultStream()
                .filter(line -> whole || viewer.sees(new UnitId(line.unit()), units)).toList();
    }

    /** A document with its content; empty if there is none or the viewer does not see it. */
    public Optional<LetterFile> file(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(LetterFile.class, id)).filter(file -> runs.find(viewer, file.batch().run().id()).isPresent())
                .filter(file -> fairs.seesWhole(viewer, file.batch().fair()) || viewer.sees(file.unit(), territory.map()));
    }
}
