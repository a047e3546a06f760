/**
 * Plain forms: what was typed is read once, refused with all its faults at their fields, shown again as it was typed, and what
 * was done leads to a page that says so.
 */
package vn.khuyencong.web.form;
