package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.CheckRows;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.MachineRows;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.norm.ActivityCategory;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.territory.Territory;

/**
 * Makes đề án khuyến công (BM03) of the version of a dossier that counts; a draft until the province has approved it. What a dossier does not
 * state (risks, the steps of the schedule) is left to be written by hand.
 */
@Stateless
public class DossierPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.dossier.papers");

    private static final Set<SchemeAct> APPROVING = Set.of(SchemeAct.APPROVE_BY_PROVINCE, SchemeAct.RETURN_FOR_SUPPLEMENT);

    @Inject
    private Dossiers dossiers;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Schemes schemes;
    @Inject
    private Checklists checklists;
    @Inject
    private Norms norms;
    @Inject
    private FormEditions editions;
    @Inject
    private Territory territory;

    /** The paper of a scheme; empty if it has no dossier here or the viewer does not see its unit. */
    public Optional<Document> of(Viewer viewer, long recordId) {
        return dossiers.find(viewer, recordId).flatMap(shelf::newest).map(this::paper);
    }

    private Document paper(SchemeDossier dossier) {
        SchemeRecord record = dossier.record();
        PlanSubmission.Scheme scheme = dossier.content().scheme();
        LocalDate day = dossier.businessDay();
        FormEdition edition = editions.on("BM03", day);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(dossier, edition), List.of(WORDS.sign("signer"))));
        FormHeading heading = new FormHeading("", scheme.implementingUnit().toUpperCase(Locale.forLanguageTag("vi")), "",
                territory.map().holderOn(record.unit(), day).shortNameOn(day), day, edition.title(), WORDS.get("subtitle", scheme.name()),
                WORDS.get("signer"), List.of(WORDS.get("recipient"), WORDS.get("archive")), isSample(record), DocumentDigest.of(parts));
        return new Document(edition, heading, Document.Style.TITLED, parts, isApproved(record) ? "" : WORDS.get("mark.draft"));
    }

    static boolean isSample(SchemeRecord record) {
        return record.scheme() != null && record.scheme().version().sample();
    }

    /** The province approved it and has not taken it back since. */
    private boolean isApproved(SchemeRecord record) {
        return schemes.events(record).stream().map(SchemeEvent::act).filter(APPROVING::contains).reduce((one, later) -> later)
                .filter(act -> act == SchemeAct.APPROVE_BY_PROVINCE).isPresent();
    }

    private List<Block> blocks(SchemeDossier dossier, FormEdition edition) {
        SchemeRecord record = dossier.record();
        DossierContent content = dossier.content();
        PlanSubmission.Scheme scheme = content.scheme();
        Blocks blocks = new Blocks(WORDS);
        blocks.section("1").asked("name", scheme.name()).asked("code", scheme.code()).fact("kind", WORDS.named("kind", scheme.kind()))
                .fact("plan", record.planYear()).fact("fund", WORDS.named("fund", record.fund()));
        blocks.section("2").add(WORDS.basis(edition));
        need(blocks, record);
        blocks.section("4").said(scheme.expectedResult());
        blocks.section("5").asked("implementing", scheme.implementingUnit()).table("beneficiaries", "", beneficiaries(scheme));
        blocks.section("6").asked("place", scheme.place()).asked("start", month(scheme.startMonth()))
                .asked("end", month(scheme.endMonth()));
        blocks.section("7").table("lines", "", lines(scheme));
        List<Row> machines = MachineRows.of(scheme.lines().stream().flatMap(line -> line.equipment().stream()).toList(), WORDS);
        blocks.section("8").table("equipment", WORDS.get("unit.dong"), machines);
        if (machines.isEmpty()) {
            blocks.paragraph("noMachines");
        }
        blocks.section("9").table("budget", WORDS.get("unit.dong"), budget(scheme)).amount("support", scheme.support());
        blocks.section("10").said(null);
        effects(blocks.section("11"), content.effects());
        blocks.section("12").said(null).section("13").said(null);
        return blocks.section("enclosed").table("enclosed", "", enclosed(dossier))
                .note("version", dossier.version(), PaperWords.day(dossier.businessDay())).all();
    }

    /** What the establishments registered is all that is on file of why it is needed. */
    private void need(Blocks blocks, SchemeRecord record) {
        blocks.section("3");
        dossiers.needs(record).forEach(need -> blocks.paragraph("registered", need.name(), need.form().need(), PaperWords.day(need.recordedOn())));
        blocks.said(null);
    }

    private static List<Row> beneficiaries(PlanSubmission.Scheme scheme) {
        List<Row> rows = new ArrayList<>();
        for (PlanSubmission.Line line : scheme.lines()) {
            if (line.establishment() != null) {
                rows.add(Blocks.item(Map.of("order", Print.amount(rows.size() + 1L, 1, 0), "name", Printed.text(line.establishment().name()),
                        "legalForm", Printed.text(WORDS.named("legalForm", line.establishment().legalForm())),
                        "taxCode", Printed.text(line.establishment().taxCode()), "address", Printed.text(line.establishment().address()),
                        "sector", Printed.text(line.sector()), "product", Printed.text(line.product()))));
            }
        }
        return rows;
    }

    private List<Row> lines(PlanSubmission.Scheme scheme) {
        List<Row> rows = new ArrayList<>();
        for (PlanSubmission.Line line : scheme.lines()) {
            rows.add(Blocks.item(Map.of("order", Print.amount(rows.size() + 1L, 1, 0), "content", Printed.text(line.content()),
                    "establishment", Printed.text(name(line)), "activity", Printed.text(activity(line.activity())),
                    "quantity", Print.amount(line.quantity(), 1, 0))));
        }
        return rows;
    }

    private String activity(String code) {
        return norms.activities().stream().filter(one -> one.code().equals(code)).findFirst().map(ActivityCategory::label)
                .map(label -> WORDS.get("activity", label, code)).orElse(code);
    }

    private static String name(PlanSubmission.Line line) {
        return line.establishment() == null ? null : line.establishment().name();
    }

    /** The whole cost of a line is what its sources pay together. */
    private static List<Row> budget(PlanSubmission.Scheme scheme) {
        List<Row> rows = new ArrayList<>();
        for (PlanSubmission.Line line : scheme.lines()) {
            String content = Objects.requireNonNullElse(line.content(), "");
            rows.add(new Row(Row.Kind.ITEM, money(Print.amount(rows.size() + 1L, 1, 0),
                    Printed.text(line.establishment() == null ? content : WORDS.get("line", name(line), content)), List.of(line))));
        }
        rows.add(new Row(Row.Kind.TOTAL, money(Printed.EMPTY, WORDS.cell("total"), scheme.lines())));
        return rows;
    }

    private static Map<String, Printed> money(Printed order, Printed content, List<PlanSubmission.Line> lines) {
        return Map.of("order", order, "content", content, "total", sum(lines, line -> line.support() + line.counterpart() + line.otherSources()),
                "support", sum(lines, PlanSubmission.Line::support), "counterpart", sum(lines, PlanSubmission.Line::counterpart),
                "other", sum(lines, PlanSubmission.Line::otherSources));
    }

    private static Printed sum(List<PlanSubmission.Line> lines, ToLongFunction<PlanSubmission.Line> amount) {
        return Print.dong(lines.stream().mapToLong(amount).reduce(0, Math::addExact));
    }

    private static void effects(Blocks blocks, List<SchemeStep.Effect> effects) {
        List<Row> rows = new ArrayList<>();
        for (SchemeStep.Effect effect : effects) {
            rows.add(Blocks.item(Map.of("order", Print.amount(rows.size() + 1L, 1, 0), "measure", Printed.text(WORDS.named("effect", effect.measure())),
                    "unit", Printed.text(effect.unit()), "expected", Print.amount(effect.expected(), 1, 0))));
        }
        if (rows.isEmpty()) {
            blocks.said(null);
        }
        blocks.table("effects", "", rows);
    }

    /** The papers that were asked for on the day of the dossier; of one that nobody noted nothing is said. */
    private List<Row> enclosed(SchemeDossier dossier) {
        return CheckRows.of(checklists.on(dossier.businessDay(), ChecklistKind.DOSSIER, dossier.record().fund()).stream()
                .map(item -> CheckRows.Found.of(item.code(), item.label(), dossier.content().enclosed())).toList(), WORDS);
    }

    private static String month(String month) {
        return month == null ? null : WORDS.get("month", PaperWords.month(month));
    }
}
