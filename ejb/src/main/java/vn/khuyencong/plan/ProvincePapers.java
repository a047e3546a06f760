package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.PlanSubmission.Scheme;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.form.Authority;
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
import vn.khuyencong.norm.ActivityCategory;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * The papers of a province about its plan of a year: the letter that proposes its national plan (BM06) and the decision of its committee on
 * the local one (BM11). Each says what its version says, whatever was decided since.
 */
@Stateless
public class ProvincePapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.plan.papers");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanHistories histories;
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

    /** The letter that a submitted national plan is; empty if there is no such version or the viewer does not see its unit. */
    public Optional<Document> proposal(Viewer viewer, long version) {
        return find(viewer, version, FundSource.NATIONAL).filter(one -> one.basis() == Basis.SUBMITTED).map(this::proposal);
    }

    /** The letter of a plan that is not sent yet; whoever asks may read it. */
    public Document draftProposal(PlanSubmission plan) {
        return proposal(plan, clock.today(), "", WORDS.get("mark.draft"));
    }

    private Document proposal(DocumentVersion version) {
        SubmittedDocument message = em.find(SubmittedDocument.class, version.messageId());
        PaperSource paper = message.paper();
        return proposal(AsSubmitted.of(version), paper == null ? message.businessDay() : paper.date(), paper == null ? "" : paper.number(),
                isReplaced(version) ? WORDS.get("mark.replaced") : "");
    }

    /** Whether the unit itself put another one in its place; what was decided takes nothing back of what was proposed. */
    private boolean isReplaced(DocumentVersion version) {
        return em.createQuery("""
                        select count(v) from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream
                        and v.document = :document and v.basis = :submitted and v.version > :version and v.kind <> :supplement
                        and v.inForceFrom is not null""", Long.class)
                .setParameter("unit", version.subject().value()).setParameter("year", version.planYear()).setParameter("stream", version.key().stream())
                .setParameter("document", version.key().document()).setParameter("submitted", Basis.SUBMITTED)
                .setParameter("version", version.key().version()).setParameter("supplement", SubmissionKind.SUPPLEMENT).getSingleResult() > 0;
    }

    private Document proposal(PlanSubmission plan, LocalDate day, String number, String mark) {
        FormEdition edition = editions.on("BM06", day);
        FormHeading head = headings.ofDay("UNIT", holder(plan.key().subject(), day), day, number, edition.symbol(),
                WORDS.get("proposal.title", edition.title(), plan.key().planYear()), "", List.of(headings.ministryThroughDepartment(day), WORDS.get("proposal.copy")),
                plan.sample(), "");
        List<Part> parts = new ArrayList<>(List.of(new Part(Part.Paper.A4_PORTRAIT, null, letter(plan, edition, day), List.of(Signature.of(head.signerPost())))));
        if (!plan.schemes().isEmpty()) {
            parts.add(annex(edition, plan.schemes(), WORDS.get("proposal.annex", plan.key().planYear()), WORDS.get("proposal.with", said(number), PaperWords.day(day))));
        }
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.LETTER, parts, mark);
    }

    private List<Block> letter(PlanSubmission plan, FormEdition edition, LocalDate day) {
        List<Scheme> schemes = plan.schemes();
        PlanMoney money = PlanMoney.of(schemes);
        String unit = holder(plan.key().subject(), day).nameWithinOn(day);
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(headings.ministryThroughDepartment(day)))).add(WORDS.basis(edition));
        if (schemes.isEmpty()) {
            return blocks.paragraph("proposal.nothing", unit, plan.key().planYear()).all();
        }
        blocks.paragraph(plan.kind() == SubmissionKind.SUPPLEMENT ? "proposal.supplement" : "proposal.ask", unit, plan.key().planYear())
                .fact("proposal.schemes", kinds(schemes)).fact("proposal.beneficiaries", Numbers.text(beneficiaries(schemes)))
                .amount("proposal.support", money.support()).fact("proposal.all", dong(money.all()))
                .fact("proposal.counterpart", dong(money.counterpart())).fact("proposal.other", money.other() == 0 ? null : dong(money.other()));
        return blocks.table("activities", WORDS.get("unit.million"), activities(schemes, day)).paragraph("proposal.attached").paragraph("proposal.close").all();
    }

    /** {@code 12, trong đó 1 đề án điểm, 2 đề án nhóm}. */
    private static String kinds(List<Scheme> schemes) {
        long showcases = schemes.stream().filter(scheme -> scheme.kind() == PlanSubmission.SchemeKind.SHOWCASE).count();
        long groups = schemes.stream().filter(scheme -> scheme.kind() == PlanSubmission.SchemeKind.GROUP).count();
        return showcases + groups == 0 ? Numbers.text(schemes.size())
                : WORDS.get("proposal.kinds", Numbers.text(schemes.size()), Numbers.text(showcases), Numbers.text(groups));
    }

    private static long beneficiaries(List<Scheme> schemes) {
        return schemes.stream().flatMap(scheme -> scheme.lines().stream()).map(Line::establishment).filter(Objects::nonNull)
                .map(one -> one.taxCode() == null ? VietnameseText.searchKey(one.name()) : one.taxCode()).distinct().count();
    }

    /** Each activity with its contents and money, and the sum. */
    private List<Row> activities(List<Scheme> schemes, LocalDate day) {
        Map<String, String> labels = norms.activities().stream().filter(activity -> activity.inForceOn(day))
                .collect(Collectors.toMap(ActivityCategory::code, ActivityCategory::label, (one, other) -> one));
        List<Line> all = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(all.stream().collect(Collectors.groupingBy(Line::activity))).forEach((activity, lines) -> rows.add(
                Blocks.item(activity(rows.size() + 1, labels.getOrDefault(activity, activity), lines))));
        rows.add(new Row(Row.Kind.TOTAL, activity(0, WORDS.get("total"), all)));
        return rows;
    }

    private static Map<String, Printed> activity(int order, String label, List<Line> lines) {
        PlanMoney money = PlanMoney.ofLines(lines);
        Map<String, Printed> cells = new HashMap<>(Map.of("activity", Printed.text(label), "lines", Print.amount((long) lines.size(), 1, 0),
                "money", Print.exactMoney(money.support()), "counterpart", Print.exactMoney(money.counterpart()), "other", Print.exactMoney(money.other()),
                "all", Print.exactMoney(money.all())));
        if (order > 0) {
            cells.put("order", Print.amount((long) order, 1, 0));
        }
        return cells;
    }

    /**
     * The decision that made a version of a local plan, with the whole plan of the unit as it stands by it; of one that is submitted and waits,
     * the draft. Empty if there is no such version, the viewer does not see its unit, it is no longer waited for, or what made it was a
     * decision on single schemes.
     */
    public Optional<Document> decision(Viewer viewer, long version) {
        return find(viewer, version, FundSource.LOCAL).filter(one -> one.basis() == Basis.DECIDED ? one.origin() != Origin.DECISION
                : one.state() == VersionState.IN_FORCE && !one.schemes().isEmpty()).map(this::decision);
    }

    private Document decision(DocumentVersion version) {
        boolean decided = version.basis() == Basis.DECIDED;
        List<DocumentVersion> all = histories.around(List.of(version.id())).getOrDefault(version.subject(), List.of());
        List<DocumentVersion> known = decided ? PlanHistories.upTo(all, other -> isBySame(other, version)) : Stream.concat(all.stream(), Stream.of(version)).toList();
        Optional<DocumentVersion> before = PlanHistories.before(all, other -> isBySame(other, version)).stream().reduce((first, second) -> second);
        // A change tells the plan as it stands with it, whatever was decided before under other numbers.
        List<Scheme> schemes = SchemeAnnex.decided(known);
        LocalDate day = decided ? version.decisionDate() : clock.today();
        String number = decided ? version.decisionNumber() : "";
        FormEdition edition = editions.on("BM11", day);
        Unit holder = holder(version.subject(), day);
        String change = before.isPresent() ? "change" : "approve";
        FormHeading head = headings.ofDay("COMMITTEE", holder, day, number, edition.symbol(), edition.title(),
                WORDS.get("decision.about." + change, holder.nameWithinOn(day), version.planYear()),
                List.of(WORDS.get("decision.copy.article"), headings.department(day)), known.stream().anyMatch(DocumentVersion::sample), "");
        Authority authority = Authority.of(version.decisionAuthority(), head);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, articles(version, before, schemes, edition, authority, day), List.of(authority.signature())),
                annex(edition, schemes, WORDS.get("decision.annex", version.planYear()), WORDS.get("decision.with", said(number), decided ? PaperWords.day(day) : PaperWords.DOTS)));
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.TITLED, parts, decided ? "" : WORDS.get("mark.draft"));
    }

    private static boolean isBySame(DocumentVersion one, DocumentVersion other) {
        return Objects.equals(DocumentNumber.tidied(one.decisionNumber()), DocumentNumber.tidied(other.decisionNumber())) && Objects.equals(one.decisionDate(), other.decisionDate());
    }

    /** Whether the Sở put the plan before the committee; a decision may also be all that was ever sent of it. */
    private boolean isProposed(DocumentVersion version) {
        return version.basis() == Basis.SUBMITTED || em.createQuery("""
                        select count(v) from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream
                        and v.document = :document and v.basis = :submitted and v.version < :version and v.inForceFrom is not null""", Long.class)
                .setParameter("unit", version.subject().value()).setParameter("year", version.planYear()).setParameter("stream", version.key().stream())
                .setParameter("document", version.key().document()).setParameter("submitted", Basis.SUBMITTED)
                .setParameter("version", version.key().version()).getSingleResult() > 0;
    }

    private List<Block> articles(DocumentVersion version, Optional<DocumentVersion> before, List<Scheme> schemes, FormEdition edition,
                                 Authority authority, LocalDate day) {
        Block.Basis basis = isProposed(version) ? WORDS.basis(edition, headings.headOf("UNIT", day)) : WORDS.basis(edition);
        Blocks blocks = new Blocks(WORDS).add(new Block.Centred(authority.title())).add(basis).add(new Block.Centred(WORDS.get("decision.decides")))
                .section("article", 1);
        before.ifPresentOrElse(earlier -> blocks.paragraph("decision.change", version.planYear(), earlier.decisionNumber(),
                PaperWords.day(earlier.decisionDate()), Numbers.text(schemes.size())),
                () -> blocks.paragraph("decision.approve", version.planYear(), Numbers.text(schemes.size())));
        return blocks.amount("decision.money", PlanMoney.of(schemes).support()).paragraph("decision.listed")
                .section("article", 2).paragraph("decision.carryOut").section("article", 3).paragraph("decision.responsible").all();
    }

    private static Part annex(FormEdition edition, List<Scheme> schemes, String title, String with) {
        Blocks blocks = new Blocks(WORDS);
        List<Row> rows = new SchemeAnnex(WORDS, edition).list(schemes).rows();
        return new Part(Part.Paper.A4_LANDSCAPE, new Part.Annex(WORDS.get("annex"), title, with),
                rows.isEmpty() ? blocks.paragraph("annex.nothing").all() : blocks.table(SchemeAnnex.TABLE, WORDS.get("unit.million"), rows).all(), List.of());
    }

    private Optional<DocumentVersion> find(Viewer viewer, long id, FundSource fund) {
        return histories.find(id).filter(version -> version.fund() == fund && version.inForceFrom() != null
                && version.kind() != SubmissionKind.WITHDRAWAL && viewer.sees(version.subject(), territory.map()));
    }

    /** Who acts for a unit on a day. */
    private Unit holder(UnitId unit, LocalDate day) {
        return territory.map().holderOn(unit, day);
    }

    private static String said(String number) {
        return number.isEmpty() ? PaperWords.DOTS : number;
    }

    private static String dong(long amount) {
        return WORDS.get("dong", Numbers.text(amount));
    }
}
