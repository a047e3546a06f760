package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consolidation.SchemeTable.Block;
import vn.khuyencong.consolidation.SchemeTable.Money;
import vn.khuyencong.consolidation.SchemeTable.Row;

/** The table of schemes as lines: activities with their rows and sums, grand total, notes, narrative. */
final class SchemeTableFlow {

    static final String TOTAL = "Tổng cộng";

    /** Amounts longer than this are printed in a smaller type. */
    private static final int WIDE = 9;

    private SchemeTableFlow() {
    }

    static Flow of(SchemeTable table) {
        FlowBuilder flow = new FlowBuilder();
        table.blocks().forEach(block -> add(flow, block));
        if (!table.blocks().isEmpty()) {
            flow.tie();
        }
        return flow.row(sum(TOTAL, table.total())).notes(table.notes()).paragraphs(table.narrative()).build();
    }

    static String heading(Block block) {
        return block.code() + ": " + block.label();
    }

    static String subtotal(Block block) {
        return "Cộng " + block.code();
    }

    /** Whether some amount is too long for the usual type. */
    static boolean hasLongAmounts(SchemeTable table) {
        return money(table).flatMap(money -> Stream.of(money.total(), money.national(), money.local(), money.counterpart(),
                money.other())).anyMatch(amount -> amount.text().length() > WIDE);
    }

    private static Stream<Money> money(SchemeTable table) {
        Stream<Money> blocks = table.blocks().stream().flatMap(block ->
                Stream.concat(block.rows().stream().map(Row::money), Stream.of(block.subtotal())));
        return Stream.concat(blocks, Stream.of(table.total()));
    }

    /** An activity never ends a page with its name alone, nor begins one with its sum alone. */
    private static void add(FlowBuilder flow, Block block) {
        flow.region(heading(block));
        block.rows().forEach(row -> flow.row(texts(row)));
        flow.tie().row(sum(subtotal(block), block.subtotal()));
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = amounts(row.money());
        texts.put("number", row.number());
        texts.put("scheme", row.scheme());
        texts.put("content", row.content());
        texts.put("implementingUnit", row.implementingUnit());
        texts.put("beneficiary", row.beneficiary());
        texts.put("place", row.place());
        texts.put("time", row.time());
        texts.put("expected", row.expected());
        texts.put("remark", row.remark());
        return texts;
    }

    private static Map<String, String> sum(String label, Money money) {
        Map<String, String> texts = amounts(money);
        texts.put("scheme", label);
        texts.put("sum", "sum");
        return texts;
    }

    private static Map<String, String> amounts(Money money) {
        Map<String, String> texts = new HashMap<>();
        texts.put("total", money.total().text());
        texts.put("national", money.national().text());
        texts.put("local", money.local().text());
        texts.put("counterpart", money.counterpart().text());
        texts.put("other", money.other().text());
        return texts;
    }
}
