package vn.khuyencong.web.page;

import java.util.List;
import vn.khuyencong.plan.comparison.Change;

/**
 * A line of a comparison.
 *
 * @param style   {@code scheme}, {@code line} or {@code total}
 * @param change  what became of it; null for a sum
 * @param code    code of the scheme, or of the activity
 * @param note    where a moved line comes from; empty otherwise
 * @param texts   its texts, in the order of the columns
 * @param amounts its amounts, in the order of the columns
 * @param remark  what differs and has no column
 */
public record ComparedLine(String style, Change change, String code, String note, List<ComparedCell> texts, List<ComparedCell> amounts,
                           String remark) {
}
