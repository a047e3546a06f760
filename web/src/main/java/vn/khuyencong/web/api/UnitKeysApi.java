package vn.khuyencong.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.KeyStanding;
import vn.khuyencong.exchange.UnitKeyDesk;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** The keys of a unit: what there is, and for administrators letting one in or taking one away. */
@RequestScoped
@Path("v1/units/{unit}/keys")
@Produces(MediaType.APPLICATION_JSON)
public class UnitKeysApi {

    @Inject
    private Asked asked;
    @Inject
    private Territory territory;
    @Inject
    private UnitKeyDesk desk;
    @PathParam("unit")
    private String unit;

    /**
     * A key of a unit.
     *
     * @param publicJwk    its public half
     * @param heldByServer whether the portal signs with it
     * @param graceUntil   until when it proves what comes late
     */
    public record UnitKeyView(String kid, String fingerprint, String publicJwk, boolean heldByServer, KeyStanding standing, Instant registeredAt,
                              String registeredBy, Instant replacedAt, String replacedBy, Instant graceUntil, Instant revokedAt, String revokedBy,
                              String revokeReason) {

        static UnitKeyView of(UnitKeyDesk.HeldKey held) {
            UnitKey key = held.key();
            return new UnitKeyView(key.kid(), Fingerprint.of(key.publicJwk()), key.publicJwk(), key.serverHeld(), held.standing(), key.registeredAt(),
                    key.registeredBy(), key.replacedAt(), key.replacedBy(), held.graceUntil(), key.revokedAt(), key.revokedBy(), key.revokeReason());
        }
    }

    /** The keys of a unit, the newest first. */
    public record UnitKeyList(String unit, List<UnitKeyView> keys) {
    }

    /**
     * A key to be let in.
     *
     * @param publicJwk the public key: the JWK itself, or its text
     */
    public record UnitKeyOrder(JsonNode publicJwk, String reason) {
    }

    /** A key to be taken away. */
    public record UnitKeyRevocation(String kid, String reason) {
    }

    /** That it was done; why it was not is said by a problem. */
    public record UnitKeyOutcome(boolean done) {

        static UnitKeyOutcome of(Optional<Refusal> refusal) {
            refusal.ifPresent(why -> {
                throw new KeyRefused(why);
            });
            return new UnitKeyOutcome(true);
        }
    }

    @GET
    public UnitKeyList list() {
        UnitId id = id();
        return new UnitKeyList(id.value(), desk.of(asked.viewer(), id).stream().map(UnitKeyView::of).toList());
    }

    /** Lets a key in beside those the unit has. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public UnitKeyOutcome register(UnitKeyOrder order) {
        JsonBody.present(order);
        String jwk = new ProvisioningRequest(order.publicJwk(), null).jwk();
        return UnitKeyOutcome.of(desk.register(asked.administrator(), id(), jwk, order.reason()));
    }

    /** Takes a key away: nothing that first comes from now on is proven by it. */
    @POST
    @Path("revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    public UnitKeyOutcome revoke(UnitKeyRevocation revocation) {
        JsonBody.present(revocation);
        Viewer by = asked.administrator();
        if (revocation.kid() == null || revocation.kid().isBlank()) {
            throw BadParameter.missing("kid", Words.get("parameter.kid"));
        }
        return UnitKeyOutcome.of(desk.revoke(by, id(), revocation.kid(), revocation.reason()));
    }

    private UnitId id() {
        if (!UnitId.isWellFormed(unit) || territory.map().find(new UnitId(unit)).isEmpty()) {
            throw new NotThere(Words.get("unit.unknown"));
        }
        return new UnitId(unit);
    }
}
