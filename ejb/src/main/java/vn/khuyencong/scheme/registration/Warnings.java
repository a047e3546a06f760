package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.Supports;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeState;

/** What an officer is warned of before he takes a registration further; it forbids nothing by itself. */
@Stateless
public class Warnings {

    private static final Set<SchemeAct> VIOLATIONS = Set.of(SchemeAct.REPORT_VIOLATION, SchemeAct.STOP_FOR_VIOLATION);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Recognition recognition;
    @Inject
    private Establishments establishments;
    @Inject
    private Supports supports;

    /** What it is about. */
    public enum WarningKind {
        /** Another registration of the year names the same establishment. */
        REGISTERED_TWICE,
        /** A record that it may be, or that it is. */
        KNOWN_ESTABLISHMENT,
        /** A plan in force supports it. */
        SUPPORTED,
        /** A violation was reported and not lifted, or stopped its scheme. */
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
        violations(like).forEach(event -> warnings.add(new Warning(WarningKind.VIOLATION, String.join(" · ", event.record().unit().value(),
                Integer.toString(event.record().planYear()), event.record().code()), null)));
        return warnings;
    }

    private List<Registration> twins(Registration one) {
        return em.createQuery("""
                        select r from Registration r where r.unitId = :unit and r.planYear = :year and r.id <> :id
                        and (r.nameKey = :name or r.taxCode = :code) order by r.id""", Registration.class)
                .setParameter("unit", one.unit().value()).setParameter("year", one.planYear()).setParameter("id", one.id())
                .setParameter("name", one.nameKey()).setParameter("code", one.taxCode() == null ? "" : one.taxCode()).getResultList();
    }

    /** Of whatever unit: who broke his contract in one province is asked about it in the next. */
    private List<SchemeEvent> violations(List<Establishment> like) {
        Set<Long> survivors = like.stream().map(Establishment::survivor).collect(Collectors.toSet());
        return survivors.isEmpty() ? List.of() : em.createQuery("""
                        select distinct e from SchemeEvent e, SchemeLine l, Establishment m where l.scheme = e.record.scheme
                        and l.establishmentId = m.id and m.survivor in :survivors and e.act in :acts
                        and (e.act = :stopped or e.record.state = :held) order by e.id""", SchemeEvent.class)
                .setParameter("survivors", survivors).setParameter("acts", VIOLATIONS).setParameter("stopped", SchemeAct.STOP_FOR_VIOLATION)
                .setParameter("held", SchemeState.VIOLATION_HOLD).getResultList();
    }
}
