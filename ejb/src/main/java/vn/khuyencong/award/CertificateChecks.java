package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.scheme.registration.PublicQuota;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/**
 * Tells anybody whether a certificate is genuine and holds today, by its check code or by its number in the register. A code is of one
 * certificate; a number may be of several issuers, and all are told. What is told is what stands on the certificate, and no more.
 */
@Stateless
public class CertificateChecks {

    /** The rule of the answer that there is none such. */
    public static final String UNKNOWN = "AWARD_CERTIFICATE_UNKNOWN";
    private static final int MOST_FOUND = 20;
    private static final int LONGEST = 60;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PublicQuota quota;
    @Inject
    private BusinessClock clock;

    /** A certificate with how it stands today. */
    public record Checked(AwardCertificate certificate, CertificateStanding standing) {
    }

    /**
     * What was found, or why nothing was: none such, or asked too often.
     *
     * @param more whether more bear the number than are told
     */
    public record Answer(List<Checked> found, boolean more, Refusal refusal) {
    }

    /**
     * Checks what somebody typed or scanned.
     *
     * @param address where the question comes from
     */
    public Answer check(String typed, String address) {
        if (!quota.take(PublicQuota.Use.CHECK_CERTIFICATE, address)) {
            return new Answer(List.of(), false, Refusal.error("TOO_OFTEN", "", ""));
        }
        String asked = typed == null ? "" : VietnameseText.normalize(typed.strip());
        List<Checked> found = asked.isEmpty() || asked.length() > LONGEST ? List.of() : em.createQuery("""
                        select c from AwardCertificate c where c.checkCode = :code or upper(c.number) = :number order by c.decisionDate desc, c.id""",
                        AwardCertificate.class)
                .setParameter("code", CheckCode.normal(asked)).setParameter("number", asked.toUpperCase(Locale.ROOT)).setMaxResults(MOST_FOUND + 1).getResultStream()
                .map(one -> new Checked(one, CertificateStanding.of(one, clock.today()))).toList();
        return new Answer(found.stream().limit(MOST_FOUND).toList(), found.size() > MOST_FOUND, found.isEmpty() ? Refusal.error(UNKNOWN, "", "ma") : null);
    }
}
