/** Packed by tests into a copy of the EAR, never into the EAR itself: ends the server exactly where a test wants it to end. */
package vn.khuyencong.crash;
