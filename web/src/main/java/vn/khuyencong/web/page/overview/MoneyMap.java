package vn.khuyencong.web.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.Budget;
import vn.khuyencong.consolidation.BudgetYear;
import vn.khuyencong.consolidation.Knowledge;
import vn.khuyencong.consolidation.Stated;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.TileMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;

/** The tile map of money by province, in classes of about equally many provinces; none and unknown stand apart. */
final class MoneyMap {

    private static final int CLASSES = 5;

    private final Map<UnitId, BudgetYear.UnitBudget> units;
    private final Function<Budget, Stated> which;
    private final Quantiles quantiles;
    private final Link unitPage;
    private final Formats formats = new Formats();

    /** @param fund the fund; null for both */
    MoneyMap(BudgetYear year, FundSource fund, boolean planned, Link unitPage) {
        this.which = which(fund, planned);
        this.units = year.units().stream().filter(unit -> which.apply(unit.budget()) != null)
                .collect(Collectors.toMap(unit -> unit.unit().id(), Function.identity()));
        this.quantiles = new Quantiles(units.values().stream().map(this::stated)
                .filter(stated -> stated.state() == Knowledge.GIVEN).map(Stated::amount).toList(), CLASSES);
        this.unitPage = unitPage;
    }

    static Function<Budget, Stated> which(FundSource fund, boolean planned) {
        if (fund == FundSource.NATIONAL) {
            return planned ? Budget::nationalPlan : Budget::national;
        }
        if (fund == FundSource.LOCAL) {
            return planned ? Budget::localPlan : Budget::local;
        }
        return planned ? Budget::plan : Budget::spent;
    }

    TileBoard tiles(TileMap map) {
        List<TileBoard.Key> legend = new ArrayList<>();
        quantiles.ranges().forEach(range -> legend.add(new TileBoard.Key("q-" + range.number(), null,
                Words.get("overview.range", formats.millions(range.least()), formats.millions(range.most()), range.count()))));
        addKey(legend, Knowledge.NONE, "q-none");
        addKey(legend, Knowledge.UNKNOWN, "q-unknown");
        Map<UnitId, String> names = new TreeMap<>();
        units.forEach((id, unit) -> names.put(id, unit.name()));
        return TileBoard.of(map, id -> units.containsKey(id) ? face(units.get(id)) : null, legend, names);
    }

    private void addKey(List<TileBoard.Key> legend, Knowledge knowledge, String look) {
        long count = units.values().stream().filter(unit -> stated(unit).state() == knowledge).count();
        if (count > 0) {
            legend.add(new TileBoard.Key(look, null, Words.get("overview.legend", Words.of(knowledge), count)));
        }
    }

    private TileBoard.Face face(BudgetYear.UnitBudget unit) {
        Stated stated = stated(unit);
        String amount = MoneyText.of(stated);
        String title = stated.state() == Knowledge.GIVEN
                ? Words.get(stated.partial() ? "overview.moneyPartial" : "overview.money", unit.name(), formats.millions(stated.amount()))
                : Words.get("overview.tile", unit.name(), Words.of(stated.state()));
        String look = stated.state() == Knowledge.GIVEN ? "q-" + quantiles.of(stated.amount())
                : stated.state() == Knowledge.NONE ? "q-none" : "q-unknown";
        return new TileBoard.Face(look, null, amount, title, unitPage.with("unit", unit.unit().id()).toString());
    }

    private Stated stated(BudgetYear.UnitBudget unit) {
        return which.apply(unit.budget());
    }
}
