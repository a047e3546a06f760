package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.fair.FloorPaper.Box;
import vn.khuyencong.fair.FloorPaper.Colour;
import vn.khuyencong.fair.FloorPaper.Hall;
import vn.khuyencong.fair.FloorPaper.StallRow;

/** Lays the floor of a fair out on A3 sheets: each row of stalls is one strip, or several where it is longer than the sheet is wide. */
final class FloorFlow {

    private static final int LEGEND_COLUMNS = 3;
    private static final double WIDTH = FloorStrip.WIDTH - FloorStrip.LEFT;
    private static final double MOST_PER_CM = 0.195;
    /** A standard stall is never drawn narrower than its number needs. */
    private static final double LEAST_PER_CM = 0.09;

    private final List<Object> strips = new ArrayList<>();
    private final FlowBuilder flow = new FlowBuilder();
    private final double perCm;

    FloorFlow(FloorPaper paper) {
        double widest = paper.halls().stream().flatMap(hall -> hall.rows().stream()).mapToDouble(row ->
                row.boxes().stream().mapToDouble(FloorFlow::centimetres).sum()).max().orElse(1);
        perCm = Math.min(MOST_PER_CM, Math.max(LEAST_PER_CM, WIDTH / widest));
        paper.halls().forEach(this::hall);
        for (int i = 0; i < paper.legend().size(); i += LEGEND_COLUMNS) {
            List<Colour> line = paper.legend().subList(i, Math.min(i + LEGEND_COLUMNS, paper.legend().size()));
            flow.fact(line.stream().map(Colour::text).collect(Collectors.joining("; ")), add(new LegendStrip(strips.size(), line, LEGEND_COLUMNS)));
        }
        flow.notes(paper.notes());
    }

    Flow build() {
        return flow.build();
    }

    List<Object> strips() {
        return strips;
    }

    private String add(Object strip) {
        strips.add(strip);
        return Integer.toString(strips.size() - 1);
    }

    private void hall(Hall hall) {
        flow.region(hall.name());
        hall.rows().forEach(this::row);
    }

    private void row(StallRow row) {
        List<Box> line = new ArrayList<>();
        double wide = 0;
        for (Box box : row.boxes()) {
            double more = centimetres(box) * perCm;
            if (wide + more > WIDTH + 0.5 && !line.isEmpty()) {
                strip(row, line);
                line = new ArrayList<>();
                wide = 0;
            }
            line.add(box);
            wide += more;
        }
        strip(row, line);
    }

    private void strip(StallRow row, List<Box> line) {
        flow.row(Map.of("text", row.said(), "strip", add(new FloorStrip(strips.size(), row.label(), List.copyOf(line), perCm))));
    }

    /** With the way before it. */
    private static double centimetres(Box box) {
        return box.widthCm() + (box.gap() ? FloorStrip.GAP_CM : 0);
    }
}
