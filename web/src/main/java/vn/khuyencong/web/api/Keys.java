package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.IssuedKeyList;
import vn.khuyencong.exchange.KeyListPost;
import vn.khuyencong.exchange.MinistryKey;

/** The key that new receipts are checked with, and the lists that lead from one key to the next. */
@RequestScoped
@Path("v1/keys/ministry")
public class Keys {

    @Inject
    private MinistryKey key;
    @Inject
    private KeyListPost lists;

    /**
     * A list of the ministry's keys as it was signed.
     *
     * @param document the very text that was signed
     * @param jws      the detached signature over its bytes in UTF-8
     */
    public record MinistryKeyList(int number, String name, Instant issuedAt, String document, String jws) {

        static MinistryKeyList of(IssuedKeyList list) {
            return new MinistryKeyList(list.number(), list.name(), list.issuedAt(), new String(list.body(), StandardCharsets.UTF_8), list.jws());
        }
    }

    /** Every list there ever was, the oldest first. */
    public record MinistryKeyLists(List<MinistryKeyList> items) {
    }

    /** All lists: from a key that was handed over in person they lead to every other. */
    @GET
    @Path("lists")
    @Produces(MediaType.APPLICATION_JSON)
    public MinistryKeyLists lists() {
        return new MinistryKeyLists(lists.lists().stream().map(MinistryKeyList::of).toList());
    }

    /** The public JWK. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response ministry() {
        return Response.ok(key.publicJwk().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON).build();
    }
}
