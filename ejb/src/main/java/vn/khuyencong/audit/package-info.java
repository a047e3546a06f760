/** Who did what, when, and how it ended: an entry commits with the act it tells of, refused acts too. */
package vn.khuyencong.audit;
