package vn.khuyencong.reports;

import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.ReceiptPaper;
import vn.khuyencong.reports.Cells.Cell;

/** A receipt as lines: what it certifies, what was found, and how anybody can check it. */
final class ReceiptFlow {

    private static final float SIZE = 10;
    /** As its template draws them. */
    private static final Cells CELLS = new Cells(List.of(new Cell("number", SIZE, 22), new Cell("place", SIZE, 103), new Cell("finding", SIZE, 184),
            new Cell("remedy", SIZE, 134)), 18, 30);

    private ReceiptFlow() {
    }

    static Flow of(ReceiptPaper paper) {
        FlowBuilder flow = new FlowBuilder();
        paper.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        PageRoom room = PageRoom.upright(CELLS);
        paper.findings().forEach(found -> flow.row(CELLS.pieces(Map.of("number", found.number(), "place", found.cell(), "finding", found.text(),
                "remedy", found.remedy()), room.small())));
        return flow.notes(paper.verification()).build(room);
    }
}
