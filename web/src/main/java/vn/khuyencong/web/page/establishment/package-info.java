/** The pages of establishments: the list, one establishment, suspected pairs side by side, and what officers decide about them. */
package vn.khuyencong.web.page.establishment;
