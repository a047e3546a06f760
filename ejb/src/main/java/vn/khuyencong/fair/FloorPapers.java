package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.FloorPaper.Box;
import vn.khuyencong.fair.FloorPaper.Colour;
import vn.khuyencong.fair.FloorPaper.Hall;
import vn.khuyencong.fair.FloorPaper.StallRow;
import vn.khuyencong.fair.FloorView.Spot;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.organization.Viewer;

/** Makes the floor of a fair ready for paper: the same stalls, holders and colours as on the page. */
@Stateless
public class FloorPapers {

    @Inject
    private FloorViews views;
    @Inject
    private FairFormHeads heads;

    /** The floor as a result gives it away. */
    public FloorPaper of(Viewer viewer, FairRun run, FloorMap.By by) {
        FloorView view = views.of(viewer, run);
        Fair fair = run.fair();
        FloorColours colours = new FloorColours(view, by);
        FormEdition edition = heads.edition(run, "SODO");
        FormHeading heading = heads.head(run, edition.symbol(), edition.title(), FairTexts.get("subtitle", fair.name(), FairFormHeads.days(fair), fair.place()));
        return new FloorPaper(edition, heading, heads.mark(run), halls(view, colours), legend(view, colours, by),
                List.of(FairTexts.get("floor.note." + by), FairTexts.get("floor.note.scale"), FairFormHeads.result(run)));
    }

    private static List<Hall> halls(FloorView view, FloorColours colours) {
        Map<String, Map<String, List<Spot>>> halls = new LinkedHashMap<>();
        view.spots().forEach(spot -> halls.computeIfAbsent(spot.stall().hall(), hall -> new LinkedHashMap<>())
                .computeIfAbsent(spot.stall().rowLabel(), row -> new ArrayList<>()).add(spot));
        return halls.entrySet().stream().map(hall -> new Hall(FairTexts.hall(hall.getKey()), hall.getValue().entrySet().stream()
                .map(row -> row(hall.getKey(), row.getKey(), row.getValue(), colours)).toList())).toList();
    }

    private static StallRow row(String hall, String label, List<Spot> spots, FloorColours colours) {
        List<Box> boxes = new ArrayList<>();
        FairStall before = null;
        for (Spot spot : spots) {
            FairStall stall = spot.stall();
            boxes.add(new Box(stall.number(), stall.widthCm(), stall.depthCm(), before != null && stall.place() - before.place() > 1, stall.corner(),
                    spot.blocked(), colours.of(spot), holder(spot), name(spot)));
            before = stall;
        }
        return new StallRow(label, FairTexts.get("floor.row", FairTexts.hall(hall), label, spots.size(), spots.get(0).stall().number(),
                spots.get(spots.size() - 1).stall().number()), boxes);
    }

    private static String holder(Spot spot) {
        return spot.holder() == null ? null : spot.holder().unit() + "/" + (spot.holder().document() == null ? "" : spot.holder().document());
    }

    private static String name(Spot spot) {
        return spot.holder() == null ? null : spot.holder().name() == null ? FairTexts.get("combined", spot.province()) : spot.holder().name();
    }

    private static List<Colour> legend(FloorView view, FloorColours colours, FloorMap.By by) {
        List<Colour> legend = new ArrayList<>();
        colours.names().forEach((key, name) -> legend.add(new Colour(colours.colour(key), false, FairTexts.get("floor.count", name, colours.count(view, key)))));
        if (by == FloorMap.By.PROVINCE) {
            legend.add(new Colour(FloorColours.NOBODY, false, FairTexts.get("floor.count", FairTexts.get("floor.free"),
                    view.spots().stream().filter(spot -> spot.holder() == null && !spot.blocked()).count())));
        }
        legend.add(new Colour(FloorColours.NOBODY, true, FairTexts.get("floor.count", FairTexts.get("floor.blocked"),
                view.spots().stream().filter(Spot::blocked).count())));
        return legend;
    }
}
