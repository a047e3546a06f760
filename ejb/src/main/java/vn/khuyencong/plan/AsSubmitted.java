package vn.khuyencong.plan;

import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** A version of a plan as its sender wrote it, without targets, totals and attachments. */
public final class AsSubmitted {

    private AsSubmitted() {
    }

    /** A whole version; a plan only. */
    public static PlanSubmission of(DocumentVersion version) {
        PlanSubmission.Decision decision = version.decisionNumber() == null ? null
                : new PlanSubmission.Decision(version.decisionNumber(), version.decisionDate(), version.decisionAuthority());
        return new PlanSubmission(version.key(), version.kind(), version.fund(), version.title(), version.sample(), decision,
                version.schemes().stream().map(AsSubmitted::scheme).toList(), List.of(), null);
    }

    /** A scheme with its lines and machines. */
    public static PlanSubmission.Scheme scheme(Scheme scheme) {
        return new PlanSubmission.Scheme(scheme.code(), scheme.name(), scheme.kind(), scheme.implementingUnit(), scheme.place(),
                scheme.startMonth(), scheme.endMonth(), scheme.expectedResult(), scheme.support(),
                scheme.lines().stream().map(AsSubmitted::line).toList());
    }

    private static PlanSubmission.Line line(SchemeLine line) {
        PlanSubmission.Establishment establishment = line.establishment() == null ? null : new PlanSubmission.Establishment(
                line.establishment(), line.legalForm(), line.taxCode(), line.address());
        return new PlanSubmission.Line(line.activity(), line.normRule(), line.content(), line.sector(), line.product(), line.exportMarket(), line.newCraft(),
                line.ocopStars(), establishment, line.quantity(), line.eligibleCost(), line.support(), line.counterpart(), line.otherSources(),
                line.equipment().stream().map(EquipmentItem::stated).toList());
    }
}
