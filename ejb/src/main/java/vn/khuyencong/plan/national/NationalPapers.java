package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.PlanSubmission.Scheme;
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
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.PlanHistories;
import vn.khuyencong.plan.PlanMoney;
import vn.khuyencong.plan.SchemeAnnex;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * The Minister's decision on the national plan of a year (BM10) with its list of schemes. Each says what it decided on its day; the one that
 * is still to come is a draft of what was appraised. Who does not see the whole country gets his own units' part, marked as an extract.
 */
@Stateless
public class NationalPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.plan.national.papers");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanYears years;
    @Inject
    private PlanHistories histories;
    @Inject
    private Decided decided;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * What is printed.
     *
     * @param decision it; null for the draft
     * @param kind     what it does
     * @param schemes  of each unit, in the order of their names on the day
     * @param extract  whether units that the viewer does not see are left out
     */
    private record Content(PlanDecision decision, PlanDecisionKind kind, int year, LocalDate day, Map<UnitId, List<Scheme>> schemes, boolean extract,
                           boolean sample) {

        List<Scheme> all() {
            return schemes.values().stream().flatMap(List::stream).toList();
        }

        String number() {
            return decision == null ? "" : decision.number();
        }
    }

    /** A decision; empty if there is none of that number, it is no decision on plans, or the viewer sees none of its units. */
    public Optional<Document> decision(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(PlanDecision.class, id)).flatMap(decision -> decision(viewer, decision));
    }

    private Optional<Document> decision(Viewer viewer, PlanDecision decision) {
        int year = decision.plan().planYear();
        Map<UnitId, List<DocumentVersion>> plans = histories.around(years.versions(year));
        List<DecidedDocument> documents = years.documents(decision);
        List<DocumentVersion> versions = documents.stream().map(DecidedDocument::version).filter(Objects::nonNull).distinct().toList();
        List<DocumentVersion> seen = versions.stream().filter(version -> viewer.sees(version.subject(), territory.map())).toList();
        if (!PlanYears.isOnPlans(decision, documents) || seen.isEmpty() && !viewer.seesAll()) {
            return Optional.empty();
        }
        return Optional.of(document(new Content(decision, decision.kind(), year, decision.date(), schemes(decision, seen, plans),
                seen.size() < versions.size(), seen.stream().anyMatch(DocumentVersion::sample))));
    }

    /** An approval lists what it approves; any later decision the whole plan of each unit whose plan it changes, as it stands by it. */
    private Map<UnitId, List<Scheme>> schemes(PlanDecision decision, List<DocumentVersion> versions, Map<UnitId, List<DocumentVersion>> plans) {
        Set<Long> made = versions.stream().map(DocumentVersion::id).collect(Collectors.toSet());
        Map<UnitId, List<Scheme>> schemes = new LinkedHashMap<>();
        versions.stream().collect(Collectors.groupingBy(DocumentVersion::subject)).forEach((unit, ofUnit) -> schemes.put(unit,
                SchemeAnnex.decided(decision.kind() == PlanDecisionKind.APPROVE ? ofUnit
                        : PlanHistories.upTo(plans.get(unit), version -> made.contains(version.id())))));
        return inOrder(schemes, decision.date());
    }

    /**
     * What a decision of today would say; empty for whoever does not see the whole country, while the plan is being collected, and where
     * nothing waits for a decision any more.
     */
    public Optional<Document> draft(Viewer viewer, int year) {
        PlanState state = years.of(year).state();
        List<Decided.Part> parts = viewer.seesAll() ? decided.of(year) : List.of();
        if (!viewer.seesAll() || state == PlanState.COLLECTING || state.isDecided() && parts.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = clock.today();
        Map<UnitId, List<Scheme>> schemes = parts.stream().collect(Collectors.groupingBy(part -> part.submitted().subject(),
                Collectors.flatMapping(part -> part.schemes().stream(), Collectors.toList())));
        return Optional.of(document(new Content(null, state.isDecided() ? PlanDecisionKind.SUPPLEMENT : PlanDecisionKind.APPROVE, year, today,
                inOrder(schemes, today), false, parts.stream().anyMatch(part -> part.submitted().sample()))));
    }

    private Map<UnitId, List<Scheme>> inOrder(Map<UnitId, List<Scheme>> schemes, LocalDate day) {
        UnitMap units = territory.map();
        Map<UnitId, List<Scheme>> ordered = new LinkedHashMap<>();
        schemes.keySet().stream().map(units::get).sorted(UnitMap.byName(day)).map(Unit::id).filter(unit -> !schemes.get(unit).isEmpty())
                .forEach(unit -> ordered.put(unit, schemes.get(unit)));
        return ordered;
    }

    private Document document(Content content) {
        FormEdition edition = editions.on("BM10", content.day());
        FormHeading head = headings.ofDay("MINISTRY", null, content.day(), content.number(), edition.symbol(), edition.title(),
                WORDS.get("about." + content.kind(), content.year()), List.of(WORDS.get("copy.article"), WORDS.get("copy.provinces"), WORDS.get("copy.finance")),
                content.sample(), "");
        Authority authority = Authority.of(content.decision() == null ? null : content.decision().authority(), head);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, articles(content, edition, authority, headings.headOf("DEPARTMENT", content.day())), List.of(authority.signature())), annex(content, edition));
        String mark = content.decision() == null ? WORDS.get("mark.draft") : content.extract() ? WORDS.get("mark.extract") : "";
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.TITLED, parts, mark);
    }

    /** @param proposer whoever heads the department: without its proposal nothing is decided on the national plan */
    private static List<Block> articles(Content content, FormEdition edition, Authority authority, String proposer) {
        List<Scheme> all = content.all();
        Blocks blocks = new Blocks(WORDS).add(new Block.Centred(authority.title())).add(WORDS.basis(edition, proposer))
                .add(new Block.Centred(WORDS.get("decides"))).section("article", 1)
                .paragraph("decides." + content.kind(), content.year(), Numbers.text(all.size()), Numbers.text(content.schemes().size()))
                .amount("money", PlanMoney.of(all).support()).paragraph("listed");
        if (content.extract()) {
            blocks.note("extract");
        }
        return blocks.section("article", 2).paragraph("carryOut").section("article", 3).paragraph("responsible").all();
    }

    private Part annex(Content content, FormEdition edition) {
        UnitMap units = territory.map();
        SchemeAnnex annex = new SchemeAnnex(WORDS, edition);
        content.schemes().forEach((unit, schemes) -> annex.list(units.get(unit).nameOn(content.day()).text(), schemes));
        List<Row> rows = annex.rows();
        Blocks blocks = new Blocks(WORDS);
        boolean isDecided = content.decision() != null;
        return new Part(Part.Paper.A4_LANDSCAPE, new Part.Annex(WORDS.get("annex"), WORDS.get("annex.title", content.year()),
                WORDS.get("annex.with", isDecided ? content.number() : PaperWords.DOTS, isDecided ? PaperWords.day(content.day()) : PaperWords.DOTS)),
                rows.isEmpty() ? blocks.paragraph("annex.nothing").all() : blocks.table(SchemeAnnex.TABLE, WORDS.get("unit.million"), rows).all(), List.of());
    }
}
