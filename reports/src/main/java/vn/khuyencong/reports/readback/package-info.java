/**
 * Reads printed forms back, as a reader with a ruler would: rules on the page make the cells, and what stands in a cell
 * is found by the label of its row and the head of its column. For tests and the demonstration, which thereby check the
 * paper and not the data behind it. Needs PDFBox, which is not part of the product: whoever reads brings it along.
 */
package vn.khuyencong.reports.readback;
