package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * The lines of some plans laid out for BM07: by activity, then KCQG before KCĐP, then as the plans have them. A scheme is
 * numbered once in each activity it has lines of.
 */
final class SchemeLines {

    /** As many characters of an amount as its cell takes; longer ones make the whole table round to triệu đồng. */
    private static final int WIDEST = 12;

    private final List<PlanSubmission> plans;
    private final Map<UnitId, String> owners;
    private final Function<Long, Printed> print;

    /**
     * @param plans  the plans
     * @param owners names of units to be told apart in the remarks; empty on a map that folds none
     */
    SchemeLines(List<PlanSubmission> plans, Map<UnitId, String> owners) {
        this.plans = plans.stream().sorted(Comparator.comparing(PlanSubmission::fund)
                .thenComparing(plan -> plan.key().toString())).toList();
        this.owners = owners;
        print = total().printed(Print::exactMoney).all().stream().allMatch(cell -> cell.text().length() <= WIDEST)
                && lines().allMatch(line -> line.printed(Print::exactMoney).all().stream().allMatch(cell -> cell.text().length() <= WIDEST))
                ? Print::exactMoney : Print::money;
    }

    private Stream<LineMoney> lines() {
        return plans.stream().flatMap(plan -> plan.schemes().stream().flatMap(scheme -> scheme.lines().stream())
                .map(line -> LineMoney.of(plan.fund(), line)));
    }

    /** Whether amounts are rounded; else they are exact to the đồng. */
    boolean rounded() {
        return !print.apply(1L).equals(Print.exactMoney(1L));
    }

    LineMoney total() {
        return lines().reduce(LineMoney.NOTHING, LineMoney::plus);
    }

    SchemeTable.Money printed(LineMoney money) {
        return money.printed(print);
    }

    /** How many schemes there are of a fund. */
    long schemes(FundSource fund) {
        return plans.stream().filter(plan -> plan.fund() == fund).mapToLong(plan -> plan.schemes().size()).sum();
    }

    /** @param labels names of the activities by code, in the order of the decree */
    List<SchemeTable.Block> blocks(Map<String, String> labels) {
        List<SchemeTable.Block> blocks = new ArrayList<>();
        int[] numbers = {0};
        labels.forEach((code, label) -> {
            Map<Owned, List<PlanSubmission.Line>> lines = linesOf(code);
            if (!lines.isEmpty()) {
                blocks.add(block(code, label, lines, numbers));
            }
        });
        return blocks;
    }

    private SchemeTable.Block block(String code, String label, Map<Owned, List<PlanSubmission.Line>> schemes, int[] numbers) {
        List<SchemeTable.Row> rows = new ArrayList<>();
        LineMoney sum = LineMoney.NOTHING;
        for (Map.Entry<Owned, List<PlanSubmission.Line>> entry : schemes.entrySet()) {
            String number = Integer.toString(++numbers[0]);
            List<PlanSubmission.Line> lines = entry.getValue();
            for (int i = 0; i < lines.size(); i++) {
                LineMoney money = LineMoney.of(entry.getKey().plan().fund(), lines.get(i));
                rows.add(row(lines.size() == 1 ? number : number + "." + (i + 1), entry.getKey(), lines.get(i), money));
                sum = sum.plus(money);
            }
        }
        return new SchemeTable.Block(code, label, rows, printed(sum));
    }

    private SchemeTable.Row row(String number, Owned owned, PlanSubmission.Line line, LineMoney money) {
        PlanSubmission.Scheme scheme = owned.scheme();
        PlanSubmission.Establishment establishment = line.establishment();
        String place = establishment != null && establishment.address() != null ? establishment.address() : text(scheme.place());
        String kind = scheme.kind() == PlanSubmission.SchemeKind.SINGLE ? "" : FormTexts.get("bm07.kind." + scheme.kind());
        String owner = owners.getOrDefault(owned.plan().key().subject(), "");
        return new SchemeTable.Row(number, scheme.name(), FormTexts.get("bm07.content", line.content(), line.activity()),
                scheme.implementingUnit(), establishment == null ? "" : establishment.name(), place,
                SchemeTime.of(scheme.startMonth(), scheme.endMonth()), text(scheme.expectedResult()), printed(money),
                kind.isEmpty() || owner.isEmpty() ? kind + owner : kind + "; " + owner);
    }

    private Map<Owned, List<PlanSubmission.Line>> linesOf(String activity) {
        Map<Owned, List<PlanSubmission.Line>> schemes = new LinkedHashMap<>();
        for (PlanSubmission plan : plans) {
            for (int i = 0; i < plan.schemes().size(); i++) {
                List<PlanSubmission.Line> lines = plan.schemes().get(i).lines().stream()
                        .filter(line -> line.activity().equals(activity)).collect(Collectors.toList());
                if (!lines.isEmpty()) {
                    schemes.put(new Owned(plan, i), lines);
                }
            }
        }
        return schemes;
    }

    /** A scheme of a plan, by its place in it. */
    private record Owned(PlanSubmission plan, int index) {

        PlanSubmission.Scheme scheme() {
            return plan.schemes().get(index);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
