package vn.khuyencong.plan.national;

import java.util.List;

/**
 * What is thought of a line.
 *
 * @param line       id of the line
 * @param outcome    what
 * @param amount     đồng to which it is reduced; else null
 * @param cells      JSON pointers to the cells that are returned; else empty
 * @param reasonCode why; needed unless it simply passes
 * @param note       why, in words; or null
 */
public record Opinion(long line, AppraisalOutcome outcome, Long amount, List<String> cells, String reasonCode, String note) {

    public Opinion {
        cells = cells == null ? List.of() : List.copyOf(cells);
    }

    /** Passes as it is. */
    public static Opinion pass(long line) {
        return new Opinion(line, AppraisalOutcome.PASS, null, List.of(), null, null);
    }
}
