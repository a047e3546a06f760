package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** Who does a step on the spot, from which day on. */
@Stateless
public class StepOwners {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * The owner of a step on a day; empty where nothing is on file.
     *
     * @param step name of a {@link StepOwner.Step}
     */
    public Optional<StepOwner> of(String step, LocalDate day) {
        return em.createQuery("select o from OwnerRow o where o.step = :step order by o.id", OwnerRow.class).setParameter("step", step)
                .getResultStream().filter(row -> row.inForceOn(day)).findFirst()
                .map(row -> new StepOwner(row.content().owner(), row.legalBasis(), row.verified()));
    }
}
