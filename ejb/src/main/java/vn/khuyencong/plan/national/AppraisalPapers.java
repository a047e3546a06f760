package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Signature;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Makes phiếu thẩm định của Cục (BM09) of a document of the national plan, line by line; a draft as long as the appraisal of the document goes
 * on. Its day is that of the newest opinion.
 */
@Stateless
public class AppraisalPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.plan.national.appraisal");

    @Inject
    private AppraisalSheets sheets;
    @Inject
    private PlanDocuments documents;
    @Inject
    private Norms norms;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The paper of a version; empty if there is none of the national plan or the viewer does not see its unit. */
    public Optional<Document> of(Viewer viewer, long versionId) {
        return sheets.of(viewer, versionId).filter(sheet -> sheet.version().fund() == FundSource.NATIONAL).map(this::paper);
    }

    private Document paper(AppraisalSheets.Sheet sheet) {
        DocumentVersion version = sheet.version();
        List<SchemeAppraisal> schemes = documents.schemes(version);
        LocalDate day = thoughts(schemes).map(LineAppraisal::businessDay).max(LocalDate::compareTo).orElse(clock.today());
        Unit unit = territory.map().holderOn(version.subject(), day);
        FormEdition edition = editions.on("BM09", day);
        FormHeading head = heading(version, edition, day, unit, "");
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(sheet, schemes, unit.nameOn(day).text(), day),
                List.of(WORDS.sign("signer.officer"), Signature.of(head.signerPost()).ofOffice())));
        return new Document(edition, heading(version, edition, day, unit, DocumentDigest.of(parts)), Document.Style.TITLED, parts, mark(sheet));
    }

    private FormHeading heading(DocumentVersion version, FormEdition edition, LocalDate day, Unit unit, String digest) {
        return headings.ofDay("DEPARTMENT", null, day, "", edition.symbol(), edition.title(), WORDS.get("subtitle", version.planYear(), unit.nameWithinOn(day)), List.of(),
                version.sample(), digest);
    }

    private String mark(AppraisalSheets.Sheet sheet) {
        if (documents.isOpen(sheet.version())) {
            boolean concluded = sheet.state() == PlanState.APPRAISED || sheet.state() == PlanState.PROPOSED;
            return concluded ? "" : WORDS.get("mark.draft");
        }
        return sheet.decision() == null && sheet.version().state() == VersionState.SUPERSEDED ? WORDS.get("replaced") : "";
    }

    private List<Block> blocks(AppraisalSheets.Sheet sheet, List<SchemeAppraisal> schemes, String unit, LocalDate day) {
        AppraisalFigures figures = sheet.figures();
        Blocks blocks = new Blocks(WORDS);
        blocks.section("1").fact("document", WORDS.get("documentOf", sheet.version().key().document(), sheet.version().key().version()))
                .fact("unit", unit).fact("schemes", Numbers.text(figures.schemes()))
                .fact("lines", WORDS.get("linesOf", Numbers.text(figures.lines()), Numbers.text(figures.looked()), Numbers.text(figures.returned()),
                        Numbers.text(figures.waiting())));
        blocks.section("2").table("lines", WORDS.get("unit.dong"), rows(schemes));
        blocks.section("3").amount("asked", figures.submitted()).amount("passed", figures.passed())
                .paragraph("conclusion", Numbers.text(figures.passing()), Numbers.text(figures.schemes()), Numbers.text(figures.refused()),
                        Numbers.text(figures.moved()));
        // A paper knows nothing of what was decided after its day.
        if (sheet.decision() != null && !sheet.decision().date().isAfter(day)) {
            blocks.paragraph("decided", sheet.decision().number(), PaperWords.day(sheet.decision().date()));
        }
        notes(blocks, schemes, day);
        return blocks.all();
    }

    private void notes(Blocks blocks, List<SchemeAppraisal> schemes, LocalDate day) {
        Map<String, List<String>> stale = new LinkedHashMap<>();
        Map<String, List<String>> unquoted = new LinkedHashMap<>();
        for (SchemeAppraisal one : schemes) {
            for (int i = 0; i < one.lines().size(); i++) {
                LocalDate looked = lookedOn(one.lines().get(i), day);
                for (EquipmentItem machine : one.scheme().lines().get(i).equipment()) {
                    LocalDate until = machine.quotationValidUntil();
                    if (until == null) {
                        unquoted.computeIfAbsent(one.scheme().code(), code -> new ArrayList<>()).add(machine.name());
                    } else if (until.isBefore(looked)) {
                        stale.computeIfAbsent(one.scheme().code(), code -> new ArrayList<>()).add(WORDS.get("staleOf", machine.name(), PaperWords.day(until)));
                    }
                }
            }
        }
        listed(blocks, "stale", stale);
        listed(blocks, "unquoted", unquoted);
        if (thoughts(schemes).anyMatch(LineAppraisal::carried)) {
            blocks.note("carried");
        }
        blocks.note("ceilings");
    }

    /** Machines by the code of their scheme, which is said once. */
    private static void listed(Blocks blocks, String key, Map<String, List<String>> found) {
        if (!found.isEmpty()) {
            blocks.note(key, found.entrySet().stream().map(of -> WORDS.get("ofScheme", of.getKey(), String.join(", ", of.getValue()))).collect(Collectors.joining("; ")));
        }
    }

    private List<Row> rows(List<SchemeAppraisal> schemes) {
        List<Row> rows = new ArrayList<>();
        Map<LocalDate, NormPack> laws = new HashMap<>();
        for (SchemeAppraisal one : schemes) {
            Scheme scheme = one.scheme();
            rows.add(Row.group(WORDS.get("scheme", scheme.code(), scheme.name(), scheme.implementingUnit())));
            for (int i = 0; i < scheme.lines().size(); i++) {
                LineAppraisal thought = one.lines().get(i);
                NormPack law = laws.computeIfAbsent(lookedOn(thought, clock.today()), norms::on);
                rows.add(Blocks.item(line(i, scheme, thought, ceiling(scheme, i, law))));
            }
            rows.add(new Row(Row.Kind.SUM, Map.of("content", WORDS.cell("sum", scheme.code()), "asked", Print.dong(scheme.support()),
                    "passed", one.complete() ? Print.dong(one.decided()) : Printed.EMPTY,
                    "outcome", WORDS.cell(!one.complete() ? "sum.open" : one.passes() ? "sum.passes" : "sum.fails"))));
        }
        if (!schemes.isEmpty()) {
            AppraisalFigures figures = AppraisalFigures.of(schemes);
            rows.add(new Row(Row.Kind.TOTAL, Map.of("content", WORDS.cell("total"), "asked", Print.dong(figures.submitted()),
                    "passed", Print.dong(figures.passed()))));
        }
        return rows;
    }

    private static Map<String, Printed> line(int at, Scheme scheme, LineAppraisal thought, String ceiling) {
        SchemeLine line = scheme.lines().get(at);
        return Map.of("order", Print.amount(at + 1L, 1, 0), "content", Printed.text(line.content()), "establishment", Printed.text(line.establishment()),
                "ceiling", Printed.text(ceiling), "asked", Print.dong(line.support()),
                "passed", thought == null || thought.outcome() == AppraisalOutcome.RETURN ? Printed.EMPTY : Print.dong(thought.decided()),
                "outcome", thought == null ? WORDS.cell("outcome.none") : WORDS.cell("outcome." + thought.outcome()), "reason", Printed.text(reason(thought)));
    }

    private static String reason(LineAppraisal thought) {
        if (thought == null || thought.reasonCode() == null) {
            return thought == null ? null : thought.note();
        }
        String reason = WORDS.named("reason", thought.reasonCode());
        return thought.note() == null || thought.note().isBlank() ? reason : WORDS.get("reasonOf", reason, thought.note());
    }

    /** By the law of the day on which the line was looked at. */
    private static String ceiling(Scheme scheme, int line, NormPack law) {
        return CeilingRules.ceilingOf(AsSubmitted.scheme(scheme).lines().get(line), scheme.version().fund(), scheme.version().subject().value(), law)
                .map(AppraisalPapers::said).orElse(null);
    }

    private static String said(Ceiling ceiling) {
        String percent = ceiling.maxPercent() == null ? null
                : WORDS.get("ceiling.percent", Numbers.shortest(ceiling.maxPercent(), ceiling.maxPercent().scale()));
        String amount = ceiling.maxAmount() == null ? null
                : WORDS.get("ceiling.amount", Numbers.text(ceiling.maxAmount().amount()), RefusalTexts.per(ceiling, Locale.ROOT));
        return percent != null && amount != null ? WORDS.get("ceiling.both", percent, amount) : percent == null ? amount : percent;
    }

    private static LocalDate lookedOn(LineAppraisal thought, LocalDate otherwise) {
        return thought == null ? otherwise : thought.businessDay();
    }

    private static Stream<LineAppraisal> thoughts(List<SchemeAppraisal> schemes) {
        return schemes.stream().flatMap(one -> one.lines().stream()).filter(Objects::nonNull);
    }
}
