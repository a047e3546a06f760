/**
 * Chương trình khuyến công: the programmes of five years, national and provincial, with their targets, and what has become
 * of them: figures added up over the years from the consolidated ones, never stored, each year saying whether it is actual,
 * estimated or only planned.
 */
package vn.khuyencong.programme;
