package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.web.ReceiptFiles;

/** Receipts by their numbers, however long ago they were issued. */
@RequestScoped
@Path("v1/receipts")
public class ReceiptsApi {

    @Inject
    private Asked asked;
    @Inject
    private ReceiptFiles receipts;

    /** The document, byte for byte as it was signed and sent. */
    @GET
    @Path("{number}")
    @Produces(Addresses.CONTENT_TYPE)
    public Response document(@PathParam("number") String number) {
        Receipt receipt = receipts.find(asked.viewer(), number);
        return Response.ok(receipt.body(), Addresses.CONTENT_TYPE).header("JWS", receipt.jws())
                .header("Receipt-Number", receipt.number()).build();
    }

    /** The same as people read it. */
    @GET
    @Path("{number}.pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("number") String number) {
        return Response.ok(receipts.pdf(asked.viewer(), number), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + receipts.find(asked.viewer(), number).number() + ".pdf\"").build();
    }
}
