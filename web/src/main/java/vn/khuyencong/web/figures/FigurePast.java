package vn.khuyencong.web.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Restated;
import vn.khuyencong.consolidation.Restatement;
import vn.khuyencong.consolidation.YearHistory;
import vn.khuyencong.consolidation.YearLock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.PlanVersion;

/**
 * The past of the figures of a year.
 *
 * @param asOf        as of the end of which business day they are; null for now
 * @param planVersion which version of the plans they count
 * @param plans       the decided plans counted, and how often each was adjusted
 * @param locked      the closing of the year; null while it is open
 * @param restated    figures that were another one when the year was closed
 */
public record FigurePast(LocalDate asOf, PlanVersion planVersion, List<PlanState> plans, LockedYear locked, List<RestatedFigure> restated) {

    /**
     * The decided plan of a unit and fund.
     *
     * @param unit        the unit as it planned
     * @param adjustments how often it was decided anew; 0 for the original
     */
    public record PlanState(String unit, String name, FundSource fund, int adjustments) {
    }

    /** The closing of a year: on which business day, by which paper. */
    public record LockedYear(LocalDate on, String paperNumber, LocalDate paperDate, String digest) {

        static LockedYear of(YearLock lock) {
            return lock == null ? null : new LockedYear(lock.businessDay(), lock.paper().number(), lock.paper().date(), lock.digest());
        }
    }

    /**
     * A figure that was another one when the year was closed.
     *
     * @param locked   as it was closed: đồng or a count; null where nobody had stated it
     * @param current  as it is now; null where it is stated no more
     * @param versions the versions that came later
     */
    public record RestatedFigure(String unit, String name, ValueStatus status, Period period, FundSource fund, String measure, Long locked,
                                 Long current, List<LaterVersion> versions) {
    }

    /** A version that came after the closing: its key, its decision or title, and the day on which it came into force. */
    public record LaterVersion(String document, String reason, LocalDate on) {

        static LaterVersion of(Restatement later) {
            return new LaterVersion(later.document(), later.reason(), later.businessDay());
        }
    }

    static FigurePast of(Edition edition, YearHistory history) {
        return new FigurePast(edition.asOf(), edition.original() ? PlanVersion.ORIGINAL : PlanVersion.CURRENT,
                history.adjustments().entrySet().stream().flatMap(unit -> unit.getValue().entrySet().stream()
                                .map(fund -> plan(unit.getKey(), fund, history)))
                        .sorted(Comparator.comparing(PlanState::unit).thenComparing(PlanState::fund)).toList(),
                LockedYear.of(history.lock()), history.restated().stream().map(one -> restated(one, history)).toList());
    }

    private static PlanState plan(UnitId unit, Map.Entry<FundSource, Integer> fund, YearHistory history) {
        return new PlanState(unit.value(), history.names().get(unit), fund.getKey(), fund.getValue());
    }

    private static RestatedFigure restated(Restated one, YearHistory history) {
        return new RestatedFigure(one.unit().value(), history.names().get(one.unit()), one.status(), one.period(), one.fund(), one.measure(),
                one.locked(), one.current(), one.why().stream().map(LaterVersion::of).toList());
    }
}
