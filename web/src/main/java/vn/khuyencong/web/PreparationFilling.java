package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.form.Document;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.PlanNames;
import vn.khuyencong.plan.national.AppraisalPapers;
import vn.khuyencong.scheme.dossier.DossierPapers;
import vn.khuyencong.scheme.dossier.GrassrootsPapers;
import vn.khuyencong.scheme.estimate.Estimate;
import vn.khuyencong.scheme.estimate.EstimatePapers;
import vn.khuyencong.scheme.estimate.Estimates;
import vn.khuyencong.scheme.registration.NeedPapers;
import vn.khuyencong.scheme.survey.VisitPapers;

/** Fills the forms of schemes that are being prepared: from the registered need to the department's appraisal. */
@ApplicationScoped
class PreparationFilling {

    @Inject
    private NeedPapers needs;
    @Inject
    private VisitPapers visits;
    @Inject
    private DossierPapers dossiers;
    @Inject
    private EstimatePapers estimates;
    @Inject
    private GrassrootsPapers minutes;
    @Inject
    private AppraisalPapers appraisals;
    @Inject
    private Estimates versions;
    @Inject
    private PlanNames plans;

    FilledForm paper(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        long id = parameters.number(form.subject(), 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(form.subject(), Words.get("parameter.id")));
        Long version = form == PrintedForms.Form.BM04 ? parameters.number("version", 1, Integer.MAX_VALUE).orElse(null) : null;
        Optional<Document> made = switch (form) {
            case BM01 -> needs.of(viewer, id);
            case BM02 -> visits.of(viewer, id);
            case BM03 -> dossiers.of(viewer, id);
            case BM04 -> estimates.of(viewer, id, version);
            case BM05 -> minutes.of(viewer, id);
            case BM09 -> appraisals.of(viewer, id);
            default -> throw new IllegalArgumentException("not of the preparation of schemes: " + form);
        };
        Document paper = made.orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
        return FilledForm.of(form + "-" + switch (form) {
            case BM04 -> id + "-" + (version == null ? newest(viewer, id) : version);
            case BM09 -> plans.of(id).orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
            default -> Long.toString(id);
        }, paper);
    }

    private long newest(Viewer viewer, long scheme) {
        return versions.scheme(viewer, scheme).map(versions::of).map(all -> all.get(0)).map(Estimate::version).orElseThrow();
    }
}
