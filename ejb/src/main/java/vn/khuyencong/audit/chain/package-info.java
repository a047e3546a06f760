/**
 * The chain of the audit trail as anybody can check it: how an entry is written, how it is hashed, and whether a stretch of
 * the trail holds together and agrees with the heads that the ministry signed. Free of persistence and of the server, since
 * the verifier is a program of its own.
 */
package vn.khuyencong.audit.chain;
