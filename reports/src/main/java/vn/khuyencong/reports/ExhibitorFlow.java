package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.form.Printed;

/** Lays out form BM20 and the letter to an exhibitor. */
final class ExhibitorFlow {

    static final String TOTAL = "Tổng cộng";

    private ExhibitorFlow() {
    }

    /** A hall never ends a page with its name alone, nor begins one with its sum alone. */
    static Flow of(ExhibitorList list) {
        FlowBuilder flow = new FlowBuilder();
        list.blocks().forEach(block -> {
            flow.region(block.name());
            flow.rows(block.rows(), ExhibitorFlow::texts);
            flow.tie().row(sum(block.sum(), block.stalls(), block.turns()));
        });
        if (!list.blocks().isEmpty()) {
            flow.tie();
        }
        return flow.row(sum(TOTAL, list.stalls(), list.turns())).notes(list.notes()).paragraphs(list.narrative()).build();
    }

    /** All that the list says, row by row. */
    static Stream<?> parts(ExhibitorList list) {
        Stream<?> rows = list.blocks().stream().flatMap(block -> Stream.concat(Stream.of(block.name(), block.sum(), block.stalls(), block.turns()), block.rows().stream()));
        return Stream.concat(Stream.of(list.heading(), list.mark(), list.stalls(), list.turns(), list.narrative(), list.notes()), rows);
    }

    static Flow of(ExhibitorLetter letter) {
        return new FlowBuilder().paragraphs(letter.paragraphs()).notes(letter.notes()).build();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        texts.put("order", row.order());
        texts.put("numbers", row.numbers());
        texts.put("stalls", row.stalls().text());
        texts.put("place", row.place());
        texts.put("size", row.size());
        texts.put("establishment", row.establishment());
        texts.put("province", row.province());
        texts.put("products", row.products());
        texts.put("award", row.award());
        texts.put("support", row.support());
        texts.put("remark", row.remark());
        return texts;
    }

    private static Map<String, String> sum(String label, Printed stalls, String turns) {
        return Map.of("numbers", label, "stalls", stalls.text(), "establishment", turns, "sum", "sum");
    }
}
