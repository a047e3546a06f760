package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.exchange.MinistryKey;

/** The key that receipts are checked with. */
@RequestScoped
@Path("v1/keys/ministry")
public class Keys {

    @Inject
    private MinistryKey key;

    /** The public JWK. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response ministry() {
        return Response.ok(key.publicJwk().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON).build();
    }
}
