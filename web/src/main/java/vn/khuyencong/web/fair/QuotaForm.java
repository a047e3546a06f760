package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.FloorViews;
import vn.khuyencong.fair.StallHolders;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.ShownUnits;

/** The quotas of a fair, and setting one. */
@Named("quotaForm")
@RequestScoped
public class QuotaForm {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private FairPage page;
    @Inject
    private FairQuotas quotas;
    @Inject
    private FloorViews floor;
    @Inject
    private ShownUnits units;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields();
    private List<Row> rows;

    /** A province with its quota and what it has been given. */
    public record Row(String unit, int stalls, long given) {
    }

    /** Sets a quota, or says what is wrong. */
    public void set() throws IOException {
        FormReading form = Entries.reading();
        String unit = form.text(fields.get("unit"));
        Long stalls = form.whole("stalls", fields.get("stalls"));
        if (form.wrong().isEmpty()) {
            Fair fair = page.getFair();
            entries.answer(quotas.set(viewer.get(), fair.id(), unit == null ? null : new UnitId(unit), Numbers.small(stalls)),
                    FairLinks.part(fair.id(), FairPart.QUOTAS), "fairQuota");
        } else {
            entries.refuse(form.wrong());
        }
    }

    public Fields getFields() {
        return fields;
    }

    /** The provinces of the last day of applications. */
    public Map<String, String> getUnits() {
        Map<String, String> options = new LinkedHashMap<>();
        units.map().on(page.getFair().closesOn()).forEach(unit -> options.put(unit.shortNameOn(page.getFair().closesOn()), unit.id().value()));
        return options;
    }

    /** The quotas that the one who looks sees: all, or those of his own units. */
    public List<Row> getRows() {
        if (rows == null) {
            LocalDate then = page.getFair().closesOn();
            Map<UnitId, Long> given = floor.holders(viewer.get(), page.getFair()).values().stream()
                    .collect(Collectors.groupingBy(StallHolders.Holder::unit, Collectors.counting()));
            rows = quotas.of(page.getFair()).stream().filter(quota -> page.isWhole() || viewer.get().sees(quota.unit(), units.map()))
                    .map(quota -> new Row(units.on(then, quota.unit()), quota.stalls(), given.getOrDefault(quota.unit(), 0L))).toList();
        }
        return rows;
    }

    public int getTotal() {
        return getRows().stream().mapToInt(Row::stalls).sum();
    }

    public long getGiven() {
        return getRows().stream().mapToLong(Row::given).sum();
    }
}
