package vn.khuyencong.scheme.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.JsonDifference;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.Refusal;

/** Holds a plan against the dossiers that the director of the province approved: between approval and hand-in anything may be typed. */
@Stateless
public class ApprovedContent {

    private static final Set<SchemeState> APPROVED = EnumSet.range(SchemeState.PROVINCE_APPROVED, SchemeState.IN_MINISTRY_PROPOSAL);

    @Inject
    private Schemes schemes;
    @Inject
    private DossierShelf shelf;

    /** A warning at each cell of the plan that is not as it was approved; schemes without a dossier here have none. */
    public List<Refusal> differences(PlanSubmission plan) {
        return IntStream.range(0, plan.schemes().size()).boxed().flatMap(index -> schemes.find(PlanOf.of(plan.key()), plan.schemes().get(index).code())
                .filter(record -> APPROVED.contains(record.state())).flatMap(shelf::newest).stream()
                .flatMap(dossier -> differences(dossier.content().scheme(), plan.schemes().get(index), "/data/schemes/" + index))).toList();
    }

    private static Stream<Refusal> differences(PlanSubmission.Scheme approved, PlanSubmission.Scheme stated, String cell) {
        JsonNode before = Json.MAPPER.valueToTree(approved);
        JsonNode after = Json.MAPPER.valueToTree(stated);
        return JsonDifference.between(before, after).stream().map(pointer -> Refusal.warning("PLAN_NOT_AS_APPROVED", "", cell + pointer, approved.code(),
                text(before.at(pointer)), text(after.at(pointer))));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : value.isContainerNode() ? "…" : "–";
    }
}
