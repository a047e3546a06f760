package vn.khuyencong.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** A decided plan as it will be once changes are made to its schemes. */
public final class PlanDraft {

    private final Map<String, PlanSubmission.Scheme> schemes = new LinkedHashMap<>();
    private final List<String> touched = new ArrayList<>();
    private final List<Refusal> findings = new ArrayList<>();

    PlanDraft(List<PlanSubmission.Scheme> decided) {
        decided.forEach(scheme -> schemes.put(scheme.code(), scheme));
    }

    void stop(String code) {
        if (schemes.remove(code) == null) {
            findings.add(Refusal.error("NOT_IN_DECIDED_PLAN", "", "/data/key/document", code));
        }
    }

    void change(String code, SchemeStep.Change change) {
        PlanSubmission.Scheme before = schemes.get(code);
        if (before == null) {
            findings.add(Refusal.error("NOT_IN_DECIDED_PLAN", "", "/data/key/document", code));
            return;
        }
        PlanSubmission.Scheme after = changed(before, change);
        schemes.put(code, after);
        touched.add(code);
        long investment = investment(after);
        if (change.kind().equals(ChangeKind.ADJUST_INVESTMENT_DOWN.name()) && investment >= investment(before)) {
            findings.add(Refusal.error("INVESTMENT_NOT_LOWER", "", "/data/change/lines", Numbers.text(investment),
                    Numbers.text(investment(before))));
        }
    }

    /** @param scheme the one that comes in; null where there is none of that code to be had */
    void add(String code, PlanSubmission.Scheme scheme) {
        if (schemes.containsKey(code)) {
            findings.add(Refusal.error("ADDED_SCHEME_ALREADY_DECIDED", "", "/data/change/replacedBy", code));
        } else if (scheme == null) {
            findings.add(Refusal.error("ADDED_SCHEME_NOT_ON_FILE", "", "/data/change/replacedBy", code));
        } else {
            schemes.put(code, scheme);
            touched.add(code);
        }
    }

    public List<PlanSubmission.Scheme> schemes() {
        return List.copyOf(schemes.values());
    }

    /** The support of a scheme in đồng; 0 where the plan has none of that code. */
    public long support(String code) {
        return Optional.ofNullable(schemes.get(code)).map(PlanSubmission.Scheme::support).orElse(0L);
    }

    /** The support of the whole plan, in đồng. */
    public long support() {
        return schemes.values().stream().mapToLong(PlanSubmission.Scheme::support).sum();
    }

    /** What speaks against the changes themselves. */
    List<Refusal> findings() {
        return List.copyOf(findings);
    }

    /** Whether a cell that a rule of plans names is of a scheme that was changed or added. */
    boolean touches(String cell) {
        List<String> codes = List.copyOf(schemes.keySet());
        return touched.stream().map(codes::indexOf).anyMatch(index -> cell.startsWith("/data/schemes/" + index + "/"));
    }

    private static long investment(PlanSubmission.Scheme scheme) {
        return scheme.lines().stream().mapToLong(PlanSubmission.Line::eligibleCost).sum();
    }

    private PlanSubmission.Scheme changed(PlanSubmission.Scheme scheme, SchemeStep.Change change) {
        List<PlanSubmission.Line> lines = new ArrayList<>(scheme.lines());
        for (SchemeStep.ChangedLine line : change.lines()) {
            if (line.line() > lines.size()) {
                findings.add(Refusal.error("CHANGED_LINE_UNKNOWN", "", "/data/change/lines", scheme.code(), line.line()));
            } else {
                lines.set(line.line() - 1, changed(scheme.code(), lines.get(line.line() - 1), line));
            }
        }
        return new PlanSubmission.Scheme(scheme.code(), scheme.name(), scheme.kind(), scheme.implementingUnit(), scheme.place(),
                scheme.startMonth(), change.endMonth() == null ? scheme.endMonth() : change.endMonth(), scheme.expectedResult(),
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(), lines);
    }

    private PlanSubmission.Line changed(String code, PlanSubmission.Line line, SchemeStep.ChangedLine change) {
        List<PlanSubmission.Equipment> equipment = new ArrayList<>(line.equipment());
        for (SchemeStep.ChangedItem item : change.equipment()) {
            if (item.item() > equipment.size()) {
                findings.add(Refusal.error("CHANGED_LINE_UNKNOWN", "", "/data/change/lines", code, change.line() + "." + item.item()));
            } else {
                equipment.set(item.item() - 1, changed(equipment.get(item.item() - 1), item));
            }
        }
        return new PlanSubmission.Line(line.activity(), line.norm(), or(change.content(), line.content()), line.sector(), line.product(),
                line.exportMarket(), line.newCraft(), line.ocopStars(), or(change.establishment(), line.establishment()), line.quantity(),
                or(change.eligibleCost(), line.eligibleCost()), or(change.support(), line.support()),
                or(change.counterpart(), line.counterpart()), line.otherSources(), equipment);
    }

    private static PlanSubmission.Equipment changed(PlanSubmission.Equipment machine, SchemeStep.ChangedItem change) {
        return new PlanSubmission.Equipment(or(change.name(), machine.name()), or(change.specification(), machine.specification()),
                machine.origin(), machine.quantity(), or(change.unitPrice(), machine.unitPrice()), machine.quotation());
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }
}
