/** What may be let go by the rules of retention: looked at beforehand, begun by hand, and what went. */
package vn.khuyencong.web.retention;
