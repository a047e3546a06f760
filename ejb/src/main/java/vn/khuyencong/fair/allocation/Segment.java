package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * A longest run of free stalls beside each other in one zone. Applications whose stalls together are no more than its length can
 * always stand in it, each with its stalls beside each other.
 */
record Segment(int index, String zone, List<FloorStall> stalls) {

    /** Within one ground the index tells them apart. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Segment segment && segment.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    int length() {
        return stalls.size();
    }

    FloorStall first() {
        return stalls.get(0);
    }

    FloorStall last() {
        return stalls.get(stalls.size() - 1);
    }

    /** How many applications can stand at a corner, as far as the corners are at its ends. */
    int corners() {
        return (first().corner() ? 1 : 0) + (length() > 1 && last().corner() ? 1 : 0);
    }

    boolean hasCornerInside() {
        return stalls.stream().skip(1).limit(Math.max(0, length() - 2)).anyMatch(FloorStall::corner);
    }

    boolean hasCorner(int from, int size) {
        return stalls(from, size).stream().anyMatch(FloorStall::corner);
    }

    List<FloorStall> stalls(int from, int size) {
        return stalls.subList(from, from + size);
    }
}
