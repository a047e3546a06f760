package vn.khuyencong.fair.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An application that takes part in the allocation.
 *
 * @param application its number, unique in the fair
 * @param establishment who applies; an establishment may have several applications, for which the maximum per establishment holds together
 * @param name the establishment's name, for the explanation
 * @param province the unit id of its province
 * @param wanted stalls wanted, at least 1
 * @param least the fewest that it accepts, 1 to wanted; it gets between least and wanted, beside each other, or none
 * @param score whole points, 0 or more
 * @param order its place in the order of the times of application, from 1; the allocation does not look at it, the clerk's method does
 * @param zones where it may stand, each zone once
 * @param wishes where it would like to stand, each once
 * @param apartFrom establishments that may not stand directly beside its own in a row, with whichever of their applications; it is enough
 *     that one application of the two names the other
 * @param late whether it came after the last day: unless it is pinned it is served by {@link WaitingList}, behind all that came in time
 */
public record Applicant(String application, String establishment, String name, String province, int wanted, int least, int score,
                        int order, List<ZoneChoice> zones, List<Wish> wishes, Set<String> apartFrom,
                        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean late) {

    static final int HIGHEST_SCORE = 10_000;
    static final int MOST_WANTED = 100;

    public Applicant {
        Objects.requireNonNull(application);
        Objects.requireNonNull(establishment);
        Objects.requireNonNull(name);
        Objects.requireNonNull(province);
        if (wanted < 1 || wanted > MOST_WANTED || least < 1 || least > wanted) {
            throw new IllegalArgumentException("application " + application + ": wants " + wanted + ", at least " + least);
        }
        if (score < 0 || score > HIGHEST_SCORE) {
            throw new IllegalArgumentException("application " + application + ": score " + score);
        }
        zones = zones.stream().sorted(Comparator.comparing(ZoneChoice::zone)).toList();
        if (zones.stream().map(ZoneChoice::zone).distinct().count() < zones.size()) {
            throw new IllegalArgumentException("application " + application + ": a zone twice");
        }
        wishes = wishes.stream().distinct().sorted(Wish.ORDER).toList();
        apartFrom = Collections.unmodifiableSortedSet(new TreeSet<>(apartFrom));
    }

    /** One that came in time. */
    public Applicant(String application, String establishment, String name, String province, int wanted, int least, int score, int order,
                     List<ZoneChoice> zones, List<Wish> wishes, Set<String> apartFrom) {
        this(application, establishment, name, province, wanted, least, score, order, zones, wishes, apartFrom, false);
    }

    /** The percent of a stall in this zone; empty if it may not stand there. */
    public Optional<Integer> percentIn(String zone) {
        return zones.stream().filter(choice -> choice.zone().equals(zone)).map(ZoneChoice::percent).findFirst();
    }

    Applicant withScore(int points) {
        return new Applicant(application, establishment, name, province, wanted, least, points, order, zones, wishes, apartFrom, late);
    }

    Applicant withLeast(int fewest) {
        return new Applicant(application, establishment, name, province, wanted, fewest, score, order, zones, wishes, apartFrom, late);
    }

    Applicant withZones(List<ZoneChoice> choices) {
        return new Applicant(application, establishment, name, province, wanted, least, score, order, choices, wishes, apartFrom, late);
    }

    Applicant asLate() {
        return new Applicant(application, establishment, name, province, wanted, least, score, order, zones, wishes, apartFrom, true);
    }
}
