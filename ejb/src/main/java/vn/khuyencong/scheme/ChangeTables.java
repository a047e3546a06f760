package vn.khuyencong.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;

/** What the papers of changes have in common: their words, each value before and after, and the money that is released or used. */
final class ChangeTables {

    static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.change");

    private ChangeTables() {
    }

    /** Which of the three it is, or several of them. */
    static String about(List<ChangedScheme> changes) {
        Set<String> acts = changes.stream().map(change -> change.before() == null ? "SUPPLEMENT" : change.after() == null ? "STOP" : "ADJUST")
                .collect(Collectors.toSet());
        return acts.size() == 1 ? acts.iterator().next() : "SEVERAL";
    }

    static Blocks add(Blocks blocks, List<ChangedScheme> changes) {
        return blocks.table("changes", "", values(changes)).table("money", WORDS.get("unit.million"), money(changes));
    }

    private static List<Row> values(List<ChangedScheme> changes) {
        List<Row> rows = new ArrayList<>();
        long order = 0;
        for (ChangedScheme change : changes) {
            rows.add(Row.group(WORDS.get("scheme.head", change.code(), change.either().name(), change.kind())));
            String reason = change.reason();
            List<SchemeDifference.Value> values = SchemeDifference.between(change.before(), change.after(), WORDS);
            for (SchemeDifference.Value value : values.isEmpty() ? List.of(new SchemeDifference.Value(WORDS.get("matter.same"), "", "")) : values) {
                rows.add(Blocks.item(Map.of("order", Print.amount(++order, 1, 0), "matter", Printed.text(value.matter()), "before", Printed.text(value.before()),
                        "after", Printed.text(value.after()), "reason", Printed.text(reason))));
                reason = "";
            }
        }
        return rows;
    }

    private static List<Row> money(List<ChangedScheme> changes) {
        List<Row> rows = new ArrayList<>();
        for (ChangedScheme change : changes) {
            Map<String, Printed> cells = new HashMap<>(sums(List.of(change)));
            cells.put("order", Print.amount(rows.size() + 1L, 1, 0));
            cells.put("scheme", Printed.text(change.either().name()));
            rows.add(Blocks.item(cells));
        }
        Map<String, Printed> cells = new HashMap<>(sums(changes));
        cells.put("scheme", WORDS.cell("total"));
        rows.add(new Row(Row.Kind.TOTAL, cells));
        return rows;
    }

    private static Map<String, Printed> sums(List<ChangedScheme> changes) {
        return Map.of("before", Print.exactMoney(changes.stream().mapToLong(ChangedScheme::supportBefore).sum()),
                "after", Print.exactMoney(changes.stream().mapToLong(ChangedScheme::supportAfter).sum()),
                "released", Print.exactMoney(changes.stream().mapToLong(ChangedScheme::released).sum()),
                "used", Print.exactMoney(changes.stream().mapToLong(ChangedScheme::used).sum()),
                "recover", Print.exactMoney(changes.stream().mapToLong(ChangedScheme::recover).sum()));
    }
}
