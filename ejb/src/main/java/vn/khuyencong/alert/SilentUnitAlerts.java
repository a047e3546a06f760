package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Units that owe a document of this year or the last one and have sent nothing at all since, by whichever way. */
@Stateless
public class SilentUnitAlerts implements AlertSource {

    private static final Viewer SYSTEM = new Viewer("system", "system", Role.DEPT_OFFICER, null);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Territory territory;
    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.UNIT_SILENT);
    }

    @Override
    public List<Sighting> look() {
        int days = thresholds.on(clock.today(), ThresholdKind.UNIT_SILENT);
        int year = clock.today().getYear();
        UnitMap units = territory.map();
        Map<UnitId, LocalDate> owedSince = new HashMap<>();
        Stream.of(year - 1, year).flatMap(of -> arrivals.completeness(SYSTEM, new Question(of, Period.YEAR, Scope.NATION, Boundaries.THEN, false), null).stream())
                .flatMap(stream -> stream.owed().stream()).map(StreamCompleteness.Row::worst)
                .filter(standing -> standing.state() == AnswerState.MISSING && standing.due() != null)
                .forEach(standing -> owedSince.merge(holder(units, standing), standing.due(), (one, other) -> one.isBefore(other) ? one : other));
        Map<UnitId, LocalDate> last = lastHeard();
        return owedSince.entrySet().stream().filter(owed -> isSilent(owed.getValue(), last.get(owed.getKey()), days))
                .sorted(Map.Entry.comparingByKey((one, other) -> one.value().compareTo(other.value())))
                .map(owed -> Sighting.of(AlertKind.UNIT_SILENT, owed.getKey(), owed.getValue(),
                        last.containsKey(owed.getKey()) ? last.get(owed.getKey()) : "")).toList();
    }

    /** Who has to send it today. */
    private UnitId holder(UnitMap units, Standing standing) {
        return units.holderOn(standing.unit().id(), clock.today()).id();
    }

    private boolean isSilent(LocalDate due, LocalDate heard, int days) {
        LocalDate since = heard == null || heard.isBefore(due) ? due : heard;
        return since.until(clock.today(), ChronoUnit.DAYS) >= days;
    }

    private Map<UnitId, LocalDate> lastHeard() {
        Map<UnitId, LocalDate> last = new HashMap<>();
        em.createQuery("select m.sender, max(m.businessDay) from InboxMessage m where m.sender is not null group by m.sender", Object[].class)
                .getResultStream().forEach(row -> last.put(new UnitId((String) row[0]), (LocalDate) row[1]));
        return last;
    }
}
