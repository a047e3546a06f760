package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawContent.AwardCriteria;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.shared.Refusal;

/** What holds on a day: which levels there are and what a product must have to climb, the product groups, the criteria. */
@Stateless
public class AwardLaw {

    static final int ALL_POINTS = 100;
    private static final Comparator<AwardGroup> ORDER = Comparator.comparing(AwardGroup::position).thenComparing(AwardGroup::code);

    @Inject
    private LawBook book;

    /** What holds at a level on a day; empty where there is no such level on that day. */
    public Optional<LevelRule> level(AwardLevel level, LocalDate day) {
        return levels(day).stream().filter(rule -> rule.level() == level).findFirst();
    }

    /**
     * What holds in a round, by the law of its first day; of a level that ended between its announcement and that day what held last.
     *
     * @throws IllegalStateException if there was no such level until that day, in which no round is opened
     */
    public LevelRule rule(AwardRound round) {
        return book.entries(LawList.AWARD_LEVELS).stream().filter(entry -> !entry.validFrom().isAfter(round.opensOn()))
                .sorted(Comparator.comparing(LawEntry::validFrom).reversed()).map(LevelRule::of).filter(rule -> rule.level() == round.level()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no level of this round until its day: " + round.code()));
    }

    /** The levels of a day, the lowest first. */
    public List<LevelRule> levels(LocalDate day) {
        return inForce(LawList.AWARD_LEVELS, day).map(LevelRule::of).sorted(Comparator.comparing(LevelRule::level)).toList();
    }

    /** The product groups of a day in their order. */
    public List<AwardGroup> groups(LocalDate day) {
        return inForce(LawList.AWARD_GROUPS, day).map(entry -> (AwardGroup) entry.content()).sorted(ORDER).toList();
    }

    /** The product groups that held on any of some days in their order, each by the last name that it bore then. */
    public List<AwardGroup> groups(LocalDate first, LocalDate last) {
        Map<String, AwardGroup> groups = new LinkedHashMap<>();
        book.entries(LawList.AWARD_GROUPS).stream().filter(entry -> !entry.validFrom().isAfter(last) && (entry.validTo() == null || !entry.validTo().isBefore(first)))
                .sorted(Comparator.comparing(LawEntry::validFrom)).map(entry -> (AwardGroup) entry.content()).forEach(group -> groups.put(group.code(), group));
        return groups.values().stream().sorted(ORDER).toList();
    }

    /** The criteria by which a level judges on a day, in their order: its own, or those of every level. */
    public List<AwardCriterion> criteria(AwardLevel level, LocalDate day) {
        return edition(level, day).map(AwardCriteria::criteria).orElse(List.of());
    }

    /** The codes of criteria in the order in which they break a tie. */
    public List<String> ties(AwardLevel level, LocalDate day) {
        return edition(level, day).map(AwardCriteria::ties).orElse(List.of());
    }

    private Optional<AwardCriteria> edition(AwardLevel level, LocalDate day) {
        List<AwardCriteria> all = inForce(LawList.AWARD_CRITERIA, day).map(entry -> (AwardCriteria) entry.content()).toList();
        return all.stream().filter(one -> one.level() == level).findFirst().or(() -> all.stream().filter(one -> one.level() == null).findFirst());
    }

    private Stream<LawEntry> inForce(LawList list, LocalDate day) {
        return book.entries(list).stream().filter(entry -> entry.inForceOn(day));
    }

    /** Why no round of a level can open on a day: there is no such level, or its criteria do not have 100 points together, or no groups. */
    public List<Refusal> judge(AwardLevel level, LocalDate day) {
        if (level(level, day).isEmpty()) {
            return List.of(Refusal.error("AWARD_LEVEL_NOT_THERE", "", "", level, day));
        }
        int points = criteria(level, day).stream().mapToInt(AwardCriterion::mostPoints).sum();
        if (points != ALL_POINTS) {
            return List.of(Refusal.error("AWARD_CRITERIA_NOT_100", "", "", points, day));
        }
        return groups(day).isEmpty() ? List.of(Refusal.error("AWARD_GROUPS_MISSING", "", "", day)) : List.of();
    }
}
