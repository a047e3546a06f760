/**
 * The print register: what was issued, by whom and when, under which number and from which data; its bytes, what replaced it and whether
 * it was withdrawn. Anybody can have a document checked. Each office issues its own papers, with the number of its own sequence, under its own key
 * and with the name of whoever holds the post of the signer on the day of the paper.
 */
package vn.khuyencong.register;
