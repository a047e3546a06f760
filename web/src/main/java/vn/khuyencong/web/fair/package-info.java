/** Trade fairs on pages: what there is of one, its floor to look at and to draw, quotas, costs, and what is done to it. */
package vn.khuyencong.web.fair;
