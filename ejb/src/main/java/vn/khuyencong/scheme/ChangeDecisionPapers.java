package vn.khuyencong.scheme;

import static vn.khuyencong.scheme.ChangeTables.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Authority;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Part;
import vn.khuyencong.norm.Power;
import vn.khuyencong.norm.Powers;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.national.PlanDecision;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;

/**
 * The decision on điều chỉnh, bổ sung, ngừng (BM14), which names every scheme that was decided by the same paper: each value as it was decided
 * before and as it is to be, with the reason and the money that is released or used.
 */
@Stateless
public class ChangeDecisionPapers {

    static final Set<SchemeAct> DECISIONS = Set.of(SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.EXTEND_TIME, SchemeAct.APPROVE_STOP,
            SchemeAct.STOP_FOR_VIOLATION, SchemeAct.AMEND, SchemeAct.DROP, SchemeAct.RECORD_DECISION);

    private static final Set<SchemeAct> ENDS = Set.of(SchemeAct.APPROVE_STOP, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.DROP);

    private static final String OF_PAPER =
            "where e.act in :acts and e.paperNumber = :number and e.paperDate = :day and e.record.fund = :fund and e.record.planYear = :year";

    private static final Pattern OF_MINISTRY = Pattern.compile("((kt|tl|tuq|q) )?(bo truong|thu truong|bo cong thuong)");
    private static final Pattern OF_COMMITTEE = Pattern.compile("((tm|kt|tl|tuq|q) )?(chu tich|pho chu tich|uy ban nhan dan|ubnd)");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ChangeFiles files;
    @Inject
    private ChangeRequestPapers requests;
    @Inject
    private Powers powers;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * A decision.
     *
     * @param number    its own; empty while it is a draft
     * @param authority who decided, as the plan names him; null where it does not
     */
    private record Decided(SchemeRecord first, String kind, String number, LocalDate day, String authority, List<ChangedScheme> changes, boolean draft,
                           boolean extract, boolean sample) {
    }

    /** The decision on a request that still waits, as asked for: a draft. Empty if it waits no more. */
    public Optional<Document> draft(Viewer viewer, long event) {
        return find(viewer, event).filter(one -> ChangeFile.REQUESTS.contains(one.act()) && one.record().state().isPending()).flatMap(request -> {
            ChangeFile file = files.of(List.of(request.record()));
            return !waits(file, request) ? Optional.<Document>empty() : Optional.of(paper(new Decided(request.record(), file.kind(request), "", clock.today(), null,
                    requests.asked(file, request, clock.today()), true, false, file.sample())));
        });
    }

    /** Whether it is the last that was asked for. */
    private static boolean waits(ChangeFile file, SchemeEvent request) {
        return file.of(request.record()).stream().filter(event -> ChangeFile.REQUESTS.contains(event.act())).reduce((first, second) -> second)
                .filter(last -> last.id() == request.id()).isPresent();
    }

    /**
     * The decision that an event reports or records, with all that the viewer sees of what was decided by its paper. Empty if it is none, has
     * no paper, was the first on its plan, or is not to be seen.
     */
    public Optional<Document> of(Viewer viewer, long event) {
        return find(viewer, event).filter(one -> DECISIONS.contains(one.act()) && one.paperNumber() != null && one.paperDate() != null)
                .flatMap(one -> decision(viewer, ofPaper(one.record().fund(), one.record().planYear(), one.paperNumber(), one.paperDate()), one));
    }

    /** The same by its version of the national plan. */
    public Optional<Document> ofNationalPlan(Viewer viewer, long decision) {
        return Optional.ofNullable(em.find(PlanDecision.class, decision)).flatMap(one -> {
            List<SchemeEvent> events = ofPaper(FundSource.NATIONAL, one.plan().planYear(), one.number(), one.date());
            return events.stream().filter(event -> viewer.sees(event.record().unit(), territory.map())).findFirst()
                    .flatMap(event -> decision(viewer, events, event));
        });
    }

    private Optional<SchemeEvent> find(Viewer viewer, long event) {
        return Optional.ofNullable(em.find(SchemeEvent.class, event)).filter(one -> viewer.sees(one.record().unit(), territory.map()));
    }

