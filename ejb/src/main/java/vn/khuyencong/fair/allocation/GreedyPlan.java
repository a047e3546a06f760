package vn.khuyencong.fair.allocation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The obvious way to a number of stalls: everybody as many as still go, until there are enough. */
final class GreedyPlan {

    private GreedyPlan() {
    }

    /** A plan of the zone model that grants exactly so many stalls; empty if the obvious way does not lead there. */
    static Optional<long[]> most(ZoneModel zones, int stalls) {
        Field field = zones.field();
        long[] values = new long[zones.program().variables()];
        Map<String, Integer> rooms = new HashMap<>(field.ground().capacity());
        int left = stalls;
        for (Seeker seeker : field.seekers()) {
            int best = best(seeker, rooms, left);
            if (best >= 0) {
                Seeker.Option option = seeker.options().get(best);
                values[zones.option(seeker, best)] = 1;
                rooms.merge(option.zone(), -option.size(), Integer::sum);
                left -= option.size();
            }
        }
        return left == 0 && zones.program().isKeptBy(values) ? Optional.of(values) : Optional.empty();
    }

    private static int best(Seeker seeker, Map<String, Integer> rooms, int left) {
        int best = -1;
        for (int i = 0; i < seeker.options().size(); i++) {
            Seeker.Option option = seeker.options().get(i);
            boolean goes = option.size() <= left && option.size() <= rooms.get(option.zone());
            if (goes && (best < 0 || option.size() > seeker.options().get(best).size())) {
                best = i;
            }
        }
        return best;
    }
}
