/** Pages of the jury and of the council: a juror's own work, and the result of a round with who judged and how well. */
package vn.khuyencong.web.jury;
