package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** What an act by hand must keep to by itself; how it goes with quotas and others is found when the plan is computed. */
@Stateless
public class HandRules {

    @Inject
    private Floors floors;
    @Inject
    private FixedStalls fixed;
    @Inject
    private StallProblems problems;
    @Inject
    private FairQuotas quotas;

    /** @param others which pins are not to be ended by this one */
    public void pin(EntryCheck check, Fair fair, String reference, List<String> stalls, Predicate<FairHandAct> others) {
        List<FairStall> row = there(check, fair, stalls, false);
        FairApplication application = problems.applications(fair).stream().filter(one -> one.reference().equals(reference)).findFirst().orElse(null);
        check.unless(application != null, Refusal.error("FAIR_HAND_NO_APPLICATION", "", "reference", reference));
        nobodys(check, fair, stalls, act -> !act.isPin() || others.test(act));
        if (check.blocks() || application == null) {
            return;
        }
        check.unless(row.size() >= application.least() && row.size() <= application.wanted(),
                Refusal.error("FAIR_HAND_COUNT", "", "stalls", row.size(), application.least(), application.wanted()));
        check.unless(IntStream.range(1, row.size()).allMatch(i -> isBeside(row.get(i - 1), row.get(i))), Refusal.error("FAIR_HAND_NOT_BESIDE", "", "stalls"));
        Set<String> groups = application.stated().products().stream().map(StallApplication.ShownProduct::group).collect(Collectors.toSet());
        row.stream().filter(stall -> !groups.contains(stall.zone())).findFirst()
                .ifPresent(stall -> check.unless(false, Refusal.error("FAIR_HAND_ZONE", "", "stalls", stall.number(), stall.zone())));
    }

    /** A province without a quota has no stall, a combined one neither. */
    public void combined(EntryCheck check, Fair fair, UnitId unit, List<String> stalls) {
        check.unless(check.blocks() || quotas.of(fair).stream().anyMatch(quota -> quota.stalls() > 0 && quota.unit().equals(unit)),
                Refusal.error("FAIR_COMBINED_WITHOUT_QUOTA", "", "unit", unit));
        there(check, fair, stalls, true);
        nobodys(check, fair, stalls, act -> true);
    }

    public void block(EntryCheck check, Fair fair, List<String> stalls) {
        Set<String> numbers = floors.stalls(fair).stream().map(FairStall::number).collect(Collectors.toSet());
        named(check, stalls);
        stalls.stream().filter(number -> !numbers.contains(number)).forEach(number -> check.unless(false, unknown(number)));
        nobodys(check, fair, stalls, act -> true);
    }

    private static void named(EntryCheck check, List<String> stalls) {
        check.unless(!stalls.isEmpty(), Refusal.error("ENTRY_MISSING", "", "stalls"));
        check.unless(new HashSet<>(stalls).size() == stalls.size(), Refusal.error("FAIR_HAND_TWICE", "", "stalls"));
    }

    /** The stalls that are named, in the order of their places. */
    private List<FairStall> there(EntryCheck check, Fair fair, List<String> stalls, boolean combined) {
        Map<String, FairStall> all = floors.stalls(fair).stream().collect(Collectors.toMap(FairStall::number, stall -> stall));
        named(check, stalls);
        for (String number : stalls) {
            FairStall stall = all.get(number);
            check.unless(stall != null, unknown(number));
            check.unless(stall == null || stall.combined() == combined,
                    Refusal.error(combined ? "FAIR_HAND_NOT_COMBINED" : "FAIR_HAND_COMBINED", "", "stalls", number));
        }
        return stalls.stream().map(all::get).filter(Objects::nonNull).sorted(Comparator.comparingInt(FairStall::place)).toList();
    }

    private static Refusal unknown(String number) {
        return Refusal.error("FAIR_STALL_UNKNOWN", "", "stalls", number);
    }

    /** No other act in force may speak of the stalls. */
    private void nobodys(EntryCheck check, Fair fair, List<String> stalls, Predicate<FairHandAct> which) {
        for (FairHandAct act : fixed.inForce(fair).stream().filter(which).toList()) {
            act.stallNumbers().stream().filter(stalls::contains).forEach(number -> check.unless(false,
                    act.kind() == HandKind.BLOCK ? Refusal.error("FAIR_HAND_BLOCKED", "", "stalls", number, act.reason())
                            : Refusal.error("FAIR_HAND_PINNED", "", "stalls", number, act.document())));
        }
    }

    private static boolean isBeside(FairStall left, FairStall right) {
        return left.hall().equals(right.hall()) && left.rowLabel().equals(right.rowLabel()) && right.place() == left.place() + 1
                && left.zone().equals(right.zone());
    }
}
