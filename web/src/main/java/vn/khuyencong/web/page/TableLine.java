package vn.khuyencong.web.page;

import java.util.List;

/**
 * A line of the consolidated table.
 *
 * @param style {@code unit}, {@code region} or {@code total}
 * @param name  unit, region or total
 * @param note  units folded into it, or that it owes an answer
 * @param href  its own table; null for the total
 * @param cells the figures, in the order of the columns
 */
public record TableLine(String style, String name, String note, String href, List<Cell> cells) {
}
