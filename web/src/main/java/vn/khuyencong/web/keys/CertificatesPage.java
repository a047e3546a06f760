package vn.khuyencong.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.BrokerAuthority;
import vn.khuyencong.exchange.CertificateState;
import vn.khuyencong.exchange.UnitCertificate;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.organization.BrokerIdentity;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** The units that take part, with their certificates at the broker; one of them can be taken back. */
@Named("certificatesPage")
@RequestScoped
public class CertificatesPage {

    private static final String PAGE = "/khoa-va-chung-thu.xhtml";
    private static final String CHOSEN = "chung-thu";

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private BrokerUsers users;
    @Inject
    private BrokerAuthority authority;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<CertificateRow> rows;
    private String reason;

    /** Read when first asked for, also by the act of the page: each certificate, and a line for each unit that has none. */
    public List<CertificateRow> getRows() {
        if (rows == null) {
            Viewer by = viewer.get();
            by.require(Function.OPERATE);
            List<UnitCertificate> all = certificates.all(by);
            rows = users.units().stream().flatMap(unit -> {
                List<CertificateRow> own = all.stream().filter(each -> each.unit().equals(unit)).map(each -> row(unit, each)).toList();
                return own.isEmpty() ? List.of(row(unit, null)).stream() : own.stream();
            }).toList();
        }
        return rows;
    }

    private CertificateRow row(UnitId unit, UnitCertificate certificate) {
        UnitMap units = territory.map();
        CertificateState state = certificate == null ? null : certificate.stateAt(clock.now());
        String revoke = state == CertificateState.VALID ? Link.to(PAGE).with(CHOSEN, certificate.serialNumber()).toString() : null;
        return new CertificateRow(UnitNames.dated(units.get(unit)), BrokerIdentity.of(unit).user(), certificate, state, revoke);
    }

    /** The certificate that is about to be taken back; null if none was chosen, or it is no longer good. */
    public CertificateRow getChosen() {
        Optional<String> serial = new Parameters(request::getParameter).text(CHOSEN);
        return getRows().stream().filter(row -> row.revoke() != null && row.certificate().serialNumber().equals(serial.orElse(null)))
                .findFirst().orElse(null);
    }

    /** Takes the chosen certificate back and leads to the list, or says why not. */
    public void revoke() throws IOException {
        String serial = new Parameters(request::getParameter).text(CHOSEN).orElse("");
        Optional<Refusal> refusal = certificates.revoke(viewer.get(), serial, reason);
        if (refusal.isPresent()) {
            rows = null;
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(Link.to(PAGE), new Notices.Notice(Words.get("certificate.revoked", serial), null));
        }
    }

    /** SHA-256 of the authority's certificate, which goes to the units on paper. */
    public String getAuthority() {
        X509Certificate certificate = Pem.certificates(authority.certificate()).get(0);
        return BrokerRole.fingerprint(certificate);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
