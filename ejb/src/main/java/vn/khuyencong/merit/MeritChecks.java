package vn.khuyencong.merit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.shared.CheckCode;

/**
 * Tells anybody whether a certificate is genuine, of merit too. One of merit is found by its check code alone: its numbers follow one
 * another, and whoever counts through them would read the names of persons.
 */
@Stateless
public class MeritChecks {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private CertificateChecks certificates;

    /**
     * What was found.
     *
     * @param certificates of awards, or why none
     * @param merit        the certificate of merit of that code, if there is one
     */
    public record Answer(CertificateChecks.Answer certificates, Optional<MeritCase> merit) {
    }

    /**
     * Checks what somebody typed or scanned; counts as one question.
     *
     * @param address where the question comes from
     */
    public Answer check(String typed, String address) {
        CertificateChecks.Answer found = certificates.check(typed, address);
        boolean mayLook = found.refusal() != null && found.refusal().rule().equals(CertificateChecks.UNKNOWN);
        return new Answer(found, mayLook && typed != null ? granted(CheckCode.normal(typed)) : Optional.empty());
    }

    private Optional<MeritCase> granted(String code) {
        return em.createQuery("select c from MeritCase c where c.checkCode = :code and c.state = :granted", MeritCase.class).setParameter("code", code)
                .setParameter("granted", MeritState.GRANTED).getResultStream().findFirst();
    }
}
