package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.JuryPaper.Row;

/** Lays out form BM23. */
final class JuryFlow {

    private JuryFlow() {
    }

    /** A group never ends a page with its name alone. */
    static Flow of(JuryPaper paper) {
        FlowBuilder flow = new FlowBuilder().paragraphs(paper.opening());
        paper.blocks().forEach(block -> {
            flow.region(block.name());
            block.rows().forEach(row -> flow.row(texts(row)));
        });
        return flow.notes(paper.notes()).paragraphs(paper.closing()).build();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        texts.put("order", row.order());
        texts.put("product", row.product());
        texts.put("establishment", row.establishment());
        texts.put("remark", row.remark());
        for (int i = 0; i < row.figures().size(); i++) {
            texts.put("a" + i, row.figures().get(i));
        }
        return texts;
    }
}
