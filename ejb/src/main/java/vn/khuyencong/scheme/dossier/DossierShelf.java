package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.scheme.SchemeRecord;

/** Finds dossiers and the minutes of their appraisals; who may read them is for the caller to say. */
@Stateless
public class DossierShelf {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The version that counts; empty for a scheme that was drafted elsewhere. */
    public Optional<SchemeDossier> newest(SchemeRecord record) {
        return versions(record).stream().findFirst();
    }

    /** All versions, the newest first. */
    public List<SchemeDossier> versions(SchemeRecord record) {
        return em.contains(record) || record.id() != 0 ? em.createQuery(
                "select d from SchemeDossier d where d.record.id = :record order by d.version desc", SchemeDossier.class)
                .setParameter("record", record.id()).getResultList() : List.of();
    }

    /** The newest minutes of the version that counts. */
    public Optional<GrassrootsAppraisal> appraisal(SchemeRecord record) {
        return newest(record).flatMap(dossier -> em.createQuery(
                        "select a from GrassrootsAppraisal a where a.dossier = :dossier order by a.madeAt desc, a.id desc", GrassrootsAppraisal.class)
                .setParameter("dossier", dossier).setMaxResults(1).getResultStream().findFirst());
    }
}
