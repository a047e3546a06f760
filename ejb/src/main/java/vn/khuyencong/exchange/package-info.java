/**
 * What comes in and goes out, whatever carries it: the inbox that keeps the very bytes, the proof of the sender, the
 * receipts of both stages and the outbox they leave through. Knows no queue; {@code integration} carries.
 *
 * <p>Identity is the business key and the SHA-256 of the body: the same message again gets the byte-identical receipts, the
 * same key with another body is a conflict that an official decides, and nothing is logged and dropped.
 */
package vn.khuyencong.exchange;
