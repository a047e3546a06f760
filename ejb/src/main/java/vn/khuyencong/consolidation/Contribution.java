package vn.khuyencong.consolidation;

/**
 * What one line adds to one figure.
 *
 * @param figure the figure
 * @param amount whole đồng or a count
 * @param line   id of the row it comes from: a scheme line, a scheme, a reported figure or the document itself
 * @param source where in the document it comes from, e.g. {@code KCQG-01 / dòng 2}
 */
public record Contribution(FigureKey figure, long amount, long line, String source) {
}
