package vn.khuyencong.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block.Row;

/** The items of a checklist as rows of a table, with what was found of each. */
public final class CheckRows {

    private CheckRows() {
    }

    /**
     * An item and what was found of it.
     *
     * @param label what it states
     * @param holds whether it does; null while nobody looked
     * @param seen  what was seen, or null
     * @param proof what proves it, or null
     */
    public record Found(String label, Boolean holds, String seen, String proof) {

        /** What was noted of the item with a code; nothing of one that is not among what was noted. */
        public static Found of(String code, String label, List<SchemeStep.Checked> noted) {
            return noted.stream().filter(one -> one.item().equals(code)).findFirst().map(one -> new Found(label, one.holds(), one.seen(), one.evidence()))
                    .orElseGet(() -> new Found(label, null, null, null));
        }
    }

    public static List<Row> of(List<Found> items, PaperWords words) {
        return IntStream.range(0, items.size()).mapToObj(at -> row(at + 1, items.get(at), words)).toList();
    }

    private static Row row(int number, Found found, PaperWords words) {
        return Blocks.item(Map.of("order", Print.amount((long) number, 1, 0), "item", Printed.text(found.label()),
                "holds", found.holds() == null ? Printed.EMPTY : words.cell(found.holds() ? "yes" : "no"), "seen", Printed.text(found.seen()),
                "evidence", Printed.text(words.evidence(found.proof()))));
    }
}
