package vn.khuyencong.fair.allocation;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a solution of the floor model into places: who stands where exactly. What the model leaves equal is settled by the lots. */
final class Layout {

    private final FloorModel model;
    private final long[] values;
    private final Map<Seeker, Block> places = new TreeMap<>(Comparator.comparingInt(Seeker::index));
    private final Map<FloorModel.Cell, Deque<Block>> blocks = new LinkedHashMap<>();
    private final Comparator<Seeker> byLot;

    private Layout(FloorModel model, long[] values) {
        this.model = model;
        this.values = values;
        String seed = model.zones().field().problem().seed();
        byLot = Comparator.comparingInt((Seeker seeker) -> -TieSeed.lot(seed, seeker.applicant().application())).thenComparingInt(Seeker::index);
    }

    /** The place of each seeker that gets one. */
    static Map<Seeker, Block> of(FloorModel model, long[] values) {
        Layout layout = new Layout(model, values);
        layout.ownPositions();
        layout.blocksOfPositions();
        layout.blocksOfCounts();
        layout.meetDemands();
        layout.placeTheRest();
        return layout.places;
    }

    private void ownPositions() {
        model.positions().arcs().stream().filter(arc -> arc.seeker() != null && values[arc.variable()] == 1)
                .forEach(arc -> places.put(arc.seeker(), arc.block()));
    }

    private void blocksOfPositions() {
        Map<Integer, Block> used = new TreeMap<>();
        model.positions().arcs().stream().filter(arc -> arc.seeker() == null && values[arc.variable()] == 1)
                .forEach(arc -> used.put(arc.variable(), arc.block()));
        model.cells().stream().filter(cell -> model.positions().isPositional(cell.segment())).forEach(cell -> {
            Deque<Block> own = new ArrayDeque<>();
            cell.blocks().terms().stream().map(term -> used.get(term.variable())).filter(java.util.Objects::nonNull).forEach(own::add);
            blocks.put(cell, own);
        });
    }

    private void blocksOfCounts() {
        Map<Segment, int[]> ends = new LinkedHashMap<>();
        model.cells().stream().filter(cell -> !model.positions().isPositional(cell.segment()))
                .sorted(Comparator.comparing((FloorModel.Cell cell) -> !cell.corner())).forEach(cell -> {
                    Segment segment = cell.segment();
                    int[] end = ends.computeIfAbsent(segment, key -> new int[] {0, segment.length()});
                    Deque<Block> own = new ArrayDeque<>();
                    for (long left = cell.blocks().of(values); left > 0; left--) {
                        boolean atTheEnd = cell.corner() && (end[0] > 0 || !segment.first().corner());
                        int from = atTheEnd ? end[1] - cell.size() : end[0];
                        end[0] += atTheEnd ? 0 : cell.size();
                        end[1] -= atTheEnd ? cell.size() : 0;
                        own.add(new Block(segment, from, cell.size()));
                    }
                    blocks.put(cell, own);
                });
    }

    private void meetDemands() {
        record Kind(Demand demand, String zone, int size) {
        }
        Map<Kind, Deque<Seeker>> asking = new LinkedHashMap<>();
        model.wants().stream().filter(want -> values[want.variable()] == 1)
                .sorted(Comparator.comparing(FloorModel.Want::seeker, byLot)).forEach(want -> {
                    Seeker.Option option = want.seeker().options().get(want.option());
                    asking.computeIfAbsent(new Kind(want.demand(), option.zone(), option.size()), key -> new ArrayDeque<>()).add(want.seeker());
                });
        for (FloorModel.Flow flow : model.flows()) {
            Deque<Seeker> queue = asking.get(new Kind(flow.demand(), flow.cell().segment().zone(), flow.cell().size()));
            for (long left = values[flow.variable()]; left > 0; left--) {
                places.put(queue.remove(), blocks.get(flow.cell()).remove());
            }
        }
    }

    private void placeTheRest() {
        ZoneModel zones = model.zones();
        List<Seeker> rest = zones.field().seekers().stream().filter(seeker -> !places.containsKey(seeker)).sorted(byLot).toList();
        for (Seeker seeker : rest) {
            for (int i = 0; i < seeker.options().size(); i++) {
                if (values[zones.option(seeker, i)] == 1) {
                    Seeker.Option option = seeker.options().get(i);
                    places.put(seeker, blocks.entrySet().stream().filter(entry -> entry.getKey().size() == option.size()
                            && entry.getKey().segment().zone().equals(option.zone()) && !entry.getValue().isEmpty())
                            .findFirst().orElseThrow().getValue().remove());
                }
            }
        }
    }
}
