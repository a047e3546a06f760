/**
 * Official papers of words and tables, laid out by NĐ 30/2020/NĐ-CP, Phụ lục I: what stands in them, in which order, under which
 * title and columns on which day. Knows nothing of PDF; {@code reports} prints what is said here.
 */
package vn.khuyencong.form;
