package vn.khuyencong.fair.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays a plan of the zone model out, the greatest blocks first, each in the fullest segment that still has room. */
final class FirstFit {

    private FirstFit() {
    }

    /** The places; empty if it did not work out, which does not mean that it cannot. */
    static Optional<Map<Seeker, Block>> lay(ZoneModel zones, long[] values) {
        Field field = zones.field();
        Map<Seeker, Seeker.Option> chosen = new HashMap<>();
        for (Seeker seeker : field.seekers()) {
            for (int i = 0; i < seeker.options().size(); i++) {
                if (values[zones.option(seeker, i)] == 1) {
                    chosen.put(seeker, seeker.options().get(i));
                }
            }
        }
        List<Seeker> greatestFirst = chosen.keySet().stream()
                .sorted(Comparator.comparing((Seeker seeker) -> -chosen.get(seeker).size()).thenComparing(Seeker::index)).toList();
        Map<Segment, Integer> filled = new HashMap<>();
        Map<Seeker, Block> places = new TreeMap<>(Comparator.comparingInt(Seeker::index));
        for (Seeker seeker : greatestFirst) {
            Seeker.Option option = chosen.get(seeker);
            Optional<Segment> room = field.ground().segments(option.zone()).stream()
                    .filter(segment -> segment.length() - filled.getOrDefault(segment, 0) >= option.size())
                    .min(Comparator.comparingInt(segment -> segment.length() - filled.getOrDefault(segment, 0)));
            if (room.isEmpty()) {
                return Optional.empty();
            }
            int from = filled.getOrDefault(room.get(), 0);
            places.put(seeker, new Block(room.get(), from, option.size()));
            filled.put(room.get(), from + option.size());
        }
        return Optional.of(places);
    }
}
