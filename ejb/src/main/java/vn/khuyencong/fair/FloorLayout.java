package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.fair.FloorView.Spot;

/** Where each stall lies in the drawing: hall below hall, row below row, with a way between. Lengths are in points of the drawing. */
final class FloorLayout {

    static final double LEFT = 64;
    static final double MARGIN = 12;
    private static final double PER_CM = 0.15;
    private static final double AISLE = 22;
    private static final double HALL = 34;
    private static final double LEAST_WIDTH = 720;

    private final List<Place> places = new ArrayList<>();
    private final List<Label> halls = new ArrayList<>();
    private final List<Label> rows = new ArrayList<>();
    private double x;
    private double y;
    private double rowHeight;
    private double width = LEAST_WIDTH;

    /** A stall in the drawing. */
    record Place(Spot spot, double x, double y, double width, double height) {
    }

    /** A name in the drawing. */
    record Label(String text, double x, double y) {
    }

    /** @param top where the first hall begins */
    FloorLayout(List<Spot> spots, double top) {
        y = top;
        Spot before = null;
        for (Spot spot : spots) {
            begin(spot.stall(), before == null ? null : before.stall());
            double wide = spot.stall().widthCm() * PER_CM;
            double high = spot.stall().depthCm() * PER_CM;
            places.add(new Place(spot, x, y, wide, high));
            x += wide;
            rowHeight = Math.max(rowHeight, high);
            width = Math.max(width, x + MARGIN);
            before = spot;
        }
        y += rowHeight;
    }

    private void begin(FairStall stall, FairStall before) {
        boolean sameHall = before != null && before.hall().equals(stall.hall());
        boolean sameRow = sameHall && before.rowLabel().equals(stall.rowLabel());
        if (sameRow) {
            // A missing place is a way through, as wide as a standard stall, however many are missing.
            x += stall.place() - before.place() > 1 ? NewStall.STANDARD_CM * PER_CM : 0;
            return;
        }
        y += before == null ? 0 : rowHeight + AISLE;
        if (!sameHall) {
            y += HALL;
            halls.add(new Label(stall.hall(), MARGIN, y - HALL / 2));
        }
        x = LEFT;
        rowHeight = 0;
        rows.add(new Label(stall.rowLabel(), MARGIN, y + stall.depthCm() * PER_CM / 2));
    }

    /** Neighbours of one holder, who are drawn as one. */
    List<List<Place>> groups() {
        List<List<Place>> groups = new ArrayList<>();
        Place before = null;
        for (Place place : places) {
            boolean together = before != null && before.y() == place.y() && before.spot().isWith(place.spot())
                    && before.spot().stall().place() + 1 == place.spot().stall().place();
            if (!together) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(place);
            before = place;
        }
        return groups;
    }

    List<Label> halls() {
        return halls;
    }

    List<Label> rows() {
        return rows;
    }

    double width() {
        return width;
    }

    /** Where the last row ends. */
    double bottom() {
        return y;
    }
}
