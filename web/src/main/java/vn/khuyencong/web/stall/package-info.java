/** Applications for stalls at a fair: a province lists, enters, replaces and withdraws them, and reports what came of the fair. */
package vn.khuyencong.web.stall;
