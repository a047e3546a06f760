package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.plan.Scheme;

/** What was done to schemes, and each as its plan stated it at a time, with its lines and machines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StatedSchemes {

    private static final Set<SchemeAct> GRANTING = EnumSet.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION, SchemeAct.AMEND);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What was done to a scheme, the oldest first. */
    public List<SchemeEvent> events(SchemeRecord record) {
        return events(List.of(record));
    }

    /** What was done to schemes, the oldest first. */
    public List<SchemeEvent> events(Collection<SchemeRecord> records) {
        return records.isEmpty() ? List.of() : em.createQuery("select e from SchemeEvent e where e.record.id in :records order by e.at, e.id", SchemeEvent.class)
                .setParameter("records", records.stream().map(SchemeRecord::id).toList()).getResultList();
    }

    /** The scheme as it was decided before an event; empty where nothing was. */
    public Optional<Scheme> before(SchemeEvent event) {
        return versionBefore(events(event.record()), event).flatMap(version -> in(version, event.record().code()));
    }

    /** The version of the plan that counted before an event of a scheme; empty where nothing was decided. */
    static Optional<Long> versionBefore(List<SchemeEvent> events, SchemeEvent event) {
        return events.stream().takeWhile(earlier -> earlier.id() != event.id())
                .filter(earlier -> GRANTING.contains(earlier.act()) && earlier.versionId() != null).map(SchemeEvent::versionId).reduce((first, second) -> second);
    }

    /** The scheme as a version of its plan states it; empty where it does not. */
    public Optional<Scheme> in(long version, String code) {
        return in(List.of(version), List.of(code)).stream().findFirst();
    }

    /** Schemes of some codes as versions of plans state them. */
    public List<Scheme> in(Collection<Long> versions, Collection<String> codes) {
        return versions.isEmpty() || codes.isEmpty() ? List.of() : em.createQuery("""
                        select s from Scheme s join fetch s.version where s.version.id in :versions and s.code in :codes order by s.version.id, s.position""",
                        Scheme.class).setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "s.lines").setHint("eclipselink.batch", "s.lines.equipment")
                .setParameter("versions", versions).setParameter("codes", codes).getResultList();
    }
}
