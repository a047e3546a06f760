package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * The versions that count in an edition of the figures. A version counts from the business day on which it came into force up
 * to the day before the one on which another took its place, so each day has one answer: what stood at its end.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StandingVersions {

    /** Later than anything that came into force. */
    private static final LocalDate NEVER_OVER = LocalDate.of(9999, 12, 31);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The versions of a year that count, the oldest first; of all units if none are named. */
    public List<DocumentVersion> of(int planYear, Collection<UnitId> units, Edition edition) {
        if (edition.current()) {
            return query("v.state = :state", planYear, units).setParameter("state", VersionState.IN_FORCE).getResultList();
        }
        List<DocumentVersion> known = known(planYear, units, edition);
        List<DocumentVersion> standing = new ArrayList<>(known.stream().filter(version -> stood(version, edition)).toList());
        if (edition.original()) {
            standing.removeIf(version -> version.valueStatus() == ValueStatus.PLANNED);
            standing.addAll(decided(known).values().stream().map(versions -> versions.get(0)).toList());
        }
        return standing;
    }

    /**
     * How many decided versions each plan of a year has had by then: the unit, the fund and that number, one row per document; of all units if none
     * are named.
     */
    public List<Object[]> decisions(int planYear, Edition edition, Collection<UnitId> units) {
        return of(em.createQuery("""
                        select v.subject, v.fund, count(v) from DocumentVersion v where v.planYear = :year and v.inForceFrom <= :asOf
                        and v.valueStatus = :planned and v.basis = :decided and v.kind <> :withdrawn""" + among(units)
                        + " group by v.subject, v.fund, v.stream, v.document", Object[].class), units)
                .setParameter("year", planYear).setParameter("asOf", lastDay(edition)).setParameter("planned", ValueStatus.PLANNED)
                .setParameter("decided", Basis.DECIDED).setParameter("withdrawn", SubmissionKind.WITHDRAWAL).getResultList();
    }

    private static String among(Collection<UnitId> units) {
        return units.isEmpty() ? "" : " and v.subject in :units";
    }

    private static <T> TypedQuery<T> of(TypedQuery<T> query, Collection<UnitId> units) {
        return units.isEmpty() ? query : query.setParameter("units", units.stream().map(UnitId::value).toList());
    }

    private static Map<String, List<DocumentVersion>> decided(List<DocumentVersion> known) {
        Map<String, List<DocumentVersion>> documents = new LinkedHashMap<>();
        known.stream().filter(version -> version.valueStatus() == ValueStatus.PLANNED && version.basis() == Basis.DECIDED)
                .filter(version -> version.kind() != SubmissionKind.WITHDRAWAL)
                .forEach(version -> documents.computeIfAbsent(String.join("/", version.subject().value(), version.key().stream(), version.key().document()),
                        document -> new ArrayList<>()).add(version));
        return documents;
    }

    private List<DocumentVersion> known(int planYear, Collection<UnitId> units, Edition edition) {
        return query("v.inForceFrom <= :asOf", planYear, units).setParameter("asOf", lastDay(edition)).getResultList();
    }

    private static LocalDate lastDay(Edition edition) {
        return edition.asOf() == null ? NEVER_OVER : edition.asOf();
    }

    private static boolean stood(DocumentVersion version, Edition edition) {
        return edition.asOf() == null || version.state() == VersionState.IN_FORCE ? version.state() == VersionState.IN_FORCE
                : version.inForceTo() != null && version.inForceTo().isAfter(edition.asOf());
    }

    /** Lines are read for all versions at once where they are asked for. */
    private TypedQuery<DocumentVersion> query(String condition, int planYear, Collection<UnitId> units) {
        return of(em.createQuery("select v from DocumentVersion v where v.planYear = :year and " + condition + among(units)
                + " order by v.inForceFrom, v.id", DocumentVersion.class), units).setParameter("year", planYear)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "v.schemes")
                .setHint("eclipselink.batch", "v.schemes.lines").setHint("eclipselink.batch", "v.figures");
    }
}
