package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.khuyencong.exchange.BrokerAuthority;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/** Certificates for TLS at the broker: whom to trust there, and renewal by a unit's own signature. */
@RequestScoped
@Path("v1/certificates")
public class CertificatesApi {

    private static final String PEM = "application/x-pem-file";

    @Inject
    private BrokerAuthority authority;
    @Inject
    private UnitCertificates certificates;
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
}
