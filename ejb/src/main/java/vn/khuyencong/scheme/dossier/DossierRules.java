package vn.khuyencong.scheme.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.rules.PlanRules;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.shared.Refusal;

/** What is missing of a dossier, to the single item: nothing that is missing is appraised. */
final class DossierRules {

    /** Máy móc, mô hình: a line of it without a machine says nothing that could be appraised. */
    private static final String MACHINERY = "A3";

    /** Where the plan stands in which it is judged. */
    private static final PlanDrafts.Place PLACE = new PlanDrafts.Place("X", 1, true);

    private DossierRules() {
    }

    /**
     * @param items what is to be enclosed today
     * @param norms the law of today
     */
    static List<Refusal> missing(PlanOf plan, DossierContent content, List<ChecklistItem> items, NormPack norms) {
        LocalDate today = norms.day();
        List<Refusal> missing = new ArrayList<>();
        Set<String> there = content.enclosed().stream().filter(SchemeStep.Checked::holds).map(SchemeStep.Checked::item).collect(Collectors.toSet());
        items.stream().filter(item -> !there.contains(item.code())).forEach(item -> missing.add(
                Refusal.error("DOSSIER_ITEM_MISSING", item.legalBasis(), "enclosed/" + item.code(), item.label())));
        if (content.effects().isEmpty()) {
            missing.add(Refusal.error("DOSSIER_WITHOUT_EFFECTS", "", "effects"));
        }
        PlanSubmission.Scheme scheme = content.scheme();
        for (int i = 0; i < scheme.lines().size(); i++) {
            line(missing, scheme.lines().get(i), i + 1, today);
        }
        List<Refusal> unfit = unfit(plan, scheme);
        missing.addAll(unfit.isEmpty() ? unlawful(plan, scheme, norms) : unfit);
        return missing;
    }

    /** What the law of a day refuses in a plan of this scheme alone: activities it does not know, support above a ceiling. */
    static List<Refusal> unlawful(PlanOf plan, PlanSubmission.Scheme scheme, NormPack norms) {
        return PlanRules.judge(PlanDrafts.document(plan, PLACE, List.of(scheme)), norms, norms.day()).stream().filter(Refusal::blocks).toList();
    }

    private static void line(List<Refusal> missing, PlanSubmission.Line line, int number, LocalDate today) {
        String cell = "lines/" + number;
        if (MACHINERY.equals(line.activity()) && line.equipment().isEmpty()) {
            missing.add(Refusal.error("DOSSIER_EQUIPMENT_MISSING", "", cell, number));
        }
        for (PlanSubmission.Equipment machine : line.equipment()) {
            PlanSubmission.Quotation quotation = machine.quotation();
            if (quotation == null || quotation.validUntil() == null) {
                missing.add(Refusal.error("DOSSIER_QUOTATION_MISSING", "", cell, machine.name()));
            } else if (quotation.validUntil().isBefore(today)) {
                missing.add(Refusal.error("DOSSIER_QUOTATION_EXPIRED", "", cell, machine.name(), quotation.validUntil()));
            }
        }
    }

    /** What the schema of a plan would return: found here, not when the plan is sent. */
    private static List<Refusal> unfit(PlanOf plan, PlanSubmission.Scheme scheme) {
        JsonNode data = Json.MAPPER.valueToTree(PlanDrafts.document(plan, PLACE, List.of(scheme)));
        return DraftReader.read(MessageType.PLAN_SUBMISSION, data).refusals();
    }

    /** Items without evidence from the site. */
    static List<Refusal> unproven(AppraisalReport report, List<ChecklistItem> items) {
        Set<String> proven = Stream.ofNullable(report).flatMap(minutes -> minutes.items().stream())
                .filter(item -> item.evidence() != null && !item.evidence().isBlank()).map(SchemeStep.Checked::item).collect(Collectors.toSet());
        return items.stream().filter(item -> !proven.contains(item.code())).map(item ->
                Refusal.error("CHECK_WITHOUT_EVIDENCE", item.legalBasis(), item.code(), item.label())).toList();
    }
}
