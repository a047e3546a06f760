package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;

/** What the decided plan said of a scheme when something was done to it, whatever was decided since. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StatedSchemes {

    private static final Set<SchemeAct> GRANTING = EnumSet.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION, SchemeAct.AMEND);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What was done to a scheme, the oldest first. */
    public List<SchemeEvent> events(SchemeRecord record) {
        return em.createQuery("select e from SchemeEvent e where e.record = :record order by e.at, e.id", SchemeEvent.class)
                .setParameter("record", record).getResultList();
    }

    /** The scheme as it was decided before an event; empty where nothing was. */
    public Optional<Scheme> before(SchemeEvent event) {
        return events(event.record()).stream().takeWhile(earlier -> earlier.id() != event.id())
                .filter(earlier -> GRANTING.contains(earlier.act()) && earlier.versionId() != null).reduce((first, second) -> second)
                .flatMap(earlier -> in(earlier.versionId(), event.record().code()));
    }

    /** The scheme as a version of its plan states it; empty where it does not. */
    public Optional<Scheme> in(long version, String code) {
        return Optional.ofNullable(em.find(DocumentVersion.class, version)).flatMap(stating -> stating.schemes().stream()
                .filter(scheme -> scheme.code().equals(code)).findFirst());
    }
}
