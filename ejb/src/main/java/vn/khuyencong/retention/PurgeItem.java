package vn.khuyencong.retention;

import vn.khuyencong.norm.RetentionRule;

/**
 * A piece that a rule speaks of.
 *
 * @param rule    the rule
 * @param id      its row in the outbox, of a parked message that in the inbox
 * @param name    what it is known by
 * @param digest  SHA-256 of its bytes; null where it is held before they were looked at
 * @param size    how many they are; 0 where they were not looked at
 * @param archive the archive that holds it; null where none does
 * @param hold    why it is not let go; null: it may be
 */
public record PurgeItem(RetentionRule rule, long id, String name, String digest, long size, Long archive, Hold hold) {

    static PurgeItem held(RetentionRule rule, long id, String name, Hold hold) {
        return new PurgeItem(rule, id, name, null, 0, null, hold);
    }

    public boolean isFree() {
        return hold == null;
    }
}
