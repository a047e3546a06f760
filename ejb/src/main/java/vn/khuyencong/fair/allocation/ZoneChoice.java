package vn.khuyencong.fair.allocation;

import java.util.Objects;

/**
 * A zone in which an applicant may stand.
 *
 * @param percent what a stall there is worth to it: 100 in its main zone, less (1 to 100) in one that it accepts instead
 */
public record ZoneChoice(String zone, int percent) {

    public static final int MAIN = 100;

    public ZoneChoice {
        Objects.requireNonNull(zone);
        if (percent < 1 || percent > MAIN) {
            throw new IllegalArgumentException("percent of a zone: " + percent);
        }
    }
}
