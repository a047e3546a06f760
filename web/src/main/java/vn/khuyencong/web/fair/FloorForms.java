package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.fair.FairStall;
import vn.khuyencong.fair.FairZone;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.fair.FloorPlan;
import vn.khuyencong.fair.NewRow;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;

/** The zones and rows of a floor, and drawing them. */
@Named("floorForms")
@RequestScoped
public class FloorForms {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private FairPage page;
    @Inject
    private FairZones zones;
    @Inject
    private Floors floors;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields(Map.of("hall", "1", "firstNumber", "1", "widthCm", String.valueOf(NewStall.STANDARD_CM),
            "depthCm", String.valueOf(NewStall.STANDARD_CM), "corners", NewRow.Corners.BOTH.name(), "combined", "false"));
    private List<FairStall> stalls;

    /** A row of the floor. */
    public record Row(String hall, String label, long stalls, String zones, String first, String last) {
    }

    /** Sets a zone, or says what is wrong. */
    public void zone() throws IOException {
        FormReading form = Entries.reading();
        String code = form.text(fields.get("zoneCode"));
        entries.answer(zones.set(viewer.get(), page.getFair().id(), code == null ? null : code.toUpperCase(Locale.ROOT), form.text(fields.get("zoneName")),
                form.text(fields.get("zoneColor"))), FairLinks.part(page.getFair().id(), FairPart.FLOOR), "fairZone");
    }

    /** Draws a row, or says what is wrong. */
    public void row() throws IOException {
        FormReading form = Entries.reading();
        NewRow row = new NewRow(form.text(fields.get("hall")), form.text(fields.get("rowLabel")), number(form, "count"), form.text(fields.get("zone")),
                number(form, "firstNumber"), number(form, "widthCm"), number(form, "depthCm"), NewRow.Corners.valueOf(fields.get("corners")),
                "true".equals(fields.get("combined")));
        if (form.wrong().isEmpty()) {
            entries.answer(floors.drawRow(viewer.get(), page.getFair().id(), row), FairLinks.part(page.getFair().id(), FairPart.FLOOR), "fairRow");
        } else {
            entries.refuse(form.wrong());
        }
    }

    private Integer number(FormReading form, String field) {
        return Numbers.small(form.whole(field, fields.get(field)));
    }

    /** What was typed; a new zone is offered a colour of its own. */
    public Fields getFields() {
        fields.computeIfAbsent("zoneColor", none -> zones.freeColor(page.getFair()));
        return fields;
    }

    public List<FairZone> getZones() {
        return zones.of(page.getFair());
    }

    /** Zones to choose from. */
    public Map<String, String> getZoneOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        getZones().forEach(zone -> options.put(zone.code() + " – " + zone.name(), zone.code()));
        return options;
    }

    public Map<String, String> getCorners() {
        Map<String, String> corners = new LinkedHashMap<>();
        for (NewRow.Corners one : NewRow.Corners.values()) {
            corners.put(Words.of(one), one.name());
        }
        return corners;
    }

    public Map<String, String> getUses() {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put(Words.get("fair.ownStalls"), "false");
        uses.put(Words.get("fair.combinedStalls"), "true");
        return uses;
    }

    private List<FairStall> stalls() {
        if (stalls == null) {
            stalls = floors.stalls(page.getFair());
        }
        return stalls;
    }

    public int getCount() {
        return stalls().size();
    }

    /** How many stalls stand in a zone. */
    public long in(FairZone zone) {
        return stalls().stream().filter(stall -> stall.zone().equals(zone.code())).count();
    }

    /** The version in force; null while nothing is drawn. */
    public FloorPlan getPlan() {
        return floors.plan(page.getFair()).orElse(null);
    }

    /** The rows, hall by hall. */
    public List<Row> getRows() {
        Map<List<String>, List<FairStall>> rows = stalls().stream().collect(Collectors.groupingBy(stall -> List.of(stall.hall(), stall.rowLabel()),
                LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream().map(row -> new Row(row.getKey().get(0), row.getKey().get(1), row.getValue().size(),
                row.getValue().stream().map(FairStall::zone).distinct().sorted().collect(Collectors.joining(", ")), row.getValue().get(0).number(),
                row.getValue().get(row.getValue().size() - 1).number())).toList();
    }
}
