package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.AwardTable.Row;

/** Lays out form BM25: a level never ends a page with its name alone, nor begins one with its sum alone. */
final class AwardTableFlow {

    private AwardTableFlow() {
    }

    static Flow of(AwardTable table) {
        FlowBuilder flow = new FlowBuilder();
        table.levels().forEach(level -> {
            flow.region(level.level());
            for (int i = 0; i < level.groups().size(); i++) {
                flow.row(texts(Integer.toString(i + 1), level.groups().get(i)));
            }
            flow.tie().row(sum(level.sum()));
        });
        if (!table.levels().isEmpty()) {
            flow.tie();
        }
        return flow.row(sum(table.total())).notes(table.notes()).build();
    }

    private static Map<String, String> sum(Row row) {
        Map<String, String> texts = new HashMap<>(texts("", row));
        texts.put("sum", "sum");
        return texts;
    }

    private static Map<String, String> texts(String number, Row row) {
        return Map.of("number", number, "label", row.label(), "entered", row.entered().text(), "certified", row.certified().text(),
                "establishments", row.establishments().text());
    }
}
