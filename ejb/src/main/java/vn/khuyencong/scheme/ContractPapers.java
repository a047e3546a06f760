package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.Equipment;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.SchemeStep;
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
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.PlanMoney;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Contracts of a scheme (BM12): of whoever assigned it with the unit that carries it out, and of that unit with each beneficiary. One that was
 * signed bears its number and day and says what the plan said then; what is not signed, or of which nobody reports the signing, is a draft.
 */
@Stateless
public class ContractPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.contract");
    private static final String ADVANCE = "ADVANCE";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList list;
    @Inject
    private StatedSchemes stated;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** A party: its name, and what the plan knows of it, or null. */
    private record Party(String name, Establishment establishment) {
    }

    /**
     * What a contract says.
     *
     * @param number its own; empty where it has none yet
     * @param day    on which it was signed; of a draft today
     * @param level  of the issuer whose name and place it takes
     * @param basis  the decision it rests on besides the law, or null
     * @param until  last day by which it is to be fulfilled, or null
     */
    private record Terms(String kind, String number, LocalDate day, boolean signed, String level, Unit unit, Party first, Party second, Scheme scheme,
                         List<Line> lines, long amount, String basis, LocalDate until) {
    }

    /**
     * What the system knows of the contract with a beneficiary that an event reports as signed. It is marked as an extract: the articles are
     * those of the form, and the paper that was signed may have others. Empty if there is none, or the viewer does not see its scheme.
     */
    public Optional<Document> signed(Viewer viewer, long event) {
        return Optional.ofNullable(em.find(SchemeEvent.class, event)).filter(one -> one.act() == SchemeAct.SIGN_CONTRACT && StepDetails.of(one).contract() != null)
                .filter(one -> viewer.sees(one.record().unit(), territory.map()))
                .flatMap(one -> stated.before(one).map(scheme -> signed(one, StepDetails.of(one).contract(), scheme)));
    }

    private Document signed(SchemeEvent event, SchemeStep.Contract contract, Scheme scheme) {
        List<Line> lines = AsSubmitted.scheme(scheme).lines().stream().filter(line -> isOf(line, contract.beneficiary())).toList();
        Establishment known = lines.stream().map(Line::establishment).findFirst().orElse(null);
        LocalDate day = contract.date() != null ? contract.date() : event.day();
        return document(support(event.record(), Objects.requireNonNullElse(contract.number(), ""), day, true, new Party(contract.beneficiary(), known), scheme,
                lines, contract.amount(), contract.until()));
    }

    /**
     * The draft of the contract with the beneficiary of a line.
     *
     * @param line its number in the scheme, from 1
     * @return empty if there is no such scheme or line, it names no establishment, or the scheme is not under way
     */
    public Optional<Document> draft(Viewer viewer, long scheme, int line) {
        return underWay(viewer, scheme).flatMap(record -> {
            List<Line> all = AsSubmitted.scheme(record.scheme()).lines();
            Establishment beneficiary = line < 1 || line > all.size() ? null : all.get(line - 1).establishment();
            List<Line> lines = beneficiary == null ? List.of() : all.stream().filter(one -> isOf(one, beneficiary.name())).toList();
            return beneficiary == null ? Optional.<Document>empty() : Optional.of(document(support(record, "", clock.today(), false,
                    new Party(beneficiary.name(), beneficiary), record.scheme(), lines, PlanMoney.ofLines(lines).support(), null)));
        });
    }

    private Terms support(SchemeRecord record, String number, LocalDate day, boolean signed, Party beneficiary, Scheme scheme, List<Line> lines, long amount,
                          LocalDate until) {
        return new Terms("support", number, day, signed, "CENTRE", holder(record, day), new Party(scheme.implementingUnit(), null), beneficiary, scheme, lines,
                amount, decision(scheme, day), until);
    }

    /**
     * The draft of the contract on carrying out the scheme, of the department, or of the Sở for a local scheme, with the unit that the money was
     * assigned to; nobody reports its signing. Empty before that, or if the viewer does not see the scheme.
     */
    public Optional<Document> task(Viewer viewer, long scheme) {
        return underWay(viewer, scheme).flatMap(record -> stated.events(record).stream().filter(event -> event.act() == SchemeAct.ASSIGN_FUNDS)
                .reduce((first, second) -> second).map(assigned -> task(record, assigned)));
    }

    private Document task(SchemeRecord record, SchemeEvent assigned) {
        LocalDate today = clock.today();
        Scheme scheme = record.scheme();
        SchemeStep.Assignment assignment = StepDetails.of(assigned).assignment();
        boolean national = record.fund() == FundSource.NATIONAL;
        Unit unit = holder(record, today);
        String level = national ? "DEPARTMENT" : "UNIT";
        String first = national ? head(level, null, today, "", "", "", false).issuer() : WORDS.get("party.department", unit.nameWithinOn(today));
        String basis = assigned.paperNumber() == null ? decision(scheme, today) : WORDS.get("basis.assigned", PaperWords.cited(assigned.paperNumber(), assigned.paperDate(), null));
        return document(new Terms("task", "", today, false, level, national ? null : unit, new Party(first, null),
                new Party(assignment == null ? scheme.implementingUnit() : assignment.implementingUnit(), null), scheme, AsSubmitted.scheme(scheme).lines(),
                assignment == null ? scheme.support() : assignment.amount(), basis, null));
    }

    private Optional<SchemeRecord> underWay(Viewer viewer, long scheme) {
        return list.find(viewer, scheme).filter(record -> record.state().isUnderWay() && record.scheme() != null);
    }

    private static String decision(Scheme scheme, LocalDate day) {
        return scheme.version().decisionNumber() == null || !Block.Basis.isKnownOn(scheme.version().decisionDate(), day) ? null
                : WORDS.get("basis.decided", PaperWords.cited(scheme.version().decisionNumber(), scheme.version().decisionDate(), scheme.version().decisionAuthority()));
    }

    private Document document(Terms terms) {
        FormEdition edition = editions.on("BM12", terms.day());
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(terms, edition), List.of(WORDS.sign("signer.first"), WORDS.sign("signer.second"))));
        FormHeading head = head(terms.level(), terms.unit(), terms.day(), terms.number(), edition.title(),
                WORDS.get("about." + terms.kind(), terms.scheme().name()), terms.scheme().version().sample()).over(DocumentDigest.of(parts));
        return new Document(edition, head, Document.Style.CIVIL, parts, WORDS.get(terms.signed() ? "mark.extract" : "mark.draft"));
    }

    /** A contract goes to its parties alone, and each signs in his own name. */
    private FormHeading head(String level, Unit unit, LocalDate day, String number, String title, String about, boolean sample) {
        FormHeading head = headings.ofDay(level, unit, day, number, "HĐ", title, about, List.of(), sample, "");
        return new FormHeading(head.parentBody(), head.issuer(), number, head.place(), day, title, about, "", List.of(), sample, "");
    }

    private List<Block> blocks(Terms terms, FormEdition edition) {
        Blocks blocks = new Blocks(WORDS).add(new Block.Centred(WORDS.get("number", terms.number().isEmpty() ? PaperWords.DOTS : terms.number())));
        List<String> basis = new ArrayList<>(WORDS.basis(edition).lines());
        if (terms.basis() != null) {
            basis.add(terms.basis());
        }
        blocks.add(new Block.Basis(basis)).paragraph("parties", terms.signed() ? PaperWords.day(terms.day()) : PaperWords.DOTS);
        party(blocks, "party.first", terms.first());
        party(blocks, "party.second", terms.second());
        String kind = terms.kind();
        blocks.paragraph("agree").section("article.content").paragraph("content." + kind, terms.scheme().name(), terms.scheme().code())
                .table("contents", WORDS.get("unit.dong"), contents(terms.lines())).asked("place", terms.scheme().place())
                .section("article.money").amount("amount", terms.amount());
        blocks.section("article.time").asked("start", PaperWords.month(terms.scheme().startMonth())).asked("end", PaperWords.month(terms.scheme().endMonth()))
                .fact("until", PaperWords.day(terms.until()));
        advance(blocks.section("article.payment"), terms).paragraph("payment." + kind);
        blocks.section("article.first").paragraph("first." + kind).section("article.second").paragraph("second." + kind);
        blocks.section("article.change").paragraph("change").paragraph("stop").paragraph("recover");
        return blocks.section("article.common").paragraph("common").all();
    }

    private static void party(Blocks blocks, String key, Party party) {
        Establishment known = party.establishment();
        blocks.section(key, party.name());
        if (known != null) {
            blocks.fact("legalForm", WORDS.named("legalForm", known.legalForm())).asked("taxCode", known.taxCode());
        }
        blocks.asked("address", known == null ? null : known.address()).asked("represented", null).asked("position", null).asked("account", null);
    }

    /** The share that may be paid in advance, where somebody has verified what the law says of it. */
    private Blocks advance(Blocks blocks, Terms terms) {
        Optional<Ceiling> limit = norms.on(terms.day()).ceiling(ADVANCE, terms.scheme().version().fund(), terms.scheme().version().subject().value())
                .filter(ceiling -> ceiling.verified() && ceiling.maxPercent() != null);
        return limit.map(ceiling -> blocks.paragraph("advance.limit", Numbers.shortest(ceiling.maxPercent(), 2), ceiling.legalBasis()))
                .orElseGet(() -> blocks.paragraph("advance", PaperWords.DOTS));
    }

    private static List<Row> contents(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Printed> cells = new HashMap<>(money(List.of(line)));
            cells.put("order", Print.amount(rows.size() + 1L, 1, 0));
            cells.put("content", Printed.text(content(line)));
            cells.put("beneficiary", Printed.text(line.establishment() == null ? "" : line.establishment().name()));
            cells.put("quantity", Print.amount(line.quantity(), 1, 0));
            rows.add(Blocks.item(cells));
        }
        if (!rows.isEmpty()) {
            Map<String, Printed> cells = new HashMap<>(money(lines));
            cells.put("content", WORDS.cell("total"));
            rows.add(new Row(Row.Kind.TOTAL, cells));
        }
        return rows;
    }

    private static Map<String, Printed> money(List<Line> lines) {
        PlanMoney money = PlanMoney.ofLines(lines);
        return Map.of("all", Print.dong(money.all()), "money", Print.dong(money.support()), "counterpart", Print.dong(money.counterpart()));
    }

    /** What is supported, with its machines. */
    private static String content(Line line) {
        String machines = line.equipment().stream().map(ContractPapers::machine).collect(Collectors.joining("; "));
        return machines.isEmpty() ? line.content() : line.content() + ": " + machines;
    }

    private static String machine(Equipment machine) {
        return machine.specification() == null ? machine.name() : machine.name() + " (" + machine.specification() + ")";
    }

    private static boolean isOf(PlanSubmission.Line line, String beneficiary) {
        return line.establishment() != null && VietnameseText.searchKey(line.establishment().name()).equals(VietnameseText.searchKey(beneficiary));
    }

    private Unit holder(SchemeRecord record, LocalDate day) {
        return territory.map().holderOn(record.unit(), day);
    }
}
