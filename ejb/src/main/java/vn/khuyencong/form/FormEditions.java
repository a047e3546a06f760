package vn.khuyencong.form;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The forms as they are printed on a day. */
@Stateless
public class FormEditions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * The edition of a form in force on a day.
     *
     * @throws IllegalArgumentException if the form has none on that day
     */
    public FormEdition on(String form, LocalDate day) {
        StoredEdition edition = em.createQuery("select e from StoredEdition e where e.form = :form and e.validFrom <= :day"
                        + " and (e.validTo is null or e.validTo >= :day)", StoredEdition.class)
                .setParameter("form", form).setParameter("day", day).getResultStream().findFirst()
                .orElseThrow(() -> new IllegalArgumentException("form " + form + " has no edition on " + day));
        List<FormColumn> columns = em.createQuery("select c from StoredColumn c where c.form = :form and c.validFrom = :from order by c.ordinal",
                        StoredColumn.class)
                .setParameter("form", form).setParameter("from", edition.validFrom()).getResultStream().map(StoredColumn::column).toList();
        return edition.with(columns);
    }
}
