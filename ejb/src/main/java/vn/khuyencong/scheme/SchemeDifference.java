package vn.khuyencong.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.khuyencong.consolidation.SchemeTime;
import vn.khuyencong.exchange.contract.PlanSubmission.Equipment;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.PlanSubmission.Scheme;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.shared.Numbers;

/** What a change makes of a scheme, value by value: each as it was and as it is to be. A line is known by its number, and so is a machine. */
final class SchemeDifference {

    private final PaperWords words;
    private final List<Value> values = new ArrayList<>();

    private SchemeDifference(PaperWords words) {
        this.words = words;
    }

    /** A value that changes, in words; empty where there is none on that side. */
    record Value(String matter, String before, String after) {
    }

    /**
     * @param before null for a scheme that comes in
     * @param after  null for one that is stopped
     */
    static List<Value> between(Scheme before, Scheme after, PaperWords words) {
        SchemeDifference difference = new SchemeDifference(words);
        if (before == null || after == null) {
            difference.whole(before, after);
        } else {
            difference.compare(before, after);
        }
        return difference.values;
    }

    private void whole(Scheme before, Scheme after) {
        values.add(new Value(words.get("matter.scheme"), before == null ? "" : approved(before), after == null ? words.get("stopped") : approved(after)));
    }

    private String approved(Scheme scheme) {
        return words.get("approved", scheme.name(), scheme.implementingUnit(), dong(scheme.support()));
    }

    private void compare(Scheme before, Scheme after) {
        text("matter.name", "", before, after, Scheme::name);
        text("matter.unit", "", before, after, Scheme::implementingUnit);
        text("matter.place", "", before, after, Scheme::place);
        text("matter.time", "", before, after, scheme -> SchemeTime.of(scheme.startMonth(), scheme.endMonth()));
        text("matter.expected", "", before, after, Scheme::expectedResult);
        for (int i = 0; i < Math.max(before.lines().size(), after.lines().size()); i++) {
            line(i + 1, at(before.lines(), i), at(after.lines(), i));
        }
    }

    private void line(int number, Line before, Line after) {
        String of = words.get("ofLine", number);
        if (before == null || after == null) {
            values.add(new Value(words.get("matter.line") + of, line(before), line(after)));
            return;
        }
        text("matter.content", of, before, after, Line::content);
        text("matter.beneficiary", of, before, after, line -> line.establishment() == null ? null : line.establishment().name());
        text("matter.address", of, before, after, line -> line.establishment() == null ? null : line.establishment().address());
        money("matter.cost", of, before, after, Line::eligibleCost);
        money("matter.support", of, before, after, Line::support);
        money("matter.counterpart", of, before, after, Line::counterpart);
        money("matter.other", of, before, after, Line::otherSources);
        for (int i = 0; i < Math.max(before.equipment().size(), after.equipment().size()); i++) {
            machine(words.get("ofMachine", number, i + 1), at(before.equipment(), i), at(after.equipment(), i));
        }
    }

    private String line(Line line) {
        if (line == null) {
            return "";
        }
        Establishment establishment = line.establishment();
        return words.get("lineIs", establishment == null ? line.content() : line.content() + ", " + establishment.name(), dong(line.support()));
    }

    private void machine(String of, Equipment before, Equipment after) {
        text("matter.machine", of, before, after, machine -> machine == null ? null : machine.name());
        text("matter.specification", of, before, after, machine -> machine == null ? null : machine.specification());
        text("matter.quantity", of, before, after, machine -> machine == null ? null : Numbers.text(machine.quantity()));
        text("matter.price", of, before, after, machine -> machine == null ? null : dong(machine.unitPrice()));
    }

    private <T> void money(String key, String of, T before, T after, ToLongFunction<T> value) {
        text(key, of, before, after, one -> dong(value.applyAsLong(one)));
    }

    private <T> void text(String key, String of, T before, T after, Function<T, String> value) {
        String was = Objects.requireNonNullElse(value.apply(before), "");
        String is = Objects.requireNonNullElse(value.apply(after), "");
        if (!was.equals(is)) {
            values.add(new Value(words.get(key) + of, was, is));
        }
    }

    private String dong(long amount) {
        return words.get("dong", Numbers.text(amount));
    }

    private static <T> T at(List<T> all, int index) {
        return index < all.size() ? all.get(index) : null;
    }
}
