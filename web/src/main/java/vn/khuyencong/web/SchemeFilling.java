package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.form.Document;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChangeDecisionPapers;
import vn.khuyencong.scheme.ChangeRequestPapers;
import vn.khuyencong.scheme.ContractPapers;

/** Fills contracts of schemes, and the papers by which they are changed. */
@ApplicationScoped
class SchemeFilling {

    private static final int MOST_LINES = 10_000;

    @Inject
    private ContractPapers contracts;
    @Inject
    private ChangeRequestPapers requests;
    @Inject
    private ChangeDecisionPapers changes;

    FilledForm paper(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        return form == PrintedForms.Form.BM12 ? contract(viewer, parameters) : change(viewer, parameters);
    }

    /** One that was signed, by its event; else the draft with the beneficiary of a line of a scheme, or without a line on carrying it out. */
    private FilledForm contract(Viewer viewer, Parameters parameters) {
        Optional<Long> event = id(parameters, "event");
        if (event.isPresent()) {
            return filled("BM12-" + event.get(), contracts.signed(viewer, event.get()));
        }
        long scheme = id(parameters, "scheme").orElseThrow(() -> BadParameter.missing("event", Words.get("parameter.id")));
        Optional<Long> line = parameters.number("line", 1, MOST_LINES);
        return filled("BM12-" + scheme + line.map(number -> "-" + number).orElse("") + "-DRAFT",
                line.map(number -> contracts.draft(viewer, scheme, number.intValue())).orElseGet(() -> contracts.task(viewer, scheme)));
    }

    /** By its event or by the version of the national plan that it made; of a request that waits also the draft of the decision. */
    private FilledForm change(Viewer viewer, Parameters parameters) {
        Optional<Long> decision = id(parameters, "decision");
        if (decision.isPresent()) {
            return decision(changes.ofNationalPlan(viewer, decision.get()));
        }
        long event = id(parameters, "event").orElseThrow(() -> BadParameter.missing("event", Words.get("parameter.id")));
        if (parameters.choice("basis", Counted.class).filter(basis -> basis == Counted.DECIDED).isPresent()) {
            return filled("BM14-" + event + "-DRAFT", changes.draft(viewer, event));
        }
        Optional<Document> request = requests.of(viewer, event);
        return request.isPresent() ? filled("BM14-" + event, request) : decision(changes.of(viewer, event));
    }

    /** A decision is one paper, whichever of the schemes that it changes leads to it. */
    private static FilledForm decision(Optional<Document> made) {
        return filled(made.map(paper -> "BM14-QD-" + FilledForm.slug(paper.heading().symbol()) + "-" + paper.heading().date()).orElse(""), made);
    }

    private static Optional<Long> id(Parameters parameters, String name) {
        return parameters.number(name, 1, Long.MAX_VALUE);
    }

    private static FilledForm filled(String name, Optional<Document> made) {
        Document paper = made.orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
        return FilledForm.of(name, paper);
    }
}
