package vn.khuyencong.award;

import java.time.LocalDate;

/** How a certificate stands on a day, as it is told to anybody. */
public enum CertificateStanding {
    /** Genuine, and it holds. */
    VALID,
    /** Genuine, and its first day is still to come. */
    NOT_YET,
    /** Genuine, and its last day is over. */
    EXPIRED,
    /** Withdrawn, or the report that it came from holds no longer. */
    WITHDRAWN;

    static CertificateStanding of(AwardCertificate certificate, LocalDate day) {
        if (certificate.endedOn() != null && !day.isBefore(certificate.endedOn())) {
            return WITHDRAWN;
        }
        if (certificate.validUntil() != null && day.isAfter(certificate.validUntil())) {
            return EXPIRED;
        }
        return day.isBefore(certificate.validFrom()) ? NOT_YET : VALID;
    }
}
