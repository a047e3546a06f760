package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a clerk would do it: by score, then by the time of application, each as much as still goes. Knows no fairness; for comparison. */
public final class ClerksMethod {

    /**
     * A plan that keeps the hard rules; pins first.
     *
     * @throws IllegalArgumentException if the pins cannot be kept together
     */
    public List<Placement> allocate(FairProblem problem) {
        if (!new PinRules(problem).conflicts().isEmpty()) {
            throw new IllegalArgumentException("the pins conflict");
        }
        Field field = new Field(problem);
        Neighbours neighbours = new Neighbours(problem);
        Map<String, String> taken = new HashMap<>(neighbours.fixed());
        Map<String, Integer> held = new HashMap<>();
        List<Placement> places = new ArrayList<>(problem.pins());
        field.seekers().stream().sorted(Comparator.comparingInt((Seeker seeker) -> -seeker.applicant().score())
                .thenComparingInt(seeker -> seeker.applicant().order()).thenComparingInt(Seeker::index)).forEach(seeker -> {
                    Applicant applicant = seeker.applicant();
                    int left = Math.min(field.quotaLeft(applicant.province()) - held.getOrDefault(applicant.province(), 0),
                            field.maximumLeft(applicant.establishment()) - held.getOrDefault("\n" + applicant.establishment(), 0));
                    Block block = first(field, neighbours, taken, seeker, left);
                    if (block != null) {
                        block.stalls().forEach(stall -> taken.put(stall.number(), applicant.establishment()));
                        held.merge(applicant.province(), block.size(), Integer::sum);
                        held.merge("\n" + applicant.establishment(), block.size(), Integer::sum);
                        places.add(new Placement(applicant.application(), Positions.numbers(block)));
                    }
                });
        return places;
    }

    /** The first place of the greatest number that goes, in the zone that it likes best; null if there is none. */
    private static Block first(Field field, Neighbours neighbours, Map<String, String> taken, Seeker seeker, int left) {
        List<Seeker.Option> best = seeker.options().stream().filter(option -> option.size() <= left)
                .sorted(Comparator.comparingLong((Seeker.Option option) -> -option.served()).thenComparing(Seeker.Option::zone)).toList();
        for (Seeker.Option option : best) {
            for (Segment segment : field.ground().segments(option.zone())) {
                for (int from = 0; from + option.size() <= segment.length(); from++) {
                    Block block = new Block(segment, from, option.size());
                    if (block.stalls().stream().noneMatch(stall -> taken.containsKey(stall.number()))
                            && !touches(neighbours, taken, seeker.applicant().establishment(), block)) {
                        return block;
                    }
                }
            }
        }
        return null;
    }

    private static boolean touches(Neighbours neighbours, Map<String, String> taken, String establishment, Block block) {
        return neighbours.apartFrom(establishment).contains(taken.getOrDefault(neighbours.before(block.first()), ""))
                || neighbours.apartFrom(establishment).contains(taken.getOrDefault(neighbours.after(block.last()), ""));
    }
}
