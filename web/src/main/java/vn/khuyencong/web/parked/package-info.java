/** Parked messages and conflicts for the officials who deal with them: the list, one of them, processing again, closing, deciding, taking them as a file. */
package vn.khuyencong.web.parked;
