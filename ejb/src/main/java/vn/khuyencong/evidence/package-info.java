/**
 * What stands in court without this system: the daily heads of the audit chain, signed and given to each unit; the trail
 * itself as a file; a year of messages, receipts and audit in one archive. All of it can be checked by a program that needs
 * nothing of the server, by the ministry's public key alone.
 */
package vn.khuyencong.evidence;
