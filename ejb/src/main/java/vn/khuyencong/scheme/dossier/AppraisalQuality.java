package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * How well the grassroots appraisal of a unit held: the share of the schemes it passed for a year that had to be adjusted or
 * stopped later. What a unit puts into a plan it has passed, whether its dossier was kept here or elsewhere.
 */
@Stateless
public class AppraisalQuality {

    private static final Set<SchemeAct> PASSED = Set.of(SchemeAct.PASS_GRASSROOTS, SchemeAct.RECEIVE, SchemeAct.RECORD_DECISION);
    private static final Set<SchemeAct> MONEY = Set.of(SchemeAct.RECORD_DECISION, SchemeAct.AMEND, SchemeAct.APPROVE_PLAN);
    private static final Set<SchemeAct> STOPPED = Set.of(SchemeAct.APPROVE_STOP, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.DROP);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * A unit in a year.
     *
     * @param adjusted those changed after their approval and not stopped
     */
    public record Row(UnitId unit, long passed, List<SchemeRecord> adjusted, List<SchemeRecord> stopped) {

        /** In percent of those passed, one decimal. */
        public BigDecimal share() {
            return Numbers.percent(adjusted.size() + stopped.size(), passed, 1);
        }
    }

    /** The units that the viewer sees and that passed any scheme, by unit. */
    public List<Row> of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        Map<UnitId, Map<SchemeRecord, List<SchemeEvent>>> byUnit = new TreeMap<>();
        em.createQuery("select e from SchemeEvent e join fetch e.record r where r.planYear = :year order by e.id", SchemeEvent.class)
                .setParameter("year", planYear).getResultStream().filter(event -> viewer.sees(event.record().unit(), units))
                .forEach(event -> byUnit.computeIfAbsent(event.record().unit(), unit -> new LinkedHashMap<>())
                        .computeIfAbsent(event.record(), record -> new ArrayList<>()).add(event));
        return byUnit.entrySet().stream().map(unit -> row(unit.getKey(), unit.getValue())).filter(row -> row.passed() > 0).toList();
    }

    private static Row row(UnitId unit, Map<SchemeRecord, List<SchemeEvent>> lives) {
        List<SchemeRecord> passed = lives.entrySet().stream().filter(life -> did(life.getValue(), PASSED)).map(Map.Entry::getKey).toList();
        List<SchemeRecord> stopped = passed.stream().filter(record -> did(lives.get(record), STOPPED)).toList();
        List<SchemeRecord> adjusted = passed.stream().filter(record -> !stopped.contains(record) && wasAdjusted(lives.get(record))).toList();
        return new Row(unit, passed.size(), adjusted, stopped);
    }

    private static boolean did(List<SchemeEvent> life, Set<SchemeAct> acts) {
        return life.stream().anyMatch(event -> acts.contains(event.act()));
    }

    /** A later decision restates every scheme of the plan; it adjusts those alone whose money is another. */
    private static boolean wasAdjusted(List<SchemeEvent> life) {
        boolean decided = life.stream().anyMatch(event -> event.act() == SchemeAct.APPROVE_ADJUSTMENT);
        return decided || life.stream().filter(event -> MONEY.contains(event.act()) && event.amount() != null)
                .map(SchemeEvent::amount).distinct().count() > 1;
    }
}
