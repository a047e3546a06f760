package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitMap;

/** When somebody may let another stand in for him. */
final class DelegationRules {

    private static final int LONGEST_REASON = 400;

    private DelegationRules() {
    }

    /** What is asked for, as it was typed. */
    record Wish(String delegator, String deputy, LocalDate from, LocalDate to, String reason) {
    }

    /**
     * Why not; empty if he may.
     *
     * @param own     what the delegator may by his own assignments
     * @param deputys what the deputy may by his; empty if there is no such account or it is locked
     * @param others  the delegator's other delegations
     */
    static Optional<Refusal> check(Wish wish, List<Grant> own, List<Grant> deputys, List<Delegation> others, LocalDate today,
                                   UnitMap units) {
        if (wish.deputy().isEmpty()) {
            return refused("DEPUTY_MISSING", "deputy");
        }
        if (wish.delegator().equals(wish.deputy())) {
            return refused("DEPUTY_IS_ONESELF", "deputy");
        }
        if (!own.isEmpty() && own.stream().allMatch(grant -> grant.allows(Function.MANAGE_ACCOUNTS))) {
            return refused("ADMINISTRATION_NOT_DELEGATED", "deputy");
        }
        if (!areColleagues(own, deputys, units)) {
            return refused("DEPUTY_OF_OTHER_HOUSE", "deputy");
        }
        if (wish.from() == null || wish.to() == null || wish.to().isBefore(wish.from()) || wish.to().isBefore(today)) {
            return refused("DAYS_WRONG", "to");
        }
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            return Optional.of(Refusal.error("REASON_WRONG", "", "reason", LONGEST_REASON));
        }
        return others.stream().anyMatch(other -> other.meets(wish.from(), wish.to())) ? refused("DELEGATION_OVERLAPS", "from")
                : Optional.empty();
    }

    /** Whether the deputy would get anything: {@link #passedOn} decides. */
    static boolean areColleagues(List<Grant> own, List<Grant> deputys, UnitMap units) {
        return !passedOn(own, deputys, units).isEmpty();
    }

    /**
     * What a deputy gets: the grants of a house in which he has one himself, and of an office for which he acts himself. The administrator's role is never among them:
     * whoever gives roles, resets passwords or issues identities could make his days as a deputy last for good.
     *
     * @param absent  what the one on leave may by his own assignments
     * @param deputys what the deputy may by his
     */
    static List<Grant> passedOn(List<Grant> absent, List<Grant> deputys, UnitMap units) {
        return absent.stream().filter(grant -> !grant.allows(Function.MANAGE_ACCOUNTS))
                .filter(grant -> deputys.stream().anyMatch(his -> grant.passesTo(his, units))).toList();
    }

    private static Optional<Refusal> refused(String rule, String field) {
        return Optional.of(Refusal.error(rule, "", field));
    }
}
