package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The part of the floor model where blocks have positions: who may stay, who is kept apart, and segments with corners inside. */
final class Positions {

    private final Field field;
    private final Program program;
    private final Neighbours neighbours;
    private final boolean named;
    private final List<FloorModel.Arc> arcs = new ArrayList<>();
    private final Map<Integer, List<FloorModel.Arc>> keptByOption = new HashMap<>();
    private final Set<Segment> positional = new HashSet<>();
    private final Sum stays = new Sum();

    Positions(Field field, Program program, Neighbours neighbours, boolean named, List<FloorModel.Live> live, Sum wishes) {
        this.field = field;
        this.program = program;
        this.neighbours = neighbours;
        this.named = named;
        for (FloorModel.Live one : live) {
            if (isNamed(one.seeker())) {
                everywhere(one, wishes);
            } else {
                former(one, wishes);
            }
        }
        if (named) {
            keepApart();
        }
        countStays();
    }

    boolean isNamed(Seeker seeker) {
        return named && neighbours.concerns(seeker);
    }

    private void everywhere(FloorModel.Live one, Sum wishes) {
        Program.Row row = program.row(0, 0).add(one.variable(), -1);
        for (Segment segment : field.ground().segments(one.zone())) {
            positional.add(segment);
            for (int from = 0; from + one.size() <= segment.length(); from++) {
                Block block = new Block(segment, from, one.size());
                if (!neighbours.touchesFixed(one.seeker().applicant().establishment(), block.stalls())) {
                    row.add(arc(block, one, wishes).variable(), 1);
                }
            }
        }
    }

    private void former(FloorModel.Live one, Sum wishes) {
        List<String> before = before(one.seeker().applicant());
        if (before.size() != one.size()) {
            return;
        }
        for (Segment segment : field.ground().segments(one.zone())) {
            for (int from = 0; from + one.size() <= segment.length(); from++) {
                Block block = new Block(segment, from, one.size());
                if (numbers(block).equals(before)) {
                    positional.add(segment);
                    keptByOption.put(one.variable(), List.of(arc(block, one, wishes)));
                }
            }
        }
    }

    private FloorModel.Arc arc(Block block, FloorModel.Live one, Sum wishes) {
        FloorModel.Arc arc = new FloorModel.Arc(block, program.variable(0, 1), one.seeker());
        arcs.add(arc);
        int granted = Totals.wishes(one.seeker().applicant(), block.stalls());
        if (granted > 0) {
            wishes.plus(arc.variable(), granted);
        }
        return arc;
    }

    private void keepApart() {
        Map<String, Map<String, List<Integer>>> ending = new TreeMap<>();
        Map<String, Map<String, List<Integer>>> starting = new TreeMap<>();
        for (FloorModel.Arc arc : arcs) {
            String establishment = arc.seeker().applicant().establishment();
            index(ending, arc.block().last().number(), establishment, arc.variable());
            index(starting, arc.block().first().number(), establishment, arc.variable());
        }
        for (FloorStall stall : field.problem().stalls()) {
            Map<String, List<Integer>> left = ending.getOrDefault(stall.number(), Map.of());
            Map<String, List<Integer>> right = starting.getOrDefault(neighbours.after(stall), Map.of());
            left.forEach((establishment, ends) -> right.forEach((other, starts) -> {
                if (neighbours.apartFrom(establishment).contains(other)) {
                    Program.Row row = program.row(0, 1);
                    ends.forEach(variable -> row.add(variable, 1));
                    starts.forEach(variable -> row.add(variable, 1));
                }
            }));
        }
    }

    private static void index(Map<String, Map<String, List<Integer>>> map, String stall, String establishment, int variable) {
        map.computeIfAbsent(stall, key -> new TreeMap<>()).computeIfAbsent(establishment, key -> new ArrayList<>()).add(variable);
    }

    /** An establishment is moved if one of its applications that had stalls has not those any more. */
    private void countStays() {
        Map<String, List<String>> had = new TreeMap<>();
        field.problem().before().stream().filter(place -> field.applicant(place.application()) != null).forEach(place -> had
                .computeIfAbsent(field.applicant(place.application()).establishment(), key -> new ArrayList<>()).add(place.application()));
        had.forEach((establishment, applications) -> {
            stays.plus(-1);
            int stay = program.variable(0, 1);
            stays.plus(stay, 1);
            for (String application : applications) {
                if (!isPinnedAsBefore(application)) {
                    Program.Row row = program.row(-Program.FREE, 0).add(stay, 1);
                    arcs.stream().filter(arc -> arc.seeker().applicant().application().equals(application)
                            && numbers(arc.block()).equals(before(arc.seeker().applicant()))).forEach(arc -> row.add(arc.variable(), -1));
                }
            }
        });
    }

    private boolean isPinnedAsBefore(String application) {
        return field.problem().pins().stream().anyMatch(pin -> pin.application().equals(application)
                && pin.stalls().equals(before(field.applicant(application))));
    }

    private List<String> before(Applicant applicant) {
        return field.before(applicant.application());
    }

    static List<String> numbers(Block block) {
        return block.stalls().stream().map(FloorStall::number).sorted().toList();
    }

    boolean isPositional(Segment segment) {
        return positional.contains(segment);
    }

    /** The arc by which an option of an unnamed seeker stays where it was, if there is one. */
    List<FloorModel.Arc> kept(FloorModel.Live one) {
        return keptByOption.getOrDefault(one.variable(), List.of());
    }

    /** Blocks of anybody in a segment, at a corner and elsewhere. */
    List<FloorModel.Cell> cells(Segment segment, int size) {
        positional.add(segment);
        Sum cornered = new Sum();
        Sum elsewhere = new Sum();
        for (int from = 0; from + size <= segment.length(); from++) {
            FloorModel.Arc arc = new FloorModel.Arc(new Block(segment, from, size), program.variable(0, 1), null);
            arcs.add(arc);
            (arc.block().isAtCorner() ? cornered : elsewhere).plus(arc.variable(), 1);
        }
        List<FloorModel.Cell> cells = new ArrayList<>();
        if (!cornered.terms().isEmpty()) {
            cells.add(new FloorModel.Cell(segment, true, size, cornered));
        }
        if (!elsewhere.terms().isEmpty()) {
            cells.add(new FloorModel.Cell(segment, false, size, elsewhere));
        }
        return cells;
    }

    /** No stall twice. */
    void cover() {
        Map<Segment, List<FloorModel.Arc>> inSegment = new HashMap<>();
        arcs.forEach(arc -> inSegment.computeIfAbsent(arc.block().segment(), key -> new ArrayList<>()).add(arc));
        for (int index : new TreeSet<>(inSegment.keySet().stream().map(Segment::index).toList())) {
            Segment segment = field.ground().segments().get(index);
            for (int place = 0; place < segment.length(); place++) {
                Program.Row row = program.row(0, 1);
                for (FloorModel.Arc arc : inSegment.get(segment)) {
                    if (arc.block().from() <= place && place < arc.block().from() + arc.block().size()) {
                        row.add(arc.variable(), 1);
                    }
                }
            }
        }
    }

    List<FloorModel.Arc> arcs() {
        return arcs;
    }

    Sum stays() {
        return stays;
    }
}
