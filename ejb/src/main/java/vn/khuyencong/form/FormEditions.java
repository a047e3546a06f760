package vn.khuyencong.form;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.norm.directives.Directive;
import vn.khuyencong.norm.directives.Directives;
import vn.khuyencong.shared.BusinessClock;

/** The forms as they are printed on a day. */
@Stateless
public class FormEditions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Directives directives;
    @Inject
    private BusinessClock clock;

    /**
     * The edition for a paper that speaks of a time: that in force on its last day, so that last year's report is printed in last year's form; while the
     * time is not over, that of today.
     *
     * @throws NotInUse if the form has none on that day
     */
    public FormEdition until(String form, LocalDate last) {
        LocalDate today = clock.today();
        return on(form, last.isBefore(today) ? last : today);
    }

    /**
     * The edition of a form in force on a day, resting on the law of that day. A text that is not on file may be cited: nobody knows its days.
     *
     * @throws NotInUse if the form has none on that day
     */
    public FormEdition on(String form, LocalDate day) {
        StoredEdition edition = em.createQuery("select e from StoredEdition e where e.form = :form and e.validFrom <= :day"
                        + " and (e.validTo is null or e.validTo >= :day)", StoredEdition.class)
                .setParameter("form", form).setParameter("day", day).getResultStream().findFirst()
                .orElseThrow(() -> new NotInUse(form, day, first(form)));
        List<FormColumn> columns = em.createQuery("select c from StoredColumn c where c.form = :form and c.validFrom = :from order by c.ordinal",
                        StoredColumn.class)
                .setParameter("form", form).setParameter("from", edition.validFrom()).getResultStream().map(StoredColumn::column).toList();
        FormEdition whole = edition.with(columns);
        List<Directive> texts = directives.numbered(whole.law());
        return whole.resting(texts.stream().filter(text -> !text.mayBeCitedOn(day)).map(Directive::number).collect(Collectors.toSet()),
                texts.stream().filter(text -> text.cited().isPresent()).collect(Collectors.toMap(Directive::number,
                        text -> PaperWords.onDay(text.issuedOn()) + " " + text.cited().orElseThrow())));
    }

    private LocalDate first(String form) {
        return em.createQuery("select min(e.validFrom) from StoredEdition e where e.form = :form", LocalDate.class).setParameter("form", form).getSingleResult();
    }
}
