package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.exchange.IssuedNormPack;
import vn.khuyencong.exchange.NormPacks;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** The law on file as it was last given out: the second way beside the queue. It is public, as law is. */
@RequestScoped
@Path("v1/norm-packs/current")
public class NormPacksApi {

    @Inject
    private NormPacks packs;

    /** The signed document, byte for byte as it goes to the units. */
    @GET
    @Produces(Addresses.CONTENT_TYPE)
    public Response current() {
        IssuedNormPack pack = packs.current().orElseThrow(() -> new NotThere(Words.get("norm.pack.none")));
        return Response.ok(pack.body(), Addresses.CONTENT_TYPE).header("JWS", pack.jws()).header("Norm-Pack", pack.name()).build();
    }
}
