package vn.khuyencong.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money in whole đồng: the only unit in which money is stored, added and sent; an integer in JSON too.
 *
 * @param amount whole đồng; negative only for differences
 */
public record Dong(@JsonValue long amount) implements Comparable<Dong> {

    public static final Dong ZERO = new Dong(0);

    @JsonCreator
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
