package vn.khuyencong.scheme.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.CheckRows;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.MachineRows;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Makes biên bản khảo sát (BM02) of a visit to a registered need. One that has not taken place is a draft with the checklist to be filled in
 * by hand. A post-check is no survey and has none.
 */
@Stateless
public class VisitPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.survey.visit");

    @Inject
    private Surveys surveys;
    @Inject
    private SurveyVisits visits;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /** The paper of a visit; empty if there is none, the viewer may not know of it, or it is a post-check. */
    public Optional<Document> of(Viewer viewer, long id) {
        return surveys.visit(viewer, id).filter(visit -> !visit.isPostCheck()).map(this::paper);
    }

    private Document paper(SurveyVisit visit) {
        LocalDate day = visit.isDone() ? visit.doneOn() : visit.day();
        FormEdition edition = editions.on("BM02", day);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(visit),
                List.of(WORDS.sign("signer.establishment"), WORDS.sign("signer.team").ofOffice())));
        UnitMap units = territory.map();
        FormHeading heading = headings.ofDay("CENTRE", units.holderOn(visit.round().unit(), day), day, "", edition.symbol(), edition.title(),
                WORDS.get("subtitle", visit.registration().name()), List.of(visit.registration().name()), false, DocumentDigest.of(parts));
        return new Document(edition, heading, Document.Style.TITLED, parts, visit.isDone() ? "" : WORDS.get("mark.draft"));
    }

    private List<Block> blocks(SurveyVisit visit) {
        Registration need = visit.registration();
        RegistrationForm form = need.form();
        RegistrationForm.Who who = form.who();
        Blocks blocks = new Blocks(WORDS).fact("round", visit.round().title())
                .fact(visit.isDone() ? "day" : "planned", PaperWords.day(visit.isDone() ? visit.doneOn() : visit.day()))
                .fact("place", visit.place().name()).fact("gps", visit.gps());
        blocks.section("team").table("team", "", team(visit.round().members())).asked("represented", null).asked("position", null);
        blocks.section("who").asked("name", need.name()).asked("taxCode", need.taxCode()).asked("legalForm", WORDS.named("legalForm", who.legalForm()))
                .asked("address", who.place());
        blocks.section("production").asked("sector", who.sector()).asked("products", who.products())
                .asked("workers", who.workers() == null ? null : WORDS.get("workersOf", Numbers.text(who.workers())))
                .asked("revenue", who.revenue() == null ? null : WORDS.get("money", Numbers.text(who.revenue())));
        blocks.section("need").asked("wanted", form.need()).table("equipment", WORDS.get("unit.dong"), MachineRows.of(form.equipment(), WORDS))
                .amount("totalInvestment", form.totalInvestment()).amount("support", form.support()).amount("counterpart", form.counterpart());
        blocks.section("checks").table("checks", "", checks(visit));
        blocks.section("proposal").said(visit.conclusion());
        return (visit.isDone() ? blocks.paragraph("made", PaperWords.day(visit.doneOn())) : blocks).all();
    }

    private static List<Block.Row> team(List<SurveyMember> members) {
        return IntStream.range(0, members.size()).mapToObj(at -> Blocks.item(Map.of("order", Print.amount(at + 1L, 1, 0),
                "name", Printed.text(members.get(at).name()), "organisation", Printed.text(members.get(at).organisation())))).toList();
    }

    /** Each item of the day; one that nobody has looked at is empty. */
    private List<Block.Row> checks(SurveyVisit visit) {
        List<SchemeStep.Checked> found = visits.checks(visit).stream()
                .map(check -> new SchemeStep.Checked(check.item(), check.holds(), check.seen(), check.evidence())).toList();
        return CheckRows.of(visits.items(visit).stream().map(item -> CheckRows.Found.of(item.code(), item.label(), found)).toList(), WORDS);
    }
}
