package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** The indicators of one year of BM19. What nobody stated is empty; estimates and actuals have a row each. */
final class FundRows {

    private static final String COUNTERPART = "counterpart_capital";
    private static final int PERCENT_DECIMALS = 1;

    private final ConsolidatedYear.UnitFigures figures;
    private final List<FundReport.Row> rows = new ArrayList<>();

    private FundRows(ConsolidatedYear.UnitFigures figures) {
        this.figures = figures;
    }

    static List<FundReport.Row> of(ConsolidatedYear.UnitFigures figures) {
        FundRows rows = new FundRows(figures);
        if (rows.answered(ValueStatus.PLANNED)) {
            rows.amounts("plan", ValueStatus.PLANNED, Measures.FUNDS, Print::money);
            rows.amounts("schemes", ValueStatus.PLANNED, Measures.SCHEMES, count -> Print.amount(count, 1, 0));
            rows.amounts("counterpart.plan", ValueStatus.PLANNED, Measures.PLANNED_COUNTERPART, Print::money);
        }
        for (ValueStatus status : List.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED)) {
            if (rows.answered(status)) {
                rows.amounts("funds." + status, status, Measures.FUNDS, Print::money);
                rows.share(status);
                rows.amounts("counterpart." + status, status, COUNTERPART, Print::money);
            }
        }
        return rows.rows;
    }

    private boolean answered(ValueStatus status) {
        return FormNotes.answered(figures, status, Period.YEAR);
    }

    private void amounts(String key, ValueStatus status, String measure, Function<Long, Printed> print) {
        Long national = or(fund(status, FundSource.NATIONAL, measure), nothing(status, FundSource.NATIONAL));
        Long local = or(fund(status, FundSource.LOCAL, measure), nothing(status, FundSource.LOCAL));
        Long total = or(figures.sums().total(status, Period.YEAR, measure), nothing(status, null));
        if (total != null || measure.equals(Measures.FUNDS)) {
            add(key, print.apply(national), print.apply(local), print.apply(total));
        }
    }

    /** Each fund has a plan of its own: whoever has sent it says zero where he plans nothing; a report may leave a fund open. */
    private Long nothing(ValueStatus status, FundSource fund) {
        return status == ValueStatus.PLANNED && fund(status, fund, Measures.DOCUMENTS) != null ? Long.valueOf(0) : null;
    }

    private void share(ValueStatus status) {
        if (!figures.isComparableWithPlan(status, Period.YEAR)) {
            return;
        }
        Printed total = percent(figures.sums().total(status, Period.YEAR, Measures.FUNDS),
                figures.sums().total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS));
        if (total.number() != null) {
            add("share." + status, shareOf(status, FundSource.NATIONAL), shareOf(status, FundSource.LOCAL), total);
        }
    }

    private Printed shareOf(ValueStatus status, FundSource fund) {
        return percent(fund(status, fund, Measures.FUNDS), fund(ValueStatus.PLANNED, fund, Measures.FUNDS));
    }

    private static Printed percent(Long part, Long whole) {
        return Print.percent(part, whole, PERCENT_DECIMALS);
    }

    /** Of both funds where none is named. */
    private Long fund(ValueStatus status, FundSource fund, String measure) {
        return figures.sums().ofFund(status, Period.YEAR, fund, measure);
    }

    private static Long or(Long amount, Long other) {
        return amount == null ? other : amount;
    }

    private void add(String key, Printed national, Printed local, Printed total) {
        String unit = key.equals("schemes") ? "schemes" : key.startsWith("share") ? "percent" : "money";
        rows.add(new FundReport.Row(FormTexts.get("bm19.row." + key), FormTexts.get("bm19.unit." + unit), national, local, total));
    }
}
