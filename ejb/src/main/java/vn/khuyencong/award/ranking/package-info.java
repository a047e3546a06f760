/**
 * What the jury's sheets say: the entries of each group in their order, computed from nothing but the rules, the entries and the
 * sheets that count.
 *
 * <p>The mean of the given totals decides; equal means are separated by the published rule and by nothing else. Whoever must not
 * judge an entry has no influence on it, not even on the digest of what went in. How well a jury worked is measured and shown, and
 * takes nothing away from anybody: no sheet is dropped or mended for being far from the others.
 *
 * <p>Free of persistence and of the server, so that anybody can compute a ranking again from what is kept of it. Points are whole
 * tenths of a point; what is shown of a mean is rounded half up to a thousandth, what is compared is not rounded at all.
 */
package vn.khuyencong.award.ranking;
