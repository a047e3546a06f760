package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.form.Document;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.PlanNames;
import vn.khuyencong.plan.ProvincePapers;
import vn.khuyencong.plan.national.NationalPapers;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.dossier.PlanDrafts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Fills the papers of plans: the letter that proposes one, and the decisions on them. */
@ApplicationScoped
class PlanFilling {

    @Inject
    private ProvincePapers provinces;
    @Inject
    private NationalPapers nation;
    @Inject
    private PlanDrafts drafts;
    @Inject
    private PlanNames names;

    FilledForm paper(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        Optional<Long> named = parameters.number(form.subject(), 1, Long.MAX_VALUE);
        return switch (form) {
            case BM06 -> named.map(plan -> filled("BM06-" + name(plan), provinces.proposal(viewer, plan))).orElseGet(() -> notSent(viewer, parameters));
            case BM10 -> named.map(decision -> filled("BM10-" + decision, nation.decision(viewer, decision))).orElseGet(() -> draft(viewer, parameters));
            case BM11 -> decision(viewer, named.orElseThrow(() -> BadParameter.missing("plan", Words.get("parameter.id"))));
            default -> throw new IllegalArgumentException("not of a plan: " + form);
        };
    }

    /** A plan is decided on, and changed later, by decisions each with a number of its own. */
    private FilledForm decision(Viewer viewer, long version) {
        Optional<Document> made = provinces.decision(viewer, version);
        String number = made.map(paper -> paper.heading().symbol()).orElse("");
        return filled("BM11-" + name(version) + (number.startsWith("/") ? "-DRAFT" : "-" + FilledForm.slug(number)), made);
    }

    private String name(long version) {
        return names.of(version).orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
    }

    /** Of a plan that is not sent yet the unit and the year must be named. */
    private FilledForm notSent(Viewer viewer, Parameters parameters) {
        UnitId unit = parameters.unit("unit").orElseThrow(() -> BadParameter.missing("plan", Words.get("parameter.id")));
        int year = year(parameters);
        return filled("BM06-" + year + "-" + unit + "-DRAFT",
                Optional.of(provinces.draftProposal(drafts.of(viewer, new PlanOf(unit, year, FundSource.NATIONAL)))));
    }

    private FilledForm draft(Viewer viewer, Parameters parameters) {
        int year = year(parameters);
        return filled("BM10-" + year + "-DRAFT", nation.draft(viewer, year));
    }

    private static int year(Parameters parameters) {
        return parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
    }

    private static FilledForm filled(String name, Optional<Document> made) {
        Document paper = made.orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
        return FilledForm.of(name, paper);
    }
}
