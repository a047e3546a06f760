package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who has which stalls of a fair: by the newest published result, which is the one that holds. */
@Stateless
public class GivenStalls {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The published result that holds for a fair; empty before the first. */
    public Optional<FairRun> result(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.publishedAt is not null order by r.publishedAt desc, r.id desc",
                FairRun.class).setParameter("fair", fair).setMaxResults(1).getResultStream().findFirst();
    }

    /** Every stall that is given, combined ones too, by their numbers. */
    public List<FairAllotment> of(Fair fair) {
        return result(fair).map(run -> em.createQuery("select t from FairAllotment t where t.run = :run order by t.stall", FairAllotment.class)
                .setParameter("run", run).getResultList()).orElse(List.of());
    }

    /** Numbers of the stalls of an application; empty if it has none. */
    public List<String> stalls(FairApplication application) {
        return application.fair() == null ? List.of() : byReference(of(application.fair())).getOrDefault(application.reference(), List.of());
    }

    /** Numbers of stalls by the {@linkplain FairApplication#reference() reference} of their application; combined stalls are left out. */
    public static Map<String, List<String>> byReference(Collection<FairAllotment> allotments) {
        return allotments.stream().filter(one -> one.application() != null)
                .collect(Collectors.groupingBy(one -> one.application().reference(), Collectors.mapping(FairAllotment::stall, Collectors.toList())));
    }
}
