package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import vn.khuyencong.exchange.certificate.AuthorityFile;
import vn.khuyencong.exchange.certificate.CertificateAuthority;
import vn.khuyencong.exchange.certificate.CertificateRequest;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.organization.BrokerIdentity;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** The ministry's authority for certificates at its broker; its key lies beside the data, shared by all nodes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BrokerAuthority {

    /** A year with its seasons, and a month to renew in: whoever renews in the same month each year is never late. */
    private static final String DAYS = "400";

    @Inject
    private BusinessClock clock;

    private CertificateAuthority authority;

    @PostConstruct
    void load() {
        authority = AuthorityFile.in(DataDirectory.path(), clock.now());
    }

    /** A certificate for the unit's user at the broker, from now on. */
    public X509Certificate issue(UnitId unit, CertificateRequest request) {
        return authority.client(BrokerIdentity.of(unit).user(), request.key(), clock.now(), life());
    }

    /** What units and brokers trust, in PEM. */
    public String certificate() {
        return Pem.of(authority.certificate());
    }

    private static Duration life() {
        return Duration.ofDays(Long.parseLong(System.getenv().getOrDefault("KHUYENCONG_CERTIFICATE_DAYS", DAYS)));
    }
}
