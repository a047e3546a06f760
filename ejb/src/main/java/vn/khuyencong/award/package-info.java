/**
 * Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu: rounds level by level, entries, the jury's sheets and the council's
 * verdict, certificates. Which levels there are, what a product must hold to climb, the criteria and the pass mark are dated
 * data; the law of a round is that of the day on which it opens.
 *
 * <p>A product is one record through all levels and years. What is counted is (product, level, year): the same product chosen
 * at two levels in one year is two recognitions and one product, and each report says which of the two it counts.
 */
package vn.khuyencong.award;
