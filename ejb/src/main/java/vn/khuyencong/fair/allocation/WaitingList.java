package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Serves those who came late from what the others leave, one after the other in the order of the waiting list: by score, then as they
 * came. No lots: the seed may be public by then, and lots of numbers that the sender chooses could be chosen with it.
 *
 * <p>Each gets the best that is left at its turn: the most served, then the stalls that it had before, then the most wishes, then the
 * shortest run, so that long ones stay whole, then the first as one walks.
 */
final class WaitingList {

    private final FairProblem problem;
    private final Watch watch;

    WaitingList(FairProblem problem, Watch watch) {
        this.problem = problem;
        this.watch = watch;
    }

    /** The places with those of the late ones. */
    List<Placement> serve(List<Placement> decided) {
        List<Placement> places = new ArrayList<>(decided);
        for (Applicant applicant : problem.waiting()) {
            watch.check();
            FairProblem now = problem.withPins(places);
            best(new Field(now), new Neighbours(now), applicant)
                    .ifPresent(block -> places.add(new Placement(applicant.application(), Positions.numbers(block))));
        }
        return places;
    }

    private static Optional<Block> best(Field field, Neighbours neighbours, Applicant applicant) {
        record Offer(Seeker.Option option, Block block) {
        }
        Stream<Offer> offers = field.seekers().stream().filter(seeker -> seeker.applicant().equals(applicant)).flatMap(seeker -> seeker.options().stream())
                .flatMap(option -> field.ground().segments(option.zone()).stream().flatMap(segment -> blocks(segment, option.size()))
                        .map(block -> new Offer(option, block)));
        return offers.filter(offer -> !neighbours.touchesFixed(applicant.establishment(), offer.block().stalls()))
                .min(Comparator.comparingLong((Offer offer) -> -offer.option().served())
                        .thenComparing(offer -> !Positions.numbers(offer.block()).equals(field.before(applicant.application())))
                        .thenComparingInt(offer -> -Totals.wishes(applicant, offer.block().stalls()))
                        .thenComparingInt(offer -> offer.block().segment().length())
                        .thenComparingInt(offer -> offer.block().segment().index()).thenComparingInt(offer -> offer.block().from()))
                .map(Offer::block);
    }

    private static Stream<Block> blocks(Segment segment, int size) {
        return IntStream.rangeClosed(0, segment.length() - size).mapToObj(from -> new Block(segment, from, size));
    }
}
