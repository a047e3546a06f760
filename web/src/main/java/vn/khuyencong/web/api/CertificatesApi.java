package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.award.CertificateStanding;
import vn.khuyencong.exchange.BrokerAuthority;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/** Certificates for TLS at the broker, and the public check of certificates of products; nobody needs an account. */
@RequestScoped
@Path("v1/certificates")
public class CertificatesApi {

    private static final String PEM = "application/x-pem-file";

    @Inject
    private BrokerAuthority authority;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private CertificateChecks checks;
    @Inject
    private BusinessClock clock;
    @Inject
    private HttpServletRequest request;

    /** The ministry's authority; compare it out of band before it is trusted. */
    @GET
    @Path("authority")
    @Produces(PEM)
    public Response authority() {
        return Response.ok(authority.certificate().getBytes(StandardCharsets.US_ASCII), PEM).build();
    }

    /** Renews a certificate of whoever signs the request with a key of the unit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public UnitCertificates.IssuedCertificate renew(CertificateRenewalOrder order) {
        JsonBody.present(order);
        if (order.unit() == null || !UnitId.isWellFormed(order.unit())) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        return certificates.renew(new UnitId(order.unit()), Objects.requireNonNullElse(order.certificateRequest(), ""), order.jws(), request.getRemoteAddr());
    }

    /**
     * What stands in the register of certificates of products under a check code or a number, and how it stands today.
     *
     * @param asked the code or number
     * @param day   today
     * @param items one for a code; for a number one for each issuer that gave it
     */
    public record CertificateCheck(String asked, LocalDate day, List<CheckedCertificate> items) {
    }

    /** A certificate as anybody may know it: {@code issuer} is left out where it is the ministry. */
    public record CheckedCertificate(String number, AwardLevel level, String issuer, String unit, String product, String establishment, int year, String prize,
                                     String decisionNumber, LocalDate decisionDate, LocalDate validFrom, LocalDate validUntil, CertificateStanding standing,
                                     LocalDate endedOn, boolean sample) {

        static CheckedCertificate of(CertificateChecks.Checked checked) {
            AwardCertificate one = checked.certificate();
            return new CheckedCertificate(one.number(), one.level(), one.issuer() == null ? null : one.issuer().value(), one.unit().value(), one.productName(),
                    one.establishmentName(), one.awardYear(), one.prize(), one.decisionNumber(), one.decisionDate(), one.validFrom(), one.validUntil(),
                    checked.standing(), one.endedOn(), one.sample());
        }
    }

    /** Whether a certificate of a product is genuine and holds today, by its check code or its number, which may have slashes. */
    @GET
    @Path("{number: .+}")
    @Produces(MediaType.APPLICATION_JSON)
    public CertificateCheck check(@PathParam("number") String number) {
        CertificateChecks.Answer answer = checks.check(number, request.getRemoteAddr());
        if (answer.refusal() != null) {
            throw new CheckRefused(answer.refusal());
        }
        return new CertificateCheck(number, clock.today(), answer.found().stream().map(CheckedCertificate::of).toList());
    }
}
