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

    /** The days on which a step is somebody's by the law on file, the first time; empty where it never was. */
    public Optional<Tenure> tenure(StepOwner.Step step, StepOwner.Owner owner) {
        return em.createQuery("select o from OwnerRow o where o.step = :step order by o.validFrom, o.id", OwnerRow.class).setParameter("step", step.name())
                .getResultStream().filter(row -> row.content().owner() == owner).findFirst()
                .map(row -> new Tenure(row.validFrom(), row.validTo(), row.legalBasis()));
    }

    /**
     * From when to when.
     *
     * @param last null while it holds
     */
    public record Tenure(LocalDate first, LocalDate last, String legalBasis) {

        /** @param to null where no end is known: then the last day ends it */
        public boolean covers(LocalDate from, LocalDate to) {
            return !from.isBefore(first) && (last == null || !from.isAfter(last) && (to == null || !to.isAfter(last)));
        }
    }

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
