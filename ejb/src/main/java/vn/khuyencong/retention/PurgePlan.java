package vn.khuyencong.retention;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.norm.RetentionRule;

/**
 * What would be let go now, and what is held and why: the same whether it is only looked at or done.
 *
 * @param rules  the rules of the day
 * @param items  what was looked at piece by piece
 * @param counts what is held for a reason that needs no look at its bytes
 * @param cut    whether there was more to look at
 */
public record PurgePlan(List<RetentionRule> rules, List<PurgeItem> items, List<HeldCount> counts, boolean cut) {

    /** So many pieces of a rule are held. */
    public record HeldCount(RetentionRule rule, Hold hold, long count) {
    }

    /** What may be let go. */
    public List<PurgeItem> free() {
        return items.stream().filter(PurgeItem::isFree).toList();
    }

    /** SHA-256 of what may be let go, piece by piece. */
    public String digest() {
        return Digest.sha256(free().stream().map(item -> item.rule().kind() + " " + item.id() + " " + item.digest()).collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    public List<PurgeItem> free(RetentionRule rule) {
        return free().stream().filter(item -> item.rule().equals(rule)).toList();
    }

    /** How many are held, by why. */
    public Map<Hold, Long> held(RetentionRule rule) {
        Map<Hold, Long> held = new EnumMap<>(Hold.class);
        counts.stream().filter(each -> each.rule().equals(rule) && each.count() > 0).forEach(each -> held.merge(each.hold(), each.count(), Long::sum));
        items.stream().filter(item -> item.rule().equals(rule) && !item.isFree()).forEach(item -> held.merge(item.hold(), 1L, Long::sum));
        return held;
    }
}
