package vn.khuyencong.shared;

/**
 * An amount of money in whole đồng: the only unit in which money is stored, added and sent.
 *
 * @param amount whole đồng; negative only for differences
 */
public record Dong(long amount) implements Comparable<Dong> {

    public static final Dong ZERO = new Dong(0);

    public static Dong of(long amount) {
        return new Dong(amount);
    }

    public static Dong ofMillions(long millions) {
        return new Dong(Math.multiplyExact(millions, 1_000_000L));
    }

    public Dong plus(Dong other) {
        return new Dong(Math.addExact(amount, other.amount));
    }

    public Dong minus(Dong other) {
        return new Dong(Math.subtractExact(amount, other.amount));
    }

    @Override
    public int compareTo(Dong other) {
        return Long.compare(amount, other.amount);
    }
}
