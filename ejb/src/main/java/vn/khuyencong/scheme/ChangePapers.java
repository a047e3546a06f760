package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.FormHeading;
import vn.khuyencong.consolidation.FormHeadings;
import vn.khuyencong.consolidation.Print;
import vn.khuyencong.consolidation.Printed;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Signature;
import vn.khuyencong.norm.Power;
import vn.khuyencong.norm.Powers;
import vn.khuyencong.norm.ReasonCode;
import vn.khuyencong.norm.ReasonCodes;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.national.PlanDecision;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Papers of điều chỉnh, bổ sung, ngừng (BM14): the letter that asks for it and the decision, which names every scheme that was decided by the
 * same paper. Each value stands as it was decided before and as it is to be, with the reason and the money that is released or used.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChangePapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.change");
    private static final Set<SchemeAct> REQUESTS = Set.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP);
    private static final Set<SchemeAct> ENDS = Set.of(SchemeAct.APPROVE_STOP, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.DROP);
    private static final Set<SchemeAct> DECISIONS = Set.of(SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.EXTEND_TIME, SchemeAct.APPROVE_STOP,
            SchemeAct.STOP_FOR_VIOLATION, SchemeAct.AMEND, SchemeAct.DROP, SchemeAct.RECORD_DECISION);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private StatedSchemes stated;
    @Inject
    private Schemes schemes;
    @Inject
    private Powers powers;
    @Inject
    private ReasonCodes reasons;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * A scheme and what becomes of it; money in đồng.
     *
     * @param kind     what kind of change, in words
     * @param before   as it was decided; null where it comes in
     * @param after    as it is to be; null where it is stopped
     * @param reason   why, in words; empty where nobody said
     * @param asked    number and day of the request, in words; null without one
     * @param rests    on which decision it stood, in words; null without one
     * @param released what has no use any more
     * @param used     what it takes of freed money
     * @param recover  what was paid out above what it keeps
     */
    private record Changed(String code, String kind, PlanSubmission.Scheme before, PlanSubmission.Scheme after, String reason, String asked, String rests,
                           long released, long used, long recover) {

        PlanSubmission.Scheme either() {
            return after == null ? before : after;
        }

        long supportBefore() {
            return before == null ? 0 : before.support();
        }

        long supportAfter() {
            return after == null ? 0 : after.support();
        }
    }

    /**
     * A decision.
     *
     * @param number    its own; empty while it is a draft
     * @param authority who decided, as the plan names him; null where it does not
     */
    private record Decided(SchemeRecord first, String kind, String number, LocalDate day, String authority, List<Changed> changes, boolean draft, boolean extract,
                           boolean sample) {
    }

    /** The letter that asks for a change; empty if there is no such request, or the viewer does not see its scheme. */
    public Optional<Document> request(Viewer viewer, long event) {
        return find(viewer, event).filter(one -> REQUESTS.contains(one.act())).map(this::request);
    }

    /** The decision on a request that still waits, as asked for: a draft. Empty if it waits no more. */
    public Optional<Document> draft(Viewer viewer, long event) {
        return find(viewer, event).filter(one -> REQUESTS.contains(one.act()) && waits(one)).map(request -> decision(new Decided(request.record(), kind(request),
                "", clock.today(), null, asked(request), true, false, sample(request.record()))));
    }

    /**
     * The decision that an event reports or records, with all that the viewer sees of what was decided by its paper. Empty if it is none, has
     * no paper, was the first on its plan, or is not to be seen.
     */
    public Optional<Document> decision(Viewer viewer, long event) {
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

    /** Everything that was decided by a paper, scheme by scheme, each in its time. */
    private List<SchemeEvent> ofPaper(FundSource fund, int year, String number, LocalDate day) {
        return em.createQuery("""
                        select e from SchemeEvent e where e.act in :acts and e.paperNumber = :number and e.paperDate = :day and e.record.fund = :fund
                        and e.record.planYear = :year order by e.record.unitId, e.record.code, e.at, e.id""", SchemeEvent.class)
                .setParameter("acts", DECISIONS).setParameter("number", number).setParameter("day", day).setParameter("fund", fund)
                .setParameter("year", year).getResultList();
    }

    private Optional<Document> decision(Viewer viewer, List<SchemeEvent> ofPaper, SchemeEvent asked) {
        boolean byProvince = level(approver(asked.record(), kind(asked), asked.paperDate())).unit();
        // Two provinces may give the same number to papers of their own.
        List<SchemeEvent> events = ofPaper.stream().filter(event -> !byProvince || event.record().unit().equals(asked.record().unit())).toList();
        if (events.stream().allMatch(event -> event.act() == SchemeAct.RECORD_DECISION && !isLater(event))) {
            return Optional.empty();
        }
        List<SchemeEvent> seen = events.stream().filter(event -> viewer.sees(event.record().unit(), territory.map())).toList();
        Map<SchemeRecord, List<SchemeEvent>> ofSchemes = seen.stream().collect(Collectors.groupingBy(SchemeEvent::record, LinkedHashMap::new, Collectors.toList()));
        String authority = seen.stream().map(SchemeEvent::versionId).filter(Objects::nonNull).map(id -> em.find(DocumentVersion.class, id))
                .filter(version -> asked.paperNumber().equals(version.decisionNumber())).map(DocumentVersion::decisionAuthority).filter(Objects::nonNull)
                .findFirst().orElse(null);
        return Optional.of(decision(new Decided(asked.record(), kind(asked), asked.paperNumber(), asked.paperDate(), authority,
                ofSchemes.values().stream().map(this::decided).toList(), false, seen.size() < events.size(),
                ofSchemes.keySet().stream().anyMatch(ChangePapers::sample))));
    }

    /** Whether its plan was decided before: what comes in then is added. */
    private boolean isLater(SchemeEvent event) {
        DocumentVersion version = event.versionId() == null ? null : em.find(DocumentVersion.class, event.versionId());
        return version != null && em.createQuery("""
                        select count(v) from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream and v.basis = :decided
                        and v.id < :id and v.inForceFrom is not null and (v.decisionNumber <> :number or v.decisionDate <> :day)""", Long.class)
                .setParameter("unit", version.subject().value()).setParameter("year", version.planYear()).setParameter("stream", version.key().stream())
                .setParameter("decided", Basis.DECIDED).setParameter("id", version.id()).setParameter("number", event.paperNumber())
                .setParameter("day", event.paperDate()).getSingleResult() > 0;
    }

    /** What a paper made of one scheme: from before the first of its events to after the last. */
    private Changed decided(List<SchemeEvent> ofScheme) {
        SchemeEvent first = ofScheme.get(0);
        SchemeEvent last = ofScheme.get(ofScheme.size() - 1);
        Optional<Scheme> stood = first.act() == SchemeAct.RECORD_DECISION ? Optional.empty() : stated.before(first);
        boolean ends = ofScheme.stream().anyMatch(event -> ENDS.contains(event.act()));
        PlanSubmission.Scheme before = stood.map(AsSubmitted::scheme).orElse(null);
        PlanSubmission.Scheme after = ends ? null : ofScheme.stream().map(SchemeEvent::versionId).filter(Objects::nonNull).reduce((one, other) -> other)
                .flatMap(version -> stated.in(version, first.record().code())).map(AsSubmitted::scheme).orElse(before);
        List<Long> freed = em.createQuery("select e.amount from LedgerEntry e where e.event in :events and e.account = :freed", Long.class)
                .setParameter("events", ofScheme).setParameter("freed", Account.FREED).getResultList();
        Optional<SchemeEvent> request = requestBefore(first);
        String reason = joined(Stream.concat(request.stream().flatMap(this::reasons), ofScheme.stream().flatMap(this::reasons)));
        return new Changed(first.record().code(), WORDS.named("kind", kind(first)), before, after, reason, request.map(ChangePapers::paper).orElse(null),
                stood.map(ChangePapers::decision).orElse(null), freed.stream().filter(amount -> amount > 0).mapToLong(Long::longValue).sum(),
                -freed.stream().filter(amount -> amount < 0).mapToLong(Long::longValue).sum(),
                Math.max(0, paid(last) - (after == null ? 0 : after.support())));
    }

    /** What was asked for, and what is to come in by it. */
    private List<Changed> asked(SchemeEvent request) {
        SchemeStep.Change change = StepDetails.of(request).change();
        Scheme stood = stated.before(request).orElse(null);
        PlanSubmission.Scheme before = stood == null ? null : AsSubmitted.scheme(stood);
        boolean stops = request.act() == SchemeAct.REQUEST_STOP;
        PlanSubmission.Scheme after = stops ? null : before;
        if (!stops && before != null && change != null) {
            PlanDraft draft = new PlanDraft(List.of(before));
            draft.change(before.code(), change);
            after = draft.schemes().get(0);
        }
        long was = before == null ? 0 : before.support();
        long is = after == null ? 0 : after.support();
        long paid = paid(request);
        String reason = joined(reasons(request));
        List<Changed> changes = new ArrayList<>(List.of(new Changed(request.record().code(), WORDS.named("kind", kind(request)), before, after, reason,
                paper(request), stood == null ? null : decision(stood), Math.max(0, was - Math.max(is, paid)), Math.max(0, is - was), Math.max(0, paid - is))));
        if (change != null && change.replacedBy() != null) {
            Optional.ofNullable(change.added()).or(() -> schemes.find(PlanOf.of(request.record()), change.replacedBy()).map(SchemeRecord::scheme)
                    .map(AsSubmitted::scheme)).ifPresent(added -> changes.add(new Changed(added.code(), WORDS.named("kind", "SUPPLEMENT"), null, added, reason,
                    null, null, 0, added.support(), 0)));
        }
        return changes;
    }

    private Document request(SchemeEvent request) {
        LocalDate day = request.paperDate() != null ? request.paperDate() : request.day();
        FormEdition edition = editions.on("BM14", day);
        SchemeRecord record = request.record();
        Unit unit = request.unit() == null ? territory.map().holderOn(record.unit(), day) : territory.map().get(request.unit());
        List<Changed> changes = asked(request);
        String about = about(changes);
        String to = WORDS.get("to." + record.fund());
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(to))).paragraph("request.ask", unit.nameWithinOn(day), to, WORDS.get("act." + about),
                WORDS.named("fund", record.fund()), record.planYear());
        tables(blocks, changes).note("money.note").paragraph("request.close", to);
        FormHeading head = headings.ofDay("UNIT", unit, day, Objects.requireNonNullElse(request.paperNumber(), ""), "",
                WORDS.get("request.title", WORDS.get("act." + about), record.name()), "", List.of(to), sample(record), "");
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks.all(), List.of(Signature.of(head.signerPost()))));
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.LETTER, parts, isWithdrawn(request) ? WORDS.get("mark.withdrawn") : "");
    }

    private Document decision(Decided decided) {
        LocalDate day = decided.day();
        SchemeRecord record = decided.first();
        FormEdition edition = editions.on("BM14", day);
        Level level = level(approver(record, decided.kind(), day));
        String about = about(decided.changes());
        FormHeading head = headings.ofDay(level.issuer(), level.unit() ? territory.map().holderOn(record.unit(), day) : null, day, decided.number(),
                edition.symbol(), edition.title(), WORDS.get("decision.about", WORDS.get("act." + about), WORDS.named("fund", record.fund()), record.planYear()),
                List.of(WORDS.get("decision.copy.article"), WORDS.get("decision.copy.unit")), decided.sample(), "");
        String authority = decided.authority() == null || decided.authority().isBlank() ? head.signerPost() + " " + head.issuer()
                : decided.authority().toUpperCase(Locale.forLanguageTag("vi"));
        Blocks blocks = new Blocks(WORDS).add(new Block.Centred(authority)).add(basis(edition, decided.changes())).add(new Block.Centred(WORDS.get("decision.decides")))
                .section("article", 1).paragraph("decision.change", WORDS.get("begin." + about), WORDS.named("fund", record.fund()), record.planYear());
        tables(blocks, decided.changes());
        if (decided.extract()) {
            blocks.note("extract");
        }
        blocks.section("article", 2).paragraph("decision.money").section("article", 3).paragraph("decision.responsible");
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks.all(), List.of(Signature.of(head.signerPost()))));
        String mark = decided.draft() ? WORDS.get("mark.draft") : decided.extract() ? WORDS.get("mark.extract") : "";
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.TITLED, parts, mark);
    }

    private static Block.Basis basis(FormEdition edition, List<Changed> changes) {
        return new Block.Basis(Stream.of(WORDS.basis(edition).lines().stream(), changes.stream().map(Changed::rests), changes.stream().map(Changed::asked))
                .flatMap(lines -> lines).filter(Objects::nonNull).distinct().toList());
    }

    private static Blocks tables(Blocks blocks, List<Changed> changes) {
        return blocks.table("changes", "", values(changes)).table("money", WORDS.get("unit.million"), money(changes));
    }

    private static List<Row> values(List<Changed> changes) {
        List<Row> rows = new ArrayList<>();
        long order = 0;
        for (Changed change : changes) {
            rows.add(Row.group(WORDS.get("scheme.head", change.code(), change.either().name(), change.kind())));
            String reason = change.reason();
            List<SchemeDifference.Value> values = SchemeDifference.between(change.before(), change.after(), WORDS);
            for (SchemeDifference.Value value : values.isEmpty() ? List.of(new SchemeDifference.Value(WORDS.get("matter.same"), "", "")) : values) {
                rows.add(Blocks.item(Map.of("order", Print.amount(++order, 1, 0), "matter", Printed.text(value.matter()), "before", Printed.text(value.before()),
                        "after", Printed.text(value.after()), "reason", Printed.text(reason))));
                reason = "";
            }
        }
        return rows;
    }

    private static List<Row> money(List<Changed> changes) {
        List<Row> rows = new ArrayList<>();
        for (Changed change : changes) {
            Map<String, Printed> cells = new HashMap<>(sums(List.of(change)));
            cells.put("order", Print.amount(rows.size() + 1L, 1, 0));
            cells.put("scheme", Printed.text(change.either().name()));
            rows.add(Blocks.item(cells));
        }
        Map<String, Printed> cells = new HashMap<>(sums(changes));
        cells.put("scheme", WORDS.cell("total"));
        rows.add(new Row(Row.Kind.TOTAL, cells));
        return rows;
    }

    private static Map<String, Printed> sums(List<Changed> changes) {
        return Map.of("before", Print.exactMoney(changes.stream().mapToLong(Changed::supportBefore).sum()),
                "after", Print.exactMoney(changes.stream().mapToLong(Changed::supportAfter).sum()),
                "released", Print.exactMoney(changes.stream().mapToLong(Changed::released).sum()),
                "used", Print.exactMoney(changes.stream().mapToLong(Changed::used).sum()),
                "recover", Print.exactMoney(changes.stream().mapToLong(Changed::recover).sum()));
    }

    /** Which of the three it is, or several of them. */
    private static String about(List<Changed> changes) {
        Set<String> acts = changes.stream().map(change -> change.before() == null ? "SUPPLEMENT" : change.after() == null ? "STOP" : "ADJUST")
                .collect(Collectors.toSet());
        return acts.size() == 1 ? acts.iterator().next() : "SEVERAL";
    }

    /** The kind of change: as it was decided, else as it was asked for, else what the act is called. */
    private String kind(SchemeEvent event) {
        SchemeStep.Change own = StepDetails.of(event).change();
        boolean answers = event.act() == SchemeAct.APPROVE_ADJUSTMENT || event.act() == SchemeAct.APPROVE_STOP;
        return own != null ? own.kind() : !answers ? event.act().name()
                : requestBefore(event).map(request -> StepDetails.of(request).change()).map(SchemeStep.Change::kind).orElse(event.act().name());
    }

    /** The request that an answer answers. */
    private Optional<SchemeEvent> requestBefore(SchemeEvent event) {
        boolean answers = event.act() == SchemeAct.APPROVE_ADJUSTMENT || event.act() == SchemeAct.APPROVE_STOP;
        return !answers ? Optional.empty() : stated.events(event.record()).stream().takeWhile(earlier -> earlier.id() != event.id())
                .filter(earlier -> REQUESTS.contains(earlier.act())).reduce((first, second) -> second);
    }

    private boolean waits(SchemeEvent request) {
        return request.record().state().isPending() && last(request.record(), REQUESTS).filter(last -> last.id() == request.id()).isPresent();
    }

    private boolean isWithdrawn(SchemeEvent request) {
        return stated.events(request.record()).stream().dropWhile(event -> event.id() != request.id()).skip(1)
                .filter(event -> REQUESTS.contains(event.act()) || DECISIONS.contains(event.act()) || event.act() == SchemeAct.WITHDRAW_REQUEST
                        || event.act() == SchemeAct.REFUSE_ADJUSTMENT || event.act() == SchemeAct.REFUSE_STOP)
                .findFirst().filter(event -> event.act() == SchemeAct.WITHDRAW_REQUEST).isPresent();
    }

    private Optional<SchemeEvent> last(SchemeRecord record, Set<SchemeAct> acts) {
        return stated.events(record).stream().filter(event -> acts.contains(event.act())).reduce((first, second) -> second);
    }

    /** What was paid out when an event was through, and was neither settled nor had come back. */
    private long paid(SchemeEvent event) {
        return em.createQuery("""
                        select coalesce(sum(e.amount), 0) from LedgerEntry e left join e.event v where e.record = :record and e.account = :paid
                        and (v is not null and v.at <= :at or v is null and e.businessDay < :day)""", Number.class)
                .setParameter("record", event.record()).setParameter("paid", Account.PAID).setParameter("at", event.at())
                .setParameter("day", event.businessDay()).getSingleResult().longValue();
    }

    private Stream<String> reasons(SchemeEvent event) {
        String code = event.reasonCode();
        String label = code == null ? null : reasons.on(event.day()).stream().filter(reason -> reason.code().equals(code)).map(ReasonCode::label)
                .findFirst().orElse(code);
        return Stream.of(label, event.note()).filter(text -> text != null && !text.isBlank());
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    private static String paper(SchemeEvent request) {
        return request.paperNumber() == null ? null : WORDS.get("basis.request", request.paperNumber(), PaperWords.day(request.paperDate()));
    }

    private static String decision(Scheme scheme) {
        return scheme.version().decisionNumber() == null ? null
                : WORDS.get("basis.decided", scheme.version().decisionNumber(), PaperWords.day(scheme.version().decisionDate()));
    }

    private Power.Approver approver(SchemeRecord record, String kind, LocalDate day) {
        return powers.approver(record.fund(), kind, day).map(Power::approver)
                .orElse(record.fund() == FundSource.NATIONAL ? Power.Approver.MINISTER : Power.Approver.CHAIR);
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

    private static boolean sample(SchemeRecord record) {
        return record.scheme() != null && record.scheme().version().sample();
    }
}
