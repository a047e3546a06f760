/**
 * What may be let go, and when: the bytes of copies whose content stays elsewhere, and of parked garbage that was closed and
 * archived years ago. Documents, receipts, letters and the audit trail are never touched. Each piece is proven first: it has left, it
 * is acknowledged, nobody has yet to deal with it, nothing rests on it, its content is elsewhere to the byte, and an archive holds it.
 * What is let go leaves a tombstone.
 */
package vn.khuyencong.retention;
