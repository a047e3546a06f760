package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.norm.PriorityAreas;

/** Scores applications by the published rules of the day on which applications for the fair open: equal for all of a fair. */
@Stateless
public class PriorityScores {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PriorityAreas areas;

    /** The rules that hold for a fair. */
    public List<ScoreRule> rules(Fair fair) {
        return on(fair.opensOn());
    }

    /**
     * @param everBefore whether the establishment had a stall at an earlier fair, whatever it says itself
     */
    public PriorityScore score(Fair fair, StallApplication application, boolean everBefore) {
        Map<ScoreKind, Integer> points = new EnumMap<>(ScoreKind.class);
        rules(fair).forEach(rule -> points.put(rule.kind(), rule.points()));
        return PriorityScore.of(application, points, fair.planYear(),
                areas.of(application.key().subject(), application.establishment().address(), fair.opensOn()), application.firstTime() && !everBefore);
    }

    private List<ScoreRule> on(LocalDate day) {
        return em.createQuery("select r from ScoreRule r order by r.id", ScoreRule.class).getResultStream().filter(rule -> rule.inForceOn(day)).toList();
    }
}
