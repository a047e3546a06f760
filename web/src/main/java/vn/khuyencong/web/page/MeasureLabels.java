package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.Period;
import vn.khuyencong.web.Words;

/** Labels of measures in a year, looked up once per page. */
@RequestScoped
class MeasureLabels {

    @Inject
    private Norms norms;
    private final Map<Integer, NormPack> packs = new HashMap<>();

    /** The label, or the code where the list of that year has none. */
    String of(String code, int year) {
        NormPack.Indicator measure = packs.computeIfAbsent(year, any -> norms.on(Period.YEAR.lastDay(year))).indicators().get(code);
        return measure == null ? code : Words.label("measure", code, measure.label());
    }
}
