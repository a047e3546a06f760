package vn.khuyencong.fair.allocation;

import java.util.List;

/** Stalls beside each other: a segment, where in it they begin, and how many they are. */
record Block(Segment segment, int from, int size) {

    List<FloorStall> stalls() {
        return segment.stalls(from, size);
    }

    FloorStall first() {
        return segment.stalls().get(from);
    }

    FloorStall last() {
        return segment.stalls().get(from + size - 1);
    }

    boolean isAtCorner() {
        return segment.hasCorner(from, size);
    }
}
