package vn.khuyencong.reports;

import java.util.Map;
import vn.khuyencong.exchange.ReceiptPaper;

/** A receipt as lines: what it certifies, what was found, and how anybody can check it. */
final class ReceiptFlow {

    private ReceiptFlow() {
    }

    static Flow of(ReceiptPaper paper) {
        FlowBuilder flow = new FlowBuilder();
        paper.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        paper.findings().forEach(found -> flow.row(Map.of("number", found.number(), "place", found.cell(), "finding", found.text(),
                "remedy", found.remedy())));
        return flow.notes(paper.verification()).build();
    }
}
