package vn.khuyencong.exchange.workbook;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.Refusal;

/** Judges a workbook as the ministry would judge the message made of it. */
public final class WorkbookJudge {

    private WorkbookJudge() {
    }

    /**
     * A workbook that cannot be read whole, or does not fit its schema, is not judged by the law: sums and ceilings of half
     * a document would only mislead.
     *
     * @param norms       the law of the decision's day where the document carries a decision, else of the business day
     * @param businessDay the day on which it is, or would be, received
     * @return everything found, blocking or not; {@link ReadWorkbook#addressOf} gives the cell of each
     */
    public static List<Refusal> judge(ReadWorkbook workbook, NormPack norms, LocalDate businessDay) {
        if (!workbook.readable()) {
            return workbook.refusals();
        }
        MessageReader.Read draft = DraftReader.read(workbook.type(), workbook.data());
        return draft.fits() ? DocumentRules.judge(draft.message().payload(), norms, businessDay) : draft.refusals();
    }
}
