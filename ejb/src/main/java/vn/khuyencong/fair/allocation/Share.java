package vn.khuyencong.fair.allocation;

/** Granted of attainable stalls, compared as fractions: 2 of 4 is as much as 1 of 2, though not equal to it as a record. */
public record Share(int granted, int attainable) implements Comparable<Share> {

    public Share {
        if (attainable < 1 || granted < 0) {
            throw new IllegalArgumentException(granted + " of " + attainable);
        }
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare((long) granted * other.attainable, (long) other.granted * attainable);
    }
}
