package vn.khuyencong.consultancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Consultancy projects as people see them: the ministry all of them, a unit its own and those of whom it succeeded. */
@Stateless
public class ConsultancyList {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ConsultancyFigures figures;
    @Inject
    private Territory territory;

    /**
     * The projects in force that were carried out from the beginning of a year to a day, by unit and number; a contract that units reported
     * that are one today is there once.
     *
     * @param of one unit with those that it succeeded; null for all that the viewer sees
     */
    public List<ConsultancyProject> of(Viewer viewer, int year, LocalDate until, UnitId of) {
        UnitMap units = territory.map();
        List<ConsultancyProject> seen = figures.carriedOut(year, until, unit -> viewer.sees(unit, units) && (of == null || units.isOrSucceeds(of, unit)));
        UnaryOperator<UnitId> holder = figures.holders();
        return ConsultancyFigures.once(seen, project -> holder.apply(project.unit()));
    }

    /** One version by its number; empty if there is none for the viewer. */
    public Optional<ConsultancyProject> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(ConsultancyProject.class, id)).filter(one -> viewer.sees(one.unit(), territory.map()));
    }

    /** All versions of the document that a version belongs to, the oldest first. */
    public List<ConsultancyProject> versions(ConsultancyProject one) {
        return em.createQuery("""
                        select p from ConsultancyProject p where p.unit = :unit and p.planYear = :year and p.document = :document order by p.version""",
                        ConsultancyProject.class)
                .setParameter("unit", one.unit().value()).setParameter("year", one.key().planYear()).setParameter("document", one.key().document()).getResultList();
    }

    /** The documents that a unit has used up in a year, whatever became of them. */
    public List<String> documents(DocumentKey key) {
        return em.createQuery("select distinct p.document from ConsultancyProject p where p.unit = :unit and p.planYear = :year", String.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).getResultList();
    }
}
