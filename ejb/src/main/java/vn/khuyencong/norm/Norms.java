package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.norm.rules.NormPack;

/** The law of a day. */
@Stateless
public class Norms {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Everything submissions are judged by on a day. */
    public NormPack on(LocalDate day) {
        List<SupportCeiling> ceilings = em.createQuery("select c from SupportCeiling c order by c.id", SupportCeiling.class)
                .getResultList();
        Map<String, NormPack.Activity> activities = new LinkedHashMap<>();
        activities().stream().filter(activity -> activity.inForceOn(day))
                .forEach(activity -> activities.put(activity.code(), activity.value()));
        return new NormPack(day, ceilings.stream().map(SupportCeiling::value).toList(), activities,
                indicatorsOn(day));
    }

    /** The activity categories of all times, in the order of the decree. */
    public List<ActivityCategory> activities() {
        return em.createQuery("select a from ActivityCategory a order by a.position", ActivityCategory.class).getResultList();
    }

    private Map<String, NormPack.Indicator> indicatorsOn(LocalDate day) {
        return em.createQuery("select m from Measure m", Measure.class).getResultStream()
                .filter(measure -> measure.inForceOn(day)).map(Measure::value)
                .collect(Collectors.toMap(NormPack.Indicator::code, Function.identity()));
    }
}
