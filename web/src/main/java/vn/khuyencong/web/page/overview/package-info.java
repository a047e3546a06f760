/**
 * The full view of a year. Charts are drawn here as SVG and CSS grids beside the table of the same figures, so that they
 * print, can be read aloud and need no script.
 */
package vn.khuyencong.web.page.overview;
