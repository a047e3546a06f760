package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The zone model with the floor in it, exact but for who stands apart (unless those are named): in each segment so many blocks of
 * each size, which is all that matters where stalls are alike; where they are not, blocks have positions. Wishes are met by sorts
 * of places, and those who may stay where they were, or must be kept apart, have positions of their own.
 */
final class FloorModel {

    /** A block that may be used; of a named seeker, or of anybody. */
    record Arc(Block block, int variable, Seeker seeker) {
    }

    /** A seeker whose wish is to be met by a sort of place. */
    record Want(Seeker seeker, int option, Demand demand, int variable) {
    }

    /** Blocks of one size in a segment, at a corner or anywhere. */
    record Cell(Segment segment, boolean corner, int size, Sum blocks) {
    }

    /** Of the blocks of a cell, how many meet a demand. */
    record Flow(Demand demand, Cell cell, int variable) {
    }

    /** An option that is not yet ruled out. */
    record Live(Seeker seeker, int option, int variable) {

        int size() {
            return seeker.options().get(option).size();
        }

        String zone() {
            return seeker.options().get(option).zone();
        }
    }

    private final ZoneModel zones;
    private final Program program;
    private final Positions positions;
    private final List<Want> wants = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Sum wishes = new Sum();

    /**
     * Adds the floor to a program of the zone model.
     *
     * @param named whether those to be kept apart have positions of their own; if not, the rule is left out
     */
    FloorModel(ZoneModel zones, Program program, Neighbours neighbours, boolean named) {
        this.zones = zones;
        this.program = program;
        Field field = zones.field();
        List<Live> live = new ArrayList<>();
        for (Seeker seeker : field.seekers()) {
            for (int i = 0; i < seeker.options().size(); i++) {
                if (program.most(zones.option(seeker, i)) > 0) {
                    live.add(new Live(seeker, i, zones.option(seeker, i)));
                }
            }
        }
        field.problem().pins().forEach(pin -> wishes.plus(Totals.wishes(field.applicant(pin.application()), field.ground().stalls(pin.stalls()))));
        positions = new Positions(field, program, neighbours, named, live, wishes);
        Map<String, Map<Integer, List<Live>>> kinds = new TreeMap<>();
        live.stream().filter(one -> !positions.isNamed(one.seeker())).forEach(one -> kinds
                .computeIfAbsent(one.zone(), key -> new TreeMap<>()).computeIfAbsent(one.size(), key -> new ArrayList<>()).add(one));
        kinds.forEach(this::zone);
        positions.cover();
    }

    private void zone(String zone, Map<Integer, List<Live>> sizes) {
        Map<Integer, Map<Demand, List<Want>>> demands = new LinkedHashMap<>();
        sizes.forEach((size, live) -> demands.put(size, wants(live, zone)));
        for (Segment segment : zones.field().ground().segments(zone)) {
            boolean corners = demands.values().stream().flatMap(map -> map.keySet().stream()).anyMatch(Demand::corner);
            if (positions.isPositional(segment) || corners && segment.hasCornerInside()) {
                sizes.keySet().forEach(size -> cells.addAll(positions.cells(segment, size)));
            } else {
                count(segment, sizes.keySet(), corners);
            }
        }
        sizes.forEach((size, live) -> {
            List<Cell> same = cells.stream().filter(cell -> cell.size() == size && cell.segment().zone().equals(zone)).toList();
            enough(live, same);
            meet(demands.get(size), same);
        });
    }

    private Map<Demand, List<Want>> wants(List<Live> live, String zone) {
        Map<Demand, List<Want>> demands = new LinkedHashMap<>();
        List<Segment> segments = zones.field().ground().segments(zone);
        for (Live one : live) {
            Program.Row row = program.row(-Program.FREE, 0).add(one.variable(), -1);
            positions.kept(one).forEach(arc -> row.add(arc.variable(), 1));
            for (Demand demand : Demand.of(one.seeker().applicant())) {
                if (segments.stream().anyMatch(demand::isMetIn)) {
                    Want want = new Want(one.seeker(), one.option(), demand, program.variable(0, 1));
                    row.add(want.variable(), 1);
                    wishes.plus(want.variable(), demand.grants(one.seeker().applicant()));
                    wants.add(want);
                    demands.computeIfAbsent(demand, key -> new ArrayList<>()).add(want);
                }
            }
        }
        return demands;
    }

    /** Blocks of the segment by size; those that stand at a corner for a wish are counted apart. */
    private void count(Segment segment, Iterable<Integer> sizes, boolean corners) {
        Program.Row length = program.row(0, segment.length());
        Program.Row ends = program.row(0, segment.corners());
        for (int size : sizes) {
            if (size > segment.length()) {
                continue;
            }
            int anywhere = program.variable(0, segment.length() / size);
            length.add(anywhere, size);
            cells.add(new Cell(segment, false, size, new Sum().plus(anywhere, 1)));
            if (corners && segment.corners() > 0) {
                int cornered = program.variable(0, Math.min(segment.corners(), segment.length() / size));
                length.add(cornered, size);
                ends.add(cornered, 1);
                cells.add(new Cell(segment, true, size, new Sum().plus(cornered, 1)));
            }
        }
    }

    /** As many blocks of a size in a zone as are granted there. */
    private void enough(List<Live> live, List<Cell> same) {
        Program.Row row = program.row(0, Program.FREE);
        same.forEach(cell -> cell.blocks().terms().forEach(term -> row.add(term.variable(), term.factor())));
        for (Live one : live) {
            row.add(one.variable(), -1);
            positions.kept(one).forEach(arc -> row.add(arc.variable(), 1));
        }
    }

    private void meet(Map<Demand, List<Want>> demands, List<Cell> same) {
        Map<Cell, List<Integer>> taken = new LinkedHashMap<>();
        demands.forEach((demand, asking) -> {
            Program.Row row = program.row(0, 0);
            asking.forEach(want -> row.add(want.variable(), -1));
            for (Cell cell : same) {
                if (demand.isMetIn(cell.segment()) && (cell.corner() || !demand.corner())) {
                    int flow = program.variable(0, cell.segment().length() / cell.size());
                    row.add(flow, 1);
                    flows.add(new Flow(demand, cell, flow));
                    taken.computeIfAbsent(cell, key -> new ArrayList<>()).add(flow);
                }
            }
        });
        taken.forEach((cell, used) -> {
            Program.Row row = program.row(0, Program.FREE);
            cell.blocks().terms().forEach(term -> row.add(term.variable(), term.factor()));
            used.forEach(flow -> row.add(flow, -1));
        });
    }

    Program program() {
        return program;
    }

    ZoneModel zones() {
        return zones;
    }

    Positions positions() {
        return positions;
    }

    List<Want> wants() {
        return wants;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Flow> flows() {
        return flows;
    }

    /** Wishes granted, those of the pins included. */
    Sum wishes() {
        return wishes;
    }

    /** The establishments moved, counted negative. */
    Sum stays() {
        return positions.stays();
    }
}
