package vn.khuyencong.web.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.norm.prices.UnitPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.estimate.Estimate;
import vn.khuyencong.scheme.estimate.EstimateDraft;
import vn.khuyencong.scheme.estimate.EstimateLine;
import vn.khuyencong.scheme.estimate.Estimates;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;

/** Makes the next version of the estimate of the page's scheme; it begins with the lines of the newest one. */
@Named("estimateForm")
@RequestScoped
public class EstimateForm {

    private static final int MORE = 5;
    private static final int MOST = 200;

    @Inject
    private EstimatesPage page;
    @Inject
    private PageRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private Estimates estimates;
    @Inject
    private UnitPrices prices;
    @Inject
    private Entries entries;
    @Inject
    private BusinessClock clock;

    private final Fields fields = new Fields();
    private List<LineInput> lines;

    /** Makes it, or says what is wrong; empty lines count for nothing. */
    public void make() throws IOException {
        SchemeRecord scheme = page.getScheme();
        FormReading form = Entries.reading();
        List<LineInput> typed = getLines().stream().filter(line -> !line.isEmpty()).toList();
        // Refusals name lines by their number among those that are filled in: they stand in that order from now on.
        lines = renumbered(typed);
        List<EstimateDraft.Line> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            read.add(typed.get(i).read(form, i));
        }
        EstimateDraft draft = new EstimateDraft(form.day("priceDay", fields.get("priceDay")), form.text(fields.get("note")), read);
        if (form.wrong().isEmpty()) {
            entries.answer(estimates.make(viewer.get(), scheme, draft), EstimatesPage.link(scheme.id()), "estimate");
        } else {
            entries.refuse(form.wrong());
        }
    }

    /** Adds some empty lines. */
    public void more() {
        getLines();
        for (int i = 0; i < MORE && lines.size() < MOST; i++) {
            lines.add(new LineInput(lines.size()));
        }
    }

    private static List<LineInput> renumbered(List<LineInput> typed) {
        List<LineInput> all = new ArrayList<>();
        typed.forEach(line -> {
            LineInput next = new LineInput(all.size());
            next.getFields().putAll(line.getFields());
            all.add(next);
        });
        for (int i = 0; i < MORE; i++) {
            all.add(new LineInput(all.size()));
        }
        return all;
    }

    /** As many as were sent; at first those of the newest version and some empty ones. */
    public List<LineInput> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            Parameters parameters = request.parameters();
            long sent = parameters.number("rows", 0, MOST + MORE).orElse(-1L);
            if (sent < 0) {
                newest().forEach(line -> lines.add(LineInput.of(lines.size(), line)));
                sent = lines.size() + (long) MORE;
            }
            while (lines.size() < sent) {
                lines.add(new LineInput(lines.size()));
            }
        }
        return lines;
    }

    private List<EstimateLine> newest() {
        return estimates.of(page.getScheme()).stream().findFirst().map(Estimate::lines).orElse(List.of());
    }

    /** The codes that have a price on the day, each once. */
    public List<UnitPrice> getCodes() {
        LocalDate today = clock.today();
        return prices.all(viewer.get()).stream().filter(price -> price.holdsOn(today)).toList();
    }

    public Fields getFields() {
        fields.putIfAbsent("priceDay", clock.today().toString());
        return fields;
    }
}
