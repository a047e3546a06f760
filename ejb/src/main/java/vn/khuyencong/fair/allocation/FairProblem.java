package vn.khuyencong.fair.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that an allocation depends on. The lists are kept in one order whatever order they come in, so that equal problems are equal,
 * have one digest and get one allocation.
 *
 * @param stalls of the floor plan, each number and each place once
 * @param applicants each application once
 * @param quotas at most one for each province; a province without one is bound by none
 * @param seed draws the lots of the last level, see {@link TieSeed}
 * @param pins placements that an officer decided; each application once. They are kept, or the answer is {@link Infeasible}
 * @param before the allocation that is planned again; empty at the first time. What it names and no longer exists is simply moved
 * @param given stalls that are already somebody's
 */
public record FairProblem(AllocationRules rules, List<FloorStall> stalls, List<Applicant> applicants, List<Quota> quotas, String seed,
                          List<Placement> pins, List<Placement> before, List<GivenStall> given) {

    /** @throws IllegalArgumentException if something is named twice or a pin names an application that there is not */
    public FairProblem {
        Objects.requireNonNull(rules);
        Objects.requireNonNull(seed);
        stalls = stalls.stream().sorted(FloorStall.WALK.thenComparing(FloorStall::number)).toList();
        applicants = applicants.stream().sorted(Comparator.comparing(Applicant::application)).toList();
        quotas = quotas.stream().sorted(Comparator.comparing(Quota::province)).toList();
        pins = pins.stream().sorted(Comparator.comparing(Placement::application)).toList();
        before = before.stream().sorted(Comparator.comparing(Placement::application)).toList();
        given = given.stream().sorted(Comparator.comparing(GivenStall::stall)).toList();
        once(stalls, FloorStall::number);
        once(stalls, stall -> List.of(stall.hall(), stall.row(), stall.place()));
        Set<Object> known = once(applicants, Applicant::application);
        once(quotas, Quota::province);
        once(before, Placement::application);
        once(given, GivenStall::stall);
        if (!known.containsAll(once(pins, Placement::application))) {
            throw new IllegalArgumentException("a pin of an application that there is not");
        }
    }

    /** SHA-256 of the problem in its one written form. */
    public String digest() {
        return ProblemText.digest(this);
    }

    /** The one written form: JSON of the record, names in the order of the record, lists in the order of the problem. */
    public String text() {
        return ProblemText.of(this);
    }

    public FairProblem withApplicants(List<Applicant> others) {
        return new FairProblem(rules, stalls, others, quotas, seed, pins, before, given);
    }

    public FairProblem withQuotas(List<Quota> others) {
        return new FairProblem(rules, stalls, applicants, others, seed, pins, before, given);
    }

    public FairProblem withStalls(List<FloorStall> others) {
        return new FairProblem(rules, others, applicants, quotas, seed, pins, before, given);
    }

    public FairProblem withPins(List<Placement> others) {
        return new FairProblem(rules, stalls, applicants, quotas, seed, others, before, given);
    }

    public FairProblem withBefore(List<Placement> others) {
        return new FairProblem(rules, stalls, applicants, quotas, seed, pins, others, given);
    }

    /** How many stalls of each zone there are to give, whomever they went to: those that are blocked are not. */
    public Map<String, Long> stallsToGive() {
        return stalls.stream().filter(stall -> !stall.blocked()).collect(Collectors.groupingBy(FloorStall::zone, Collectors.counting()));
    }

    /** What is decided first: without those who came late and are not pinned. Who comes late changes nothing of it. */
    public FairProblem inTime() {
        Set<String> late = waiting().stream().map(Applicant::application).collect(Collectors.toSet());
        return late.isEmpty() ? this : withApplicants(applicants.stream().filter(one -> !late.contains(one.application())).toList());
    }

    /** Those who came late and are not pinned, in the order of the waiting list: by score, then as they came. */
    List<Applicant> waiting() {
        Set<String> pinned = pins.stream().map(Placement::application).collect(Collectors.toSet());
        return applicants.stream().filter(one -> one.late() && !pinned.contains(one.application()))
                .sorted(Comparator.comparingInt((Applicant one) -> -one.score()).thenComparingInt(Applicant::order)).toList();
    }

    private static <T> Set<Object> once(Collection<T> all, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(key.apply(one))) {
                throw new IllegalArgumentException("twice: " + key.apply(one));
            }
        }
        return seen;
    }
}
