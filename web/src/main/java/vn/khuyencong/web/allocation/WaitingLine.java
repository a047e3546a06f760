package vn.khuyencong.web.allocation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.khuyencong.fair.FairApplication;

/**
 * A place on the waiting list.
 *
 * @param place from 1
 * @param unit  name of the province
 */
public record WaitingLine(int place, String unit, FairApplication application) {

    /** Those that may be seen, with their places among all. */
    static List<WaitingLine> of(List<FairApplication> all, Predicate<FairApplication> seen, ComparedShares names) {
        return IntStream.range(0, all.size()).filter(i -> seen.test(all.get(i)))
                .mapToObj(i -> new WaitingLine(i + 1, names.unit(all.get(i).unit().value()), all.get(i))).toList();
    }
}
