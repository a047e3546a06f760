/**
 * What crosses the wire: drains the inbox queue into {@code exchange.Intake} through a Camel route, carries receipts out of
 * the outbox, and keeps the broker's addresses and permissions in step with the units on file.
 *
 * <p>No XA: the database commits first, then the session. A crash between the two delivers again, and the business key
 * makes that harmless.
 */
package vn.khuyencong.integration;
