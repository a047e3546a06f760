/**
 * Kiểm tra, giám sát and sai phạm: an inspection is planned, done by an act of the scheme and followed up by its deadline; a
 * violation stays open until what is to be recovered has come back, or somebody answers for the rest.
 */
package vn.khuyencong.scheme.oversight;
