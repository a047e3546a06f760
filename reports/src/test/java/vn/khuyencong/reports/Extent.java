package vn.khuyencong.reports;

/**
 * How much a form prints.
 *
 * @param rows    of each of its tables; of a form without tables, sentences of its longest text
 * @param longest with the longest names that there are
 * @param biggest with amounts that are bigger than any there will be
 */
record Extent(int rows, boolean longest, boolean biggest) {

    static Extent of(int rows) {
        return new Extent(rows, false, false);
    }
}
