package vn.khuyencong.consolidation;

/**
 * What one line adds to one figure.
 *
 * @param figure the figure
 * @param amount whole đồng or a count
 * @param source where in the document it comes from, e.g. {@code KCQG-01 / dòng 2}
 */
public record Contribution(FigureKey figure, long amount, String source) {
}
