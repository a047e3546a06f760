package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.UnitProvisioning;
import vn.khuyencong.exchange.UnitProvisioning.Provisioned;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** The units of a day, and letting one take part in the exchange. */
@RequestScoped
@Path("v1/units")
@Produces(MediaType.APPLICATION_JSON)
public class Units {

    @Inject
    private Asked asked;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;
    @Inject
    private UnitProvisioning provisioning;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private UnitKeys keys;

    /** The units that exist on a day, in Vietnamese order. */
    @GET
    public UnitList list() {
        LocalDate day = asked.parameters().day("on").orElseGet(clock::today);
        UnitMap map = territory.map();
        return new UnitList(day, map.on(day).stream().map(unit -> UnitView.of(unit, day, map)).toList());
    }

    /**
     * @param on    the day
     * @param units the units of that day
     */
    public record UnitList(LocalDate on, List<UnitView> units) {
    }

    /** Registers a unit's key and gives it a broker user, with a certificate if it asks for one; the password is in this answer and nowhere else. */
    @POST
    @Path("{unit}/provisioning")
    @Consumes(MediaType.APPLICATION_JSON)
    public Provisioned provision(@PathParam("unit") String unit, ProvisioningRequest request) {
        JsonBody.present(request);
        Viewer administrator = asked.administrator();
        UnitId known = known(unit);
        if (keys.isRegistered(request.keyId())) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return provisioning.provision(administrator, known, request.jwk(), request.certificateRequest());
    }

    /** Gives a unit that takes part a certificate; its signing key and its password stay. */
    @POST
    @Path("{unit}/certificates")
    @Consumes(MediaType.APPLICATION_JSON)
    public UnitCertificates.IssuedCertificate certify(@PathParam("unit") String unit, CertificateOrder order) {
        JsonBody.present(order);
        Viewer administrator = asked.administrator();
        return certificates.issue(administrator, known(unit), Objects.requireNonNullElse(order.certificateRequest(), ""));
    }

    private UnitId known(String unit) {
        if (!UnitId.isWellFormed(unit) || territory.map().find(new UnitId(unit)).isEmpty()) {
            throw new NotThere(Words.get("unit.unknown"));
        }
        return new UnitId(unit);
    }
}
