package vn.khuyencong.web.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.Indicator;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;

/** The measures of a day besides money, in the order of the indicators that print them, with label and unit. */
final class Catalogue {

    private static final String PERCENT = "%";

    private final List<NormPack.Indicator> measures;
    private final Map<String, Indicator> printed;
    private final Map<String, String> labels;

    Catalogue(NormPack norms, List<Indicator> indicators) {
        printed = indicators.stream().filter(indicator -> !indicator.unit().equals(PERCENT))
                .collect(Collectors.toMap(Indicator::measure, indicator -> indicator, (first, second) -> first));
        labels = norms.indicators().values().stream().collect(Collectors.toMap(NormPack.Indicator::code, NormPack.Indicator::label));
        List<String> order = indicators.stream().map(Indicator::measure).toList();
        measures = norms.indicators().values().stream().filter(measure -> !measure.code().equals(Measures.FUNDS))
                .sorted(Comparator.comparingInt((NormPack.Indicator measure) -> place(order, measure.code()))
                        .thenComparing(NormPack.Indicator::code)).toList();
    }

    /** The name of a measure: of one the system counts itself, of one on file, or of one that nobody knows its code. */
    MeasureName name(String code) {
        if (code.equals(Measures.SCHEMES)) {
            return new MeasureName(Words.get("measure.schemes"), Words.get("unit.schemes"));
        }
        if (code.equals(Measures.PLANNED_COUNTERPART)) {
            return new MeasureName(Words.get("measure.plannedCounterpart"), Words.get("unit.dong"));
        }
        return new MeasureName(Words.label("measure", code, labels.getOrDefault(code, code)), unit(code));
    }

    /** The measures that have a value of one of the statuses. */
    List<FigureRow.MeasureValue> values(Sums sums, Period period, ValueStatus... statuses) {
        List<FigureRow.MeasureValue> values = new ArrayList<>();
        for (NormPack.Indicator measure : measures) {
            for (ValueStatus status : statuses) {
                Amounts amounts = Amounts.of(sums, status, period, measure.code());
                if (amounts.total() != null) {
                    values.add(new FigureRow.MeasureValue(measure.code(), name(measure.code()).label(), unit(measure.code()), status,
                            amounts.national(), amounts.local(), amounts.unsplit(), amounts.total()));
                }
            }
        }
        return values;
    }

    /** Forms print money in millions, the values here are whole đồng. */
    private String unit(String measure) {
        Indicator indicator = printed.get(measure);
        return indicator == null ? null
                : indicator.isMoney() ? Words.get("unit.dong") : Words.label("unit", measure, indicator.unit());
    }

    private static int place(List<String> order, String code) {
        int index = order.indexOf(code);
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
