package vn.khuyencong.web.dossier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.dossier.AppraisalReport;
import vn.khuyencong.scheme.dossier.GrassrootsAppraisals;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.scheme.dossier.DossierGuards;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.Dossiers;
import vn.khuyencong.scheme.dossier.LeftSchemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.CheckedFields;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of dossiers and of their appraisal. */
@WebServlet("/ho-so-de-an/*")
public class DossierServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Dossiers dossiers;
    @Inject
    private transient LeftSchemes left;
    @Inject
    private transient DossierShelf shelf;
    @Inject
    private transient DossierGuards guards;
    @Inject
    private transient GrassrootsAppraisals appraisals;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/lap" -> draft(fields);
            case "/tiep-tuc" -> carryOn(fields);
            case "/luu" -> save(fields);
            case "/bien-ban" -> minutes(fields);
            case "/buoc" -> step(fields);
            default -> throw unknown();
        };
    }

    private Answer draft(Fields fields) {
        List<Long> needs = fields.all("needs").stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
        Dossiers.Drafted drafted = dossiers.draft(viewer.get(), new Dossiers.Draft(needs, fields.choice("fund", FundSource.class), fields.text("schemeCode"),
                fields.text("schemeName"), fields.text("implementingUnit")));
        return new Answer(DossierList.PAGE, drafted.refusals(), drafted.record() == null ? null : link(drafted.record().id()), "drafted");
    }

    private Answer carryOn(Fields fields) {
        Dossiers.Drafted drafted = left.carryOn(viewer.get(), fields.id("move"));
        return new Answer(DossierList.PAGE, drafted.refusals(), drafted.record() == null ? null : link(drafted.record().id()), "carriedOn");
    }

    private Answer save(Fields fields) {
        SchemeRecord record = record(fields);
        DossierContent before = shelf.newest(record).orElseThrow(() -> new NotThere(Words.get("dossier.unknown"))).content();
        DossierContent content = new DossierReader(fields).over(before, guards.items(ChecklistKind.DOSSIER, record));
        List<Refusal> against = fields.refusals().isEmpty()
                ? dossiers.save(viewer.get(), record.id(), Objects.requireNonNullElse(fields.number("seen"), 0), content) : dossiers.unnamed(content);
        return new Answer(DossierList.PAGE, against, link(record.id()), "saved");
    }

    private Answer minutes(Fields fields) {
        SchemeRecord record = record(fields);
        AppraisalReport report = new AppraisalReport(fields.day("day"), fields.text("team"),
                CheckedFields.read(fields, guards.items(ChecklistKind.APPRAISAL, record)), fields.money("agreed"), fields.text("conclusion"));
        List<Refusal> against = fields.refusals().isEmpty() ? appraisals.save(viewer.get(), record.id(), report) : List.of();
        return new Answer(DossierList.PAGE, against, link(record.id()), "minutes");
    }

    private Answer step(Fields fields) {
        SchemeAct act = fields.choice("act", SchemeAct.class);
        if (act == null || !GrassrootsAppraisals.ACTS.contains(act)) {
            throw BadParameter.of("act", String.valueOf(act), GrassrootsAppraisals.ACTS.toString());
        }
        List<Refusal> against = appraisals.act(viewer.get(), fields.id("id"), act, fields.text("note"));
        return new Answer(DossierList.PAGE, against, link(fields.id("id")), "step");
    }

    private SchemeRecord record(Fields fields) {
        return dossiers.find(viewer.get(), fields.id("id")).orElseThrow(() -> new NotThere(Words.get("dossier.unknown")));
    }

    private static Link link(long id) {
        return Link.to(DossierList.PAGE).with("id", id);
    }
}
