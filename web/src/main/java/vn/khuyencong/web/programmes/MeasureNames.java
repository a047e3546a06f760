package vn.khuyencong.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.Indicator;
import vn.khuyencong.consolidation.Indicators;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.programme.Aim;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;

/** The measures of the catalogue by their names, and which of them are money. */
@RequestScoped
public class MeasureNames {

    @Inject
    private Norms norms;
    @Inject
    private Indicators indicators;
    @Inject
    private BusinessClock clock;

    private Map<String, String> labels;
    private Set<String> money;

    /** By code, in the order of the catalogue. */
    public Map<String, String> all() {
        if (labels == null) {
            labels = new LinkedHashMap<>();
            norms.file().indicators().forEach((NormFile.Indicator one) -> labels.put(one.code(), Words.label("measure", one.code(), one.label())));
        }
        return labels;
    }

    /** A measure, with its fund where it is of one alone. */
    public String of(Aim aim) {
        String label = all().getOrDefault(aim.measure(), aim.measure());
        return aim.fund() == null ? label : Words.get("programme.ofFund", label, Words.of(aim.fund()));
    }

    /** Whether it is counted in đồng. */
    public boolean isMoney(String measure) {
        if (money == null) {
            money = indicators.on(clock.today()).stream().filter(Indicator::isMoney).map(Indicator::measure).collect(Collectors.toSet());
        }
        return money.contains(measure);
    }
}
