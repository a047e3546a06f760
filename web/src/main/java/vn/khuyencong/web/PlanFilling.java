package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.PlanNames;
import vn.khuyencong.plan.ProvincePapers;
import vn.khuyencong.plan.national.NationalPapers;
import vn.khuyencong.register.PrintedDocuments;
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
    @Inject
    private PrintedDocuments documents;

    FilledForm paper(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        Optional<Long> named = parameters.number(form.subject(), 1, Long.MAX_VALUE);
        return switch (form) {
            case BM06 -> named.map(plan -> filled("BM06-" + name(plan), provinces.proposal(viewer, plan))).orElseGet(() -> notSent(viewer, parameters));
            case BM10 -> named.map(decision -> filled("BM10-" + decision, nation.decision(viewer, decision))).orElseGet(() -> draft(viewer, parameters));
            case BM11 -> decision(viewer, named.orElseThrow(() -> BadParameter.missing("plan", Words.get("parameter.id"))));
            default -> throw new IllegalArgumentException("not of a plan: " + form);
        };
    }

    /** A plan is decided on, and changed later, by decisions each with a number and a day of its own; what was issued before the day was named keeps its name. */
    private FilledForm decision(Viewer viewer, long version) {
        Optional<Document> made = provinces.decision(viewer, version);
        Document paper = made.orElseThrow(() -> new NotThere(Words.get("form.noPaper")));
        FormHeading head = paper.heading();
        // It has no number yet.
        if (head.numberedHere()) {
            return FilledForm.of("BM11-" + name(version) + "-DRAFT", paper);
        }
        return FilledForm.of(decisionName(name(version), head.symbol(), head.date(), documents::isIssued), paper);
    }

    /** @param issued whether a paper of a day is issued under a name */
    static String decisionName(String plan, String number, LocalDate day, BiPredicate<String, LocalDate> issued) {
        String name = "BM11-" + plan + "-" + FilledForm.slug(number);
        return issued.test(name, day) ? name : name + "-" + day;
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
