package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.Refusal;

/** What holds on a day: which levels there are and what a product must have to climb, the product groups, the criteria. */
@Stateless
public class AwardLaw {

    static final int ALL_POINTS = 100;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What holds at a level on a day; empty where there is no such level on that day. */
    public Optional<LevelRule> level(AwardLevel level, LocalDate day) {
        return levels(day).stream().filter(rule -> rule.level() == level).findFirst();
    }

    /**
     * What holds in a round, by the law of its first day.
     *
     * @throws IllegalStateException if there is no such level on that day, in which no round is opened
     */
    public LevelRule rule(AwardRound round) {
        return level(round.level(), round.opensOn()).orElseThrow(() -> new IllegalStateException("no level of this round on its day: " + round.code()));
    }

    /** The levels of a day, the lowest first. */
    public List<LevelRule> levels(LocalDate day) {
        return em.createQuery("select r from LevelRule r where r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)", LevelRule.class)
                .setParameter("day", day).getResultStream().sorted((one, other) -> one.level().compareTo(other.level())).toList();
    }

    /** The product groups of a day in their order. */
    public List<ProductGroup> groups(LocalDate day) {
        return em.createQuery("select g from ProductGroup g where g.validFrom <= :day and (g.validTo is null or g.validTo >= :day) order by g.position, g.id",
                ProductGroup.class).setParameter("day", day).getResultList();
    }

    /** The product groups that held on any of some days in their order, each by the last name that it bore then. */
    public List<ProductGroup> groups(LocalDate first, LocalDate last) {
        Map<String, ProductGroup> groups = new LinkedHashMap<>();
        em.createQuery("select g from ProductGroup g where g.validFrom <= :last and (g.validTo is null or g.validTo >= :first) order by g.validFrom, g.id",
                ProductGroup.class).setParameter("first", first).setParameter("last", last).getResultStream().forEach(group -> groups.put(group.code(), group));
        return groups.values().stream().sorted(Comparator.comparingInt(ProductGroup::position)).toList();
    }

    /** The criteria by which a level judges on a day, in their order: its own, or those of every level. */
    public List<Criterion> criteria(AwardLevel level, LocalDate day) {
        List<Criterion> all = em.createQuery("""
                select c from Criterion c where c.validFrom <= :day and (c.validTo is null or c.validTo >= :day) order by c.position, c.id""",
                Criterion.class).setParameter("day", day).getResultList();
        List<Criterion> own = all.stream().filter(criterion -> criterion.level() == level).toList();
        return own.isEmpty() ? all.stream().filter(criterion -> criterion.level() == null).toList() : own;
    }

    /** Why no round of a level can open on a day: there is no such level, or its criteria do not have 100 points together, or no groups. */
    public List<Refusal> judge(AwardLevel level, LocalDate day) {
        if (level(level, day).isEmpty()) {
            return List.of(Refusal.error("AWARD_LEVEL_NOT_THERE", "", "", level, day));
        }
        int points = criteria(level, day).stream().mapToInt(Criterion::mostPoints).sum();
        if (points != ALL_POINTS) {
            return List.of(Refusal.error("AWARD_CRITERIA_NOT_100", "", "", points, day));
        }
        return groups(day).isEmpty() ? List.of(Refusal.error("AWARD_GROUPS_MISSING", "", "", day)) : List.of();
    }
}