    /** Everything that was decided by a paper, scheme by scheme, each in its time. The schemes as they stand are read first, at once with all that they state. */
    private List<SchemeEvent> ofPaper(FundSource fund, int year, String number, LocalDate day) {
        asked("select s from Scheme s join fetch s.version where s.id in (select e.record.scheme.id from SchemeEvent e " + OF_PAPER + ")", Scheme.class,
                fund, year, number, day)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "s.lines").setHint("eclipselink.batch", "s.lines.equipment").getResultList();
        return asked("select e from SchemeEvent e join fetch e.record " + OF_PAPER + " order by e.record.unitId, e.record.code, e.at, e.id", SchemeEvent.class,
                fund, year, number, day).getResultList();
    }

    private <T> TypedQuery<T> asked(String query, Class<T> type, FundSource fund, int year, String number, LocalDate day) {
        return em.createQuery(query, type).setParameter("acts", DECISIONS).setParameter("number", number).setParameter("day", day).setParameter("fund", fund)
                .setParameter("year", year);
    }

    private Optional<Document> decision(Viewer viewer, List<SchemeEvent> ofPaper, SchemeEvent asked) {
        ChangeFile file = files.of(ofPaper.stream().map(SchemeEvent::record).filter(record -> viewer.sees(record.unit(), territory.map())).distinct().toList());
        String kind = file.kind(asked);
        boolean byProvince = level(approver(asked.record(), kind, asked.paperDate())).unit();
        // Two provinces may give the same number to papers of their own.
        List<SchemeEvent> events = ofPaper.stream().filter(event -> !byProvince || event.record().unit().equals(asked.record().unit())).toList();
        if (events.stream().allMatch(event -> event.act() == SchemeAct.RECORD_DECISION) && !isLater(events, asked)) {
            return Optional.empty();
        }
        List<SchemeEvent> seen = events.stream().filter(event -> viewer.sees(event.record().unit(), territory.map())).toList();
        Map<SchemeRecord, List<SchemeEvent>> ofSchemes = seen.stream().collect(Collectors.groupingBy(SchemeEvent::record, LinkedHashMap::new, Collectors.toList()));
        return Optional.of(paper(new Decided(asked.record(), kind, asked.paperNumber(), asked.paperDate(), authority(seen, asked.paperNumber()),
                ofSchemes.values().stream().map(ofScheme -> decided(file, ofScheme, asked.paperDate())).toList(), false, seen.size() < events.size(), file.sample())));
    }

    /** Who decided, as the plans that bear the number name him; null where none does. */
    private String authority(List<SchemeEvent> events, String number) {
        List<Long> versions = versions(events);
        return versions.isEmpty() ? null : em.createQuery("""
                        select v.decisionAuthority from DocumentVersion v where v.id in :versions and v.decisionNumber = :number
                        and v.decisionAuthority is not null order by v.id""", String.class)
                .setParameter("versions", versions).setParameter("number", number).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** Whether any of their plans was decided before by another paper: what comes in then is added. */
    private boolean isLater(List<SchemeEvent> events, SchemeEvent asked) {
        List<Long> versions = versions(events);
        return !versions.isEmpty() && em.createQuery("""
                        select count(v) from DocumentVersion v where v.basis = :decided and v.inForceFrom is not null
                        and (v.decisionNumber <> :number or v.decisionDate <> :day) and exists (select m from DocumentVersion m where m.id in :versions
                        and m.subject = v.subject and m.planYear = v.planYear and m.stream = v.stream and v.id < m.id)""", Long.class)
                .setParameter("decided", Basis.DECIDED).setParameter("number", asked.paperNumber()).setParameter("day", asked.paperDate())
                .setParameter("versions", versions).getSingleResult() > 0;
    }

    private static List<Long> versions(List<SchemeEvent> events) {
        return events.stream().map(SchemeEvent::versionId).filter(Objects::nonNull).distinct().toList();
    }

    /** What a paper made of one scheme: from before the first of its events to after the last. */
    private static ChangedScheme decided(ChangeFile file, List<SchemeEvent> ofScheme, LocalDate day) {
        SchemeEvent first = ofScheme.get(0);
        SchemeEvent last = ofScheme.get(ofScheme.size() - 1);
        Optional<Scheme> stood = first.act() == SchemeAct.RECORD_DECISION ? Optional.empty() : file.before(first);
        boolean ends = ofScheme.stream().anyMatch(event -> ENDS.contains(event.act()));
        PlanSubmission.Scheme before = stood.map(AsSubmitted::scheme).orElse(null);
        PlanSubmission.Scheme after = ends ? null : ofScheme.stream().map(SchemeEvent::versionId).filter(Objects::nonNull).reduce((one, other) -> other)
                .flatMap(version -> file.in(version, first.record())).map(AsSubmitted::scheme).orElse(before);
        Optional<SchemeEvent> request = file.requestBefore(first);
        String reason = ChangeFile.joined(Stream.concat(request.stream().flatMap(file::reasons), ofScheme.stream().flatMap(file::reasons)));
        return new ChangedScheme(first.record().code(), WORDS.named("kind", file.kind(first)), before, after, reason, request.map(one -> ChangeFile.paper(one, day)).orElse(null),
                stood.map(one -> ChangeFile.decision(one, day)).orElse(null), file.freed(ofScheme).filter(amount -> amount > 0).sum(),
                -file.freed(ofScheme).filter(amount -> amount < 0).sum(), Math.max(0, file.paid(last) - (after == null ? 0 : after.support())));
    }

    private Document paper(Decided decided) {
        LocalDate day = decided.day();
        SchemeRecord record = decided.first();
        FormEdition edition = editions.on("BM14", day);
        Level level = level(decidedBy(approver(record, decided.kind(), day), decided.authority()));
        String about = ChangeTables.about(decided.changes());
        FormHeading head = headings.ofDay(level.issuer(), level.unit() ? territory.map().holderOn(record.unit(), day) : null, day, decided.number(),
                edition.symbol(), edition.title(), WORDS.get("decision.about", WORDS.get("act." + about), WORDS.named("fund", record.fund()), record.planYear()),
                List.of(WORDS.get("decision.copy.article"), WORDS.get("decision.copy.unit")), decided.sample(), "");
        Authority authority = Authority.of(decided.authority(), head);
        Blocks blocks = new Blocks(WORDS).add(new Block.Centred(authority.title())).add(basis(edition, decided.changes()))
                .add(new Block.Centred(WORDS.get("decision.decides")))
                .section("article", 1).paragraph("decision.change", WORDS.get("begin." + about), WORDS.named("fund", record.fund()), record.planYear());
        ChangeTables.add(blocks, decided.changes());
        if (decided.extract()) {
            blocks.note("extract");
        }
        blocks.section("article", 2).paragraph("decision.money").section("article", 3).paragraph("decision.responsible");
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks.all(), List.of(authority.signature())));
        String mark = decided.draft() ? WORDS.get("mark.draft") : decided.extract() ? WORDS.get("mark.extract") : "";
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.TITLED, parts, mark);
    }

    private static Block.Basis basis(FormEdition edition, List<ChangedScheme> changes) {
        return new Block.Basis(Stream.of(WORDS.basis(edition).lines().stream(), changes.stream().map(ChangedScheme::rests), changes.stream().map(ChangedScheme::asked))
                .flatMap(lines -> lines).filter(Objects::nonNull).distinct().toList());
    }

    private Power.Approver approver(SchemeRecord record, String kind, LocalDate day) {
        return powers.approver(record.fund(), kind, day).map(Power::approver)
                .orElse(record.fund() == FundSource.NATIONAL ? Power.Approver.MINISTER : Power.Approver.CHAIR);
    }

    /** Whoever stands above the one to whom a power was given may still use it himself: then the paper is his. */
    private static Power.Approver decidedBy(Power.Approver approver, String authority) {
        String key = authority == null ? "" : VietnameseText.searchKey(authority);
        return approver == Power.Approver.DEPARTMENT && OF_MINISTRY.matcher(key).lookingAt() ? Power.Approver.MINISTER
                : approver == Power.Approver.SCT && OF_COMMITTEE.matcher(key).lookingAt() ? Power.Approver.CHAIR : approver;
    }

    /** Whose paper a decision is; {@code unit} where it is of the province. */
    private record Level(String issuer, boolean unit) {
    }

    private static Level level(Power.Approver approver) {
        return switch (approver) {
            case MINISTER -> new Level("MINISTRY", false);
            case DEPARTMENT -> new Level("DEPARTMENT", false);
            case CHAIR -> new Level("COMMITTEE", true);
            case SCT -> new Level("UNIT", true);
        };
    }
}
