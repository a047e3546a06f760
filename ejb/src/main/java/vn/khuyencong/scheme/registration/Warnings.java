package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.Supports;
import vn.khuyencong.scheme.oversight.Violations;

/** What an officer is warned of before he takes a registration further; it forbids nothing by itself. */
@Stateless
public class Warnings {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Recognition recognition;
    @Inject
    private Establishments establishments;
    @Inject
    private Supports supports;
    @Inject
    private Violations violations;

    /** What it is about. */
    public enum WarningKind {
        /** Another registration of the year names the same establishment. */
        REGISTERED_TWICE,
        /** A record that it may be, or that it is. */
        KNOWN_ESTABLISHMENT,
        /** A plan in force supports it. */
        SUPPORTED,
        /** A violation is open: money may still be due. */
        VIOLATION
    }

    /**
     * One warning.
     *
     * @param about what it speaks of: a name, or unit, year and scheme
     * @param id    of the registration or establishment, where the viewer may open it; else null
     */
    public record Warning(WarningKind kind, String about, Long id) {
    }

    /** What is to be known about a registration before it is decided on. */
    public List<Warning> about(Viewer viewer, Registration one) {
        List<Warning> warnings = new ArrayList<>();
        twins(one).forEach(twin -> warnings.add(new Warning(WarningKind.REGISTERED_TWICE, twin.name(), twin.id())));
        List<Establishment> like = recognition.like(one.name(), one.taxCode(), one.unit());
        List<Establishment> seen = like.stream().filter(each -> establishments.find(viewer, each.id()).isPresent()).toList();
        seen.forEach(each -> warnings.add(new Warning(WarningKind.KNOWN_ESTABLISHMENT, each.name(), each.id())));
        supports.of(viewer, seen.stream().map(Establishment::id).toList()).forEach(line -> warnings.add(new Warning(WarningKind.SUPPORTED,
                String.join(" · ", Integer.toString(line.year()), line.scheme(), Objects.toString(line.content(), "")), line.establishment())));
        // Of whatever unit: who broke his contract in one province is asked about it in the next.
        violations.openOf(like.stream().map(Establishment::id).toList()).forEach(open -> warnings.add(new Warning(WarningKind.VIOLATION,
                String.join(" · ", open.record().unit().value(), Integer.toString(open.record().planYear()), open.record().code()), null)));
        return warnings;
    }

    private List<Registration> twins(Registration one) {
        return em.createQuery("""
                        select r from Registration r where r.unitId = :unit and r.planYear = :year and r.id <> :id
                        and (r.nameKey = :name or r.taxCode = :code) order by r.id""", Registration.class)
                .setParameter("unit", one.unit().value()).setParameter("year", one.planYear()).setParameter("id", one.id())
                .setParameter("name", one.nameKey()).setParameter("code", one.taxCode() == null ? "" : one.taxCode()).getResultList();
    }
}
