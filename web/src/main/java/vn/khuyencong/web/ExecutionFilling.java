package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.form.Document;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.execution.AcceptancePapers;
import vn.khuyencong.scheme.execution.HandoverPapers;
import vn.khuyencong.scheme.execution.PostCheckPapers;
import vn.khuyencong.scheme.execution.ProgressPapers;
import vn.khuyencong.scheme.execution.ProgressPeriod;
import vn.khuyencong.scheme.execution.SettlementPapers;
import vn.khuyencong.shared.UnitId;

/** Fills the forms of schemes that are carried out: from the reports on their progress to the post-check. */
@ApplicationScoped
class ExecutionFilling {

    @Inject
    private ProgressPapers progress;
    @Inject
    private AcceptancePapers acceptances;
    @Inject
    private HandoverPapers handovers;
    @Inject
    private SettlementPapers settlements;
    @Inject
    private PostCheckPapers postChecks;
    @Inject
    private Questions questions;

    FilledForm ofScheme(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        long id = parameters.number(form.subject(), 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(form.subject(), Words.get("scheme.id")));
        Optional<Document> made = switch (form) {
            case BM15 -> acceptances.of(viewer, id);
            case BM16 -> handovers.liquidation(viewer, id);
            case BANGIAO -> handovers.handover(viewer, id);
            case HAUKIEM -> postChecks.record(viewer, id);
            default -> throw new IllegalArgumentException("not of a scheme that is carried out: " + form);
        };
        Document paper = made.orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
        // A scheme may be checked afterwards in more than one year.
        return filled(form + "-" + id + (form == PrintedForms.Form.HAUKIEM ? "-" + paper.heading().date().getYear() : ""), paper);
    }

    FilledForm ofUnit(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        Scope scope = questions.of(year, parameters).scope();
        UnitId unit = Optional.ofNullable(scope.unit()).or(viewer::ownUnit).orElseThrow(() -> BadParameter.missing("unit", Words.get("parameter.unit")));
        String name = form + "-" + year;
        return switch (form) {
            case BM13 -> {
                ProgressPeriod period = parameters.choice("span", ProgressPeriod.class)
                        .orElseThrow(() -> BadParameter.missing("span", Parameters.allowed(ProgressPeriod.class)));
                yield filled(name + "-" + period + "-" + unit, progress.of(viewer, unit, year, period));
            }
            case BM17 -> filled(name + "-" + unit, settlements.of(viewer, unit, year));
            case BM27 -> filled(name + "-" + unit, postChecks.summary(viewer, unit, year));
            default -> throw new IllegalArgumentException("not of schemes of a unit that are carried out: " + form);
        };
    }

    private static FilledForm filled(String name, Document paper) {
        return FilledForm.of(paper.mark().isEmpty() ? name : name + "-DRAFT", paper);
    }
}
