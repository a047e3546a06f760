package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairCostLine;
import vn.khuyencong.fair.FairCosts;
import vn.khuyencong.fair.NewCostLine;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;
import vn.khuyencong.web.page.ShownUnits;

/** The cost lines of a fair, and entering one. */
@Named("costForm")
@RequestScoped
public class CostForm {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private FairPage page;
    @Inject
    private FairCosts costs;
    @Inject
    private ShownUnits shown;
    @Inject
    private UnitOptions units;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields();
    private List<FairCostLine> lines;

    /** Enters a line, or says what is wrong. */
    public void enter() throws IOException {
        FormReading form = Entries.reading();
        String unit = form.text(fields.get("unit"));
        String fund = form.text(fields.get("fund"));
        NewCostLine line = new NewCostLine(form.text(fields.get("costContent")), unit == null ? null : new UnitId(unit),
                fund == null ? null : FundSource.valueOf(fund), form.text(fields.get("schemeCode")), form.whole("cost", fields.get("cost")),
                form.whole("support", fields.get("support")));
        if (form.wrong().isEmpty()) {
            Fair fair = page.getFair();
            entries.answer(costs.enter(viewer.get(), fair.id(), line), FairLinks.part(fair.id(), FairPart.COSTS), "fairCost");
        } else {
            entries.refuse(form.wrong());
        }
    }

    public Fields getFields() {
        return fields;
    }

    public Map<String, String> getUnits() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(Words.get("fair.department"), "");
        options.putAll(units.today());
        return options;
    }

    public Map<String, String> getFunds() {
        Map<String, String> funds = new LinkedHashMap<>();
        funds.put(Words.of(FundSource.NATIONAL), FundSource.NATIONAL.name());
        funds.put(Words.of(FundSource.LOCAL), FundSource.LOCAL.name());
        return funds;
    }

    /** The lines that the one who looks sees: all, or those that his own units pay. */
    public List<FairCostLine> getLines() {
        if (lines == null) {
            lines = costs.of(viewer.get(), page.getFair());
        }
        return lines;
    }

    /** Whose plan pays a line. */
    public String payer(FairCostLine line) {
        return line.unit() == null ? Words.get("fair.department") : shown.on(page.getFair().fromDay(), line.unit());
    }

    /** What the ceilings of today say of the lines, for who sees them all. */
    public List<String> getFindings() {
        return !page.isWhole() ? List.of() : costs.judge(page.getFair()).stream().map(finding -> RefusalTexts.message(finding, Language.current().texts())).distinct().toList();
    }

    public long getCost() {
        return getLines().stream().mapToLong(FairCostLine::cost).sum();
    }

    public long getSupport() {
        return getLines().stream().mapToLong(FairCostLine::support).sum();
    }
}
