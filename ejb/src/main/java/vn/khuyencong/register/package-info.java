/**
 * The print register: what was issued, by whom and when, under which number and from which data; its bytes, what replaced it and whether
 * it was withdrawn. Anybody can have a document checked.
 */
package vn.khuyencong.register;
