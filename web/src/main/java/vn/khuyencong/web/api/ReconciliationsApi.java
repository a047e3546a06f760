package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.reconciliation.GatewayReport;
import vn.khuyencong.exchange.reconciliation.Reconciliation;
import vn.khuyencong.exchange.reconciliation.ReconciliationList;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** Whether the ministry and the gateways of each unit hold the same; each caller his own units' only. */
@RequestScoped
@Path("v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationsApi {

    private static final int SHOWN = 100;

    @Inject
    private Asked asked;
    @Inject
    private ReconciliationList list;

    /** Where all units stand. */
    public record ReconciliationOverview(List<ReconciliationView> items) {
    }

    /**
     * Where a unit stands by the last statement.
     *
     * @param unit       the unit
     * @param agreement  at a glance
     * @param sent       how many messages its gateways numbered; absent before the first statement
     * @param received   how many of them came
     * @param missing    how many did not come and can still come
     * @param held       how many came and are neither taken nor returned
     * @param madeAt     when the statement was made
     * @param statement  its name
     * @param lastHeard  when a gateway was last heard of; absent if never
     * @param gateways   what the gateways last said that they hold
     * @param statements names of the last statements, the newest first; absent in the list
     */
    public record ReconciliationView(String unit, ReconciliationList.Agreement agreement, Long sent, Long received, Long missing, Long held,
                                     Instant madeAt, String statement, Instant lastHeard, List<GatewayView> gateways, List<String> statements) {

        static ReconciliationView of(ReconciliationList.Line line, List<String> statements) {
            Reconciliation last = line.latest();
            boolean none = last == null;
            return new ReconciliationView(line.unit().value(), line.agreement(), none ? null : last.sent(), none ? null : last.received(),
                    none ? null : last.missing(), none ? null : last.held(), none ? null : last.madeAt(), none ? null : last.name(),
                    line.lastHeard(), line.reports().stream().map(GatewayView::of).toList(), statements);
        }
    }

    /**
     * What a gateway last said.
     *
     * @param installation its name
     * @param highest      the last number of its journal
     * @param messages     how many messages it held
     * @param receipts     how many receipts of them
     * @param documents    how many other documents of the ministry
     * @param reportedAt   when it said so
     */
    public record GatewayView(String installation, long highest, long messages, long receipts, long documents, Instant reportedAt) {

        static GatewayView of(GatewayReport report) {
            return new GatewayView(report.installation(), report.highest(), report.messages(), report.receipts(), report.documents(), report.receivedAt());
        }
    }

    @GET
    public ReconciliationOverview list() {
        return new ReconciliationOverview(list.lines(asked.viewer()).stream().map(line -> ReconciliationView.of(line, null)).toList());
    }

    @GET
    @Path("{unit}")
    public ReconciliationView one(@PathParam("unit") String unit) {
        UnitId id = UnitId.isWellFormed(unit) ? new UnitId(unit) : null;
        return (id == null ? Optional.<ReconciliationList.Line>empty() : list.line(asked.viewer(), id))
                .map(line -> ReconciliationView.of(line, list.latest(asked.viewer(), line.unit(), SHOWN).stream().map(Reconciliation::name).toList()))
                .orElseThrow(() -> new NotThere(Words.get("reconciliation.unknown")));
    }

    /** A statement, byte for byte as it was signed and sent. */
    @GET
    @Path("statements/{name}")
    @Produces(Addresses.CONTENT_TYPE)
    public Response statement(@PathParam("name") String name) {
        Reconciliation made = list.find(asked.viewer(), name).orElseThrow(() -> new NotThere(Words.get("reconciliation.unknown")));
        return Response.ok(made.body(), Addresses.CONTENT_TYPE).header("JWS", made.jws()).build();
    }
}
