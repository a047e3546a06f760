package vn.khuyencong.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.Refusal;

/**
 * What must hold of the norms of awards together. A round keeps those of its first day, so what held on a day that has come is
 * never touched: a new edition begins after today, and none ends before today. From then on no day is without criteria of every
 * level, without a product group, or without the level whose certificate another one asks for. A level itself may end, and come back.
 */
final class AwardNorms {

    private static final Set<LawList> LISTS = EnumSet.of(LawList.AWARD_LEVELS, LawList.AWARD_CRITERIA, LawList.AWARD_GROUPS);

    private final Function<LawList, List<? extends LawRow>> rows;
    private final LocalDate today;

    /** @param rows what is on file of a list */
    AwardNorms(Function<LawList, List<? extends LawRow>> rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    /**
     * Why an edition cannot be entered; nothing for lists that are not of awards.
     *
     * @param replaced the one that ends on the day before it begins; null: none
     */
    List<Refusal> against(LawDraft draft, LawRow replaced) {
        if (!LISTS.contains(draft.content().list())) {
            return List.of();
        }
        return draft.from().isAfter(today) ? together(draft.content().list(), draft, replaced, draft.from().minusDays(1))
                : List.of(Refusal.error("LAW_AWARD_BEGINS_EARLY", "", "from", draft.from(), today));
    }

    /** Why an edition cannot end on a day. */
    List<Refusal> againstEnd(LawRow row, LocalDate lastDay) {
        if (!LISTS.contains(row.content().list())) {
            return List.of();
        }
        return lastDay.isBefore(today) ? List.of(Refusal.error("LAW_AWARD_ENDS_EARLY", "", "to", lastDay, today))
                : together(row.content().list(), null, row, lastDay);
    }

    /** What would be missing on which day if a row had a last day and another one were there. */
    private List<Refusal> together(LawList changed, LawDraft added, LawRow ended, LocalDate lastDay) {
        List<LawDraft> levels = stated(LawList.AWARD_LEVELS, changed, added, ended, lastDay);
        List<LawDraft> general = stated(LawList.AWARD_CRITERIA, changed, added, ended, lastDay).stream()
                .filter(row -> ((LawContent.AwardCriteria) row.content()).level() == null).toList();
        LocalDate next = today.plusDays(1);
        List<Refusal> found = new ArrayList<>();
        gap(general, next, null).ifPresent(day -> found.add(Refusal.error("LAW_AWARD_NO_CRITERIA", "", "to", day)));
        gap(stated(LawList.AWARD_GROUPS, changed, added, ended, lastDay), next, null)
                .ifPresent(day -> found.add(Refusal.error("LAW_AWARD_NO_GROUP", "", "to", day)));
        for (LawDraft row : levels) {
            LawContent.AwardTerms terms = (LawContent.AwardTerms) row.content();
            LocalDate first = row.from().isAfter(next) ? row.from() : next;
            if (terms.below() != null && (row.to() == null || !row.to().isBefore(first))) {
                gap(of(levels, terms.below()), first, row.to())
                        .ifPresent(day -> found.add(Refusal.error("LAW_AWARD_NO_LEVEL_BELOW", "", "below", terms.below(), terms.level(), day)));
            }
        }
        return found;
    }

    private static List<LawDraft> of(List<LawDraft> levels, AwardLevel level) {
        return levels.stream().filter(row -> ((LawContent.AwardTerms) row.content()).level() == level).toList();
    }

    private List<LawDraft> stated(LawList list, LawList changed, LawDraft added, LawRow ended, LocalDate lastDay) {
        Stream<LawDraft> there = rows.apply(list).stream()
                .map(row -> row == ended ? new LawDraft(row.content(), row.validFrom(), lastDay, row.legalBasis()) : row.stated());
        return Stream.concat(there, list == changed && added != null ? Stream.of(added) : Stream.of()).toList();
    }

    /** The first day on which none of some rows holds; nothing if there is one on each. */
    private static Optional<LocalDate> gap(List<LawDraft> rows, LocalDate first, LocalDate last) {
        LocalDate day = first;
        for (LawDraft row : rows.stream().sorted(Comparator.comparing(LawDraft::from)).toList()) {
            if (row.from().isAfter(day)) {
                break;
            }
            if (row.to() == null) {
                return Optional.empty();
            }
            day = row.to().isBefore(day) ? day : row.to().plusDays(1);
        }
        return last != null && day.isAfter(last) ? Optional.empty() : Optional.of(day);
    }
}
