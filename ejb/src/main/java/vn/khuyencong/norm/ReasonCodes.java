package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Mã lý do điều chỉnh, bổ sung, ngừng. */
@Stateless
public class ReasonCodes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What one may choose on a day, in the order of the list. */
    public List<ReasonCode> on(LocalDate day) {
        return em.createQuery("select r from ReasonRow r order by r.id", ReasonRow.class).getResultStream().filter(row -> row.inForceOn(day))
                .map(row -> new ReasonCode(row.content().code(), row.content().label(), row.content().labelEnglish(), row.legalBasis(), row.verified()))
                .toList();
    }
}
