package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.FundSource;

/** The lists of a day, in their order. */
@Stateless
public class Checklists {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** @param fund whose list; {@link FundSource#UNSPLIT} where it is not known yet */
    public List<ChecklistItem> on(LocalDate day, ChecklistKind kind, FundSource fund) {
        return em.createQuery("select i from ChecklistItem i where i.kind = :kind order by i.position, i.id", ChecklistItem.class)
                .setParameter("kind", kind).getResultStream().filter(item -> item.isAskedOn(day) && item.isOf(fund)).toList();
    }

    /** Every item that is asked on a day, list by list. */
    public List<ChecklistItem> on(LocalDate day) {
        return em.createQuery("select i from ChecklistItem i order by i.kind, i.position, i.id", ChecklistItem.class).getResultStream()
                .filter(item -> item.isAskedOn(day)).toList();
    }
}
