package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.StallHolders;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.UnitNames;

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
    private StallHolders holders;
    @Inject
    private Territory territory;
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
        Map<String, String> units = new LinkedHashMap<>();
        territory.map().on(page.getFair().closesOn()).forEach(unit -> units.put(unit.shortNameOn(page.getFair().closesOn()), unit.id().value()));
        return units;
    }

    /** The quotas that the one who looks sees: all, or those of his own units. */
    public List<Row> getRows() {
        if (rows == null) {
            UnitMap units = territory.map();
            Map<String, StallHolders.Holder> given = page.isWhole() || page.getFair().revealedSeed() != null ? holders.of(page.getFair()) : Map.of();
            rows = quotas.of(page.getFair()).stream().filter(quota -> page.isWhole() || viewer.get().sees(quota.unit(), units))
                    .map(quota -> new Row(UnitNames.on(page.getFair().closesOn(), units, quota.unit()), quota.stalls(),
                            given.values().stream().filter(holder -> holder.unit().equals(quota.unit())).count())).toList();
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
