package vn.khuyencong.integrity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** What the checks found, as officials see it: an account of a province what concerns its own units. */
@Stateless
public class Findings {

    private static final int SHOWN_RUNS = 20;
    private static final String KNOWN = "f.knownAt is not null and (f.knownDetail = f.detail or f.knownDetail is null and f.detail is null)";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Whether something still is to be done. */
    public enum FindingState {
        /** Cần xử lý. */
        OPEN,
        /** Đã biết. */
        KNOWN,
        /** Không còn. */
        GONE
    }

    /**
     * What to list; null means any.
     *
     * @param check id of a check
     */
    public record Filter(String check, UnitId unit, FindingState state) {
    }

    /** One page, errors first, then by check, newest first. */
    public List<CheckFinding> page(Viewer viewer, Filter filter, int first, int size) {
        return select("select f", CheckFinding.class, viewer, filter, " order by f.severity, f.check, f.firstSeen desc, f.id")
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    public long count(Viewer viewer, Filter filter) {
        return select("select count(f)", Long.class, viewer, filter, "").getSingleResult();
    }

    /** How many findings each check has that wait for somebody, by id of the check. */
    public Map<String, Long> openByCheck(Viewer viewer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        select("select f.check, count(f)", Object[].class, viewer, new Filter(null, null, FindingState.OPEN), " group by f.check order by f.check")
                .getResultStream().forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Notes that a finding is known, and why; it counts as known as long as it looks as it does now.
     *
     * @throws NotVisible if {@code by} may not, or does not see it
     */
    public void note(Viewer by, long finding, String reason) {
        by.require(Function.RUN_CHECKS);
        CheckFinding found = em.find(CheckFinding.class, finding);
        if (found == null || !by.seesAll() && (found.unit() == null || !by.may(Function.RUN_CHECKS, found.unit(), territory.map()))) {
            throw new NotVisible();
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        found.note(reason.strip(), by.name(), clock.now());
        audit.record(by.name(), AuditAct.FINDING_NOTED, Long.toString(finding), "OK", found.check() + " " + found.subject() + ": " + reason.strip());
    }

    /** The latest runs, newest first. */
    public List<CheckRun> runs() {
        return em.createQuery("select r from CheckRun r order by r.startedAt desc, r.id desc", CheckRun.class).setMaxResults(SHOWN_RUNS).getResultList();
    }

    /** The latest run; empty before the first. */
    public Optional<CheckRun> lastRun() {
        return runs().stream().findFirst();
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, Filter filter, String order) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!viewer.seesAll()) {
            UnitMap units = territory.map();
            where.add("f.unit in :visible");
            parameters.put("visible", units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units)).map(UnitId::value).toList());
        }
        if (filter.check() != null) {
            where.add("f.check = :check");
            parameters.put("check", filter.check());
        }
        if (filter.unit() != null) {
            where.add("f.unit = :unit");
            parameters.put("unit", filter.unit().value());
        }
        if (filter.state() != null) {
            where.add(switch (filter.state()) {
                case OPEN -> "f.goneSince is null and not (" + KNOWN + ")";
                case KNOWN -> "f.goneSince is null and " + KNOWN;
                case GONE -> "f.goneSince is not null";
            });
        }
        String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        TypedQuery<T> query = em.createQuery(what + " from CheckFinding f" + condition + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
