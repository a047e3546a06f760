package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.fair.FairAct;
import vn.khuyencong.fair.FairActs;
import vn.khuyencong.fair.FairPublishing;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.fair.NewRow;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.fair.RunOrder;
import vn.khuyencong.fair.StallAllocation;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.api.FairsApi.FairOutcomeOfEntry;

/** What is done with a fair before and after its applications, as its pages do it: floor, quotas, announcing, computing, publishing. */
@RequestScoped
@Path("v1/fairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FairActsApi {

    @Inject
    private Asked asked;
    @Inject
    private Fairs fairs;
    @Inject
    private FairZones zones;
    @Inject
    private Floors floors;
    @Inject
    private FairQuotas quotas;
    @Inject
    private FairActs acts;
    @Inject
    private StallAllocation allocation;
    @Inject
    private FairPublishing publishing;

    /** A zone of the floor for a product group; {@code color} is #RRGGBB, left out for a free one. */
    public record FairZoneDraft(String code, String name, String color) {
    }

    /** A row of stalls; what is left out is a standard row in hall 1 with corners at both ends. */
    public record FairRowDraft(String hall, String label, Integer count, String zone, Integer firstNumber, Integer widthCm, Integer depthCm,
                               NewRow.Corners corners, boolean combined) {
    }

    /** How many stalls a province may have. */
    public record FairQuotaDraft(String unit, Integer stalls) {
    }

    /** An act of a fair's life and its reason. */
    public record FairActDraft(FairAct act, String reason) {
    }

    /** How a computation is begun. */
    public record FairRunDraft(boolean keepsPublished, boolean withLate, String reason) {
    }

    /** Why a computed result is published, where that is asked. */
    public record FairPublicationDraft(String reason) {
    }

    @POST
    @Path("{id}/zones")
    public FairOutcomeOfEntry zone(@PathParam("id") String id, FairZoneDraft draft) {
        long fair = fair(id);
        String color = draft.color() == null ? zones.freeColor(fairs.find(asked.viewer(), fair).orElseThrow()) : draft.color();
        return outcome(zones.set(asked.viewer(), fair, draft.code(), draft.name(), color));
    }

    @POST
    @Path("{id}/rows")
    public FairOutcomeOfEntry row(@PathParam("id") String id, FairRowDraft draft) {
        return outcome(floors.drawRow(asked.viewer(), fair(id), new NewRow(Objects.requireNonNullElse(draft.hall(), "1"), draft.label(), draft.count(),
                draft.zone(), Objects.requireNonNullElse(draft.firstNumber(), 1), Objects.requireNonNullElse(draft.widthCm(), NewStall.STANDARD_CM),
                Objects.requireNonNullElse(draft.depthCm(), NewStall.STANDARD_CM), Objects.requireNonNullElse(draft.corners(), NewRow.Corners.BOTH),
                draft.combined())));
    }

    @POST
    @Path("{id}/quotas")
    public FairOutcomeOfEntry quota(@PathParam("id") String id, FairQuotaDraft draft) {
        if (draft.unit() == null || !UnitId.isWellFormed(draft.unit())) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        return outcome(quotas.set(asked.viewer(), fair(id), new UnitId(draft.unit()), draft.stalls()));
    }

    /** Everything of a fair's life but publishing, which names the result it publishes. */
    @POST
    @Path("{id}/acts")
    public FairOutcomeOfEntry act(@PathParam("id") String id, FairActDraft draft) {
        if (draft.act() == null || draft.act() == FairAct.PUBLISH) {
            throw BadParameter.missing("act", Parameters.allowed(FairAct.class));
        }
        long fair = fair(id);
        return outcome(fair, acts.act(asked.viewer(), fair, draft.act(), draft.reason()));
    }

    /** Begins a computation; how it goes is read at the allocation. */
    @POST
    @Path("{id}/runs")
    public FairOutcomeOfEntry run(@PathParam("id") String id, FairRunDraft draft) {
        return outcome(allocation.start(asked.viewer(), fair(id), new RunOrder(draft.keepsPublished(), draft.withLate(), draft.reason())));
    }

    @POST
    @Path("{id}/runs/{run}/publication")
    public FairOutcomeOfEntry publish(@PathParam("id") String id, @PathParam("run") String run, FairPublicationDraft draft) {
        fair(id);
        long number = number(run);
        return outcome(number, publishing.publish(asked.viewer(), number, draft.reason()));
    }

    private static FairOutcomeOfEntry outcome(long id, List<Refusal> findings) {
        return outcome(findings.stream().anyMatch(Refusal::blocks) ? Entered.refused(findings) : new Entered(id, findings));
    }

    private static FairOutcomeOfEntry outcome(Entered entered) {
        return FairOutcomeOfEntry.of(entered);
    }

    private long fair(String id) {
        return fairs.find(asked.viewer(), number(id)).orElseThrow(() -> new NotThere(Words.get("fair.unknown"))).id();
    }

    private static long number(String text) {
        return new Parameters(name -> text).number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
    }
}
