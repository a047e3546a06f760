/**
 * The command that makes certificates on the ministry's side before its system runs: those of the broker and of the ministry's
 * own user there. A jar of its own; it works with the authority beside the system's data.
 */
package vn.khuyencong.authority;
