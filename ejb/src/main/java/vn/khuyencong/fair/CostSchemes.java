package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.plan.PlannedSchemes;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Holds the scheme that a cost line names against the plan in force of who pays it: it must be there, and be for fairs. */
@Stateless
public class CostSchemes {

    /** Ceilings for fairs begin so; in a plan of the local fund a line may name none. */
    private static final String FAIR_NORMS = "FAIR_";

    @Inject
    private PlannedSchemes schemes;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** What is wrong with the scheme of a line; nothing if it names none. */
    public List<Refusal> judge(Fair fair, NewCostLine line) {
        if (line.schemeCode() == null || line.schemeCode().isBlank()) {
            return List.of();
        }
        if (line.unit() == null) {
            return List.of(Refusal.error("FAIR_COST_SCHEME_WITHOUT_UNIT", "", "schemeCode", line.schemeCode()));
        }
        List<Scheme> found = schemes.inForce(payers(line.unit()), fair.planYear(), line.fund(), line.schemeCode().strip());
        if (found.isEmpty()) {
            return List.of(Refusal.error("FAIR_COST_SCHEME_UNKNOWN", "", "schemeCode", line.schemeCode(), fair.planYear()));
        }
        return found.stream().flatMap(scheme -> scheme.lines().stream()).anyMatch(CostSchemes::isOfFairs) ? List.of()
                : List.of(Refusal.error("FAIR_COST_SCHEME_NOT_FAIR", "", "schemeCode", line.schemeCode(), found.get(0).name()));
    }

    /** A unit, and those whose territory it holds today: their plans are its own now. */
    private List<UnitId> payers(UnitId unit) {
        UnitMap units = territory.map();
        return Stream.concat(Stream.of(unit), units.all().stream().map(Unit::id).filter(one -> units.holderOn(one, clock.today()).id().equals(unit)))
                .distinct().toList();
    }

    private static boolean isOfFairs(SchemeLine line) {
        return NewCostLine.ACTIVITY.equals(line.activity()) && (line.normRule() == null || line.normRule().startsWith(FAIR_NORMS));
    }
}
