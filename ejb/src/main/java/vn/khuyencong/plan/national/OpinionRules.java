package vn.khuyencong.plan.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** What an opinion on a line must say. */
final class OpinionRules {

    private static final int LONGEST_NOTE = 4000;
    private static final int MOST_CELLS = 50;
    private static final Pattern BELOW = Pattern.compile("(/[A-Za-z0-9]+)*");

    private OpinionRules() {
    }

    /**
     * @param support what the line asks for, in đồng
     * @param cell    where the line stands in its document
     */
    static List<Refusal> judge(Opinion opinion, long support, String cell) {
        List<Refusal> findings = new ArrayList<>();
        if (opinion.outcome() == AppraisalOutcome.REDUCE && (opinion.amount() == null || opinion.amount() <= 0 || opinion.amount() >= support)) {
            findings.add(Refusal.error("APPRAISAL_AMOUNT_WRONG", "", cell, Numbers.text(support)));
        }
        if (opinion.outcome() != AppraisalOutcome.PASS && !isReason(opinion.reasonCode())) {
            findings.add(Refusal.error("APPRAISAL_WITHOUT_REASON", "", cell));
        }
        if (opinion.outcome() == AppraisalOutcome.RETURN && !cellsFit(opinion.cells(), cell)) {
            findings.add(Refusal.error("APPRAISAL_CELLS_WRONG", "", cell));
        }
        if (opinion.note() != null && opinion.note().length() > LONGEST_NOTE) {
            findings.add(Refusal.error("NOTE_TOO_LONG", "", cell, LONGEST_NOTE));
        }
        return findings;
    }

    private static boolean isReason(String code) {
        return Arrays.stream(AppraisalReason.values()).anyMatch(reason -> reason.name().equals(code));
    }

    /** Cells of the line, or of its scheme outside any line. */
    private static boolean cellsFit(List<String> cells, String line) {
        String scheme = line.substring(0, line.indexOf("/lines/"));
        return !cells.isEmpty() && cells.size() <= MOST_CELLS && cells.stream().allMatch(cell -> below(cell, line)
                || below(cell, scheme) && !cell.equals(scheme) && !below(cell, scheme + "/lines"));
    }

    private static boolean below(String cell, String top) {
        return cell.startsWith(top) && BELOW.matcher(cell.substring(top.length())).matches();
    }
}
