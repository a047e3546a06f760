package vn.khuyencong.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.khuyencong.plan.DocumentSums;
import vn.khuyencong.portal.Examination;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.Words;

/**
 * A figure of the document beside what is in force. Money is đồng.
 *
 * @param label   what is counted
 * @param inForce in the versions in force
 * @param here    in this document
 * @param after   once it is accepted
 */
public record SumRow(String label, long inForce, long here, long after) {

    /** The figures that are not zero throughout. */
    static List<SumRow> of(Examination examination) {
        List<SumRow> rows = new ArrayList<>();
        rows.add(row(Words.get("handIn.sum.schemes"), examination, DocumentSums::schemes));
        rows.add(row(Words.get("handIn.sum.lines"), examination, DocumentSums::lines));
        for (FundSource fund : FundSource.values()) {
            rows.add(row(Words.get("handIn.sum.money", Words.of(fund)), examination, sums -> sums.money().getOrDefault(fund, 0L)));
        }
        rows.add(row(Words.get("handIn.sum.counterpart"), examination, DocumentSums::counterpart));
        rows.add(row(Words.get("handIn.sum.figures"), examination, DocumentSums::figures));
        rows.removeIf(row -> row.inForce == 0 && row.here == 0 && row.after == 0);
        return rows;
    }

    private static SumRow row(String label, Examination examination, ToLongFunction<DocumentSums> figure) {
        return new SumRow(label, figure.applyAsLong(examination.inForce()), figure.applyAsLong(examination.sums()),
                figure.applyAsLong(examination.sumsAfter()));
    }
}
