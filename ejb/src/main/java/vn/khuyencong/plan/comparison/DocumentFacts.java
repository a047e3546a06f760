package vn.khuyencong.plan.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** What differs about the documents themselves. That a later version is of another kind than the first is no change of content. */
final class DocumentFacts {

    private final Payload before;
    private final Payload after;
    private final List<Comparison.Detail> facts = new ArrayList<>();

    private DocumentFacts(Payload before, Payload after) {
        this.before = before;
        this.after = after;
    }

    static List<Comparison.Detail> of(Payload before, Payload after) {
        DocumentFacts facts = new DocumentFacts(before, after);
        facts.compare("title", DocumentFacts::title);
        facts.compare("fund", document -> document instanceof PlanSubmission plan ? plan.fund() : null);
        facts.compare("decisionNumber", document -> decision(document, PlanSubmission.Decision::number));
        facts.compare("decisionDate", document -> decision(document, PlanSubmission.Decision::date));
        facts.compare("decisionAuthority", document -> decision(document, PlanSubmission.Decision::authority));
        facts.compare("period", document -> document instanceof PeriodicReport report ? report.period() : null);
        facts.compare("valueStatus", document -> document instanceof PeriodicReport report ? report.valueStatus() : null);
        facts.compare("sample", Payload::sample);
        return facts.facts;
    }

    private static Object decision(Payload document, Function<PlanSubmission.Decision, Object> value) {
        return document instanceof PlanSubmission plan && plan.decision() != null ? value.apply(plan.decision()) : null;
    }

    private static String title(Payload document) {
        return document instanceof PlanSubmission plan ? plan.title() : ((PeriodicReport) document).title();
    }

    private void compare(String field, Function<Payload, Object> value) {
        Object was = value.apply(before);
        Object is = value.apply(after);
        if (!Objects.equals(was, is)) {
            facts.add(new Comparison.Detail(field, was == null ? null : was.toString(), is == null ? null : is.toString()));
        }
    }
}
