/**
 * Kiểm tra toàn vẹn: questions to the data that every night, and on demand, should find nothing. A check is a file: what it
 * looks for, how severe that is, what to do about it, and one SELECT. More are picked up from a folder without any code or
 * restart, so whoever puts a file there is trusted to read everything, but never to change anything: each check runs in
 * a read-only transaction, as a single query, within limits of time and rows, and one that breaks is itself a finding.
 *
 * <p>Findings are kept from when they were first seen to when they were gone; an officer may note that one is known and why.
 */
package vn.khuyencong.integrity;
