package vn.khuyencong.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.evidence.ArchiveMade;
import vn.khuyencong.evidence.Archives;
import vn.khuyencong.evidence.DailyHead;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.KeptCopies;
import vn.khuyencong.exchange.KeptCopies.Original;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.norm.RetentionRule;
import vn.khuyencong.norm.RetentionRules;
import vn.khuyencong.retention.PurgePlan.HeldCount;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** Looks at everything that a rule speaks of and proves piece by piece what may be let go; what it cannot prove is held. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PurgeProof {

    /** So many pieces are let go in a night; the rest has time. */
    static final int MOST = 2_000;
    /** Where a message may be rested on: every foreign key to the inbox but that of its own receipts. A test holds this against the schema. */
    static final List<String> RESTING = List.of("attachment_part.message_id", "award_entry.message_id", "award_report.message_id",
            "consultancy_project.message_id", "document_version.message_id",
            "establishment_statement.message_id", "fair_application.message_id", "fair_outcome.message_id", "fair_report.message_id",
            "gateway_report.message_id", "inbox_message.became_id", "listed_attachment.message_id", "scheme_event.message_id", "scheme_step.message_id",
            "training_report.message_id");
    private static final int PAGE = 200;
    private static final Pattern HEAD = Pattern.compile("DC-(\\d{4}-\\d{2}-\\d{2})(-\\d+)?");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private RetentionRules rules;
    @Inject
    private KeptCopies copies;
    @Inject
    private Archives archives;
    @Inject
    private BusinessClock clock;

    /**
     * What would be let go now. What its rule, its standing or its age holds is counted; only the rest is looked at.
     *
     * @param mostLooked so many pieces are looked at one by one; the plan says if there are more
     */
    public PurgePlan plan(int mostLooked) {
        List<RetentionRule> ofToday = rules.on(clock.today());
        ArchivedUntil archived = new ArchivedUntil(archives.all(), copies.lastRestored());
        List<PurgeItem> items = new ArrayList<>();
        boolean cut = false;
        for (RetentionRule rule : ofToday.stream().filter(RetentionRule::verified).toList()) {
            cut |= rule.kind() == RetentionKind.CLOSED_PARKED ? parked(rule, archived, items, mostLooked) : outbox(rule, archived, items, mostLooked);
        }
        return new PurgePlan(ofToday, items, ofToday.stream().flatMap(rule -> counted(rule).stream()).toList(), cut);
    }

    private List<HeldCount> counted(RetentionRule rule) {
        RetentionKind kind = rule.kind();
        if (kind == RetentionKind.CLOSED_PARKED) {
            return rule.verified() ? List.of(new HeldCount(rule, Hold.OPEN, copies.openParked()), new HeldCount(rule, Hold.TOO_YOUNG, copies.closedParked(oldUntil(rule))))
                    : List.of(new HeldCount(rule, Hold.RULE_UNVERIFIED, copies.openParked() + copies.closedParked()));
        }
        return rule.verified() ? List.of(new HeldCount(rule, Hold.UNSENT, copies.unsent(kind)), new HeldCount(rule, Hold.TOO_YOUNG, copies.sentAfter(kind, oldUntil(rule))))
                : List.of(new HeldCount(rule, Hold.RULE_UNVERIFIED, copies.count(kind)));
    }

    private boolean outbox(RetentionRule rule, ArchivedUntil archived, List<PurgeItem> items, int mostLooked) {
        List<KeptCopies.Copy> page = copies.copies(rule.kind(), oldUntil(rule), 0, PAGE);
        while (!page.isEmpty() && goesOn(items, mostLooked)) {
            page.forEach(copy -> find(copy).filter(found -> found.kind() == rule.kind())
                    .ifPresent(found -> items.add(judge(rule, copy, found.original(), archived))));
            page = copies.copies(rule.kind(), oldUntil(rule), page.get(page.size() - 1).id(), PAGE);
        }
        return !page.isEmpty();
    }

    private static boolean goesOn(List<PurgeItem> items, int mostLooked) {
        return items.size() < mostLooked && items.stream().filter(PurgeItem::isFree).count() < MOST;
    }

    /** What a copy is a copy of; {@code original} is empty where it is nowhere else. */
    private record Found(RetentionKind kind, Optional<Original> original) {
    }

    /** Empty for what no rule speaks of, as the notices of a restore. */
    private Optional<Found> find(KeptCopies.Copy copy) {
        Optional<UnitId> sender = Addresses.senderOf(copy.address());
        if (sender.isPresent()) {
            return Optional.of(new Found(RetentionKind.PORTAL_COPIES, copies.message(sender.get().value(), copies.copy(copy.id()))));
        }
        return copies.letter(copy.name()).map(letter -> new Found(RetentionKind.LETTER_COPIES, Optional.of(letter)))
                .or(() -> head(copy.name()).map(head -> new Found(RetentionKind.AUDIT_HEAD_COPIES, Optional.of(head))))
                .or(() -> copies.normPack(copy.name()).map(pack -> new Found(RetentionKind.NORM_PACK_COPIES, Optional.of(pack))));
    }

    private Optional<Original> head(String name) {
        Matcher read = HEAD.matcher(name);
        return !read.matches() ? Optional.empty() : em.createQuery("select h from DailyHead h where h.day = :day", DailyHead.class)
                .setParameter("day", LocalDate.parse(read.group(1))).getResultStream().filter(head -> head.name().equals(name)).findFirst()
                .map(head -> new Original(head.body(), head.day().atStartOfDay(BusinessClock.ZONE).toInstant(), head.madeAt()));
    }

    private PurgeItem judge(RetentionRule rule, KeptCopies.Copy copy, Optional<Original> original, ArchivedUntil archived) {
        Hold cheap = original.isEmpty() ? Hold.NOT_ELSEWHERE
                : rule.kind() == RetentionKind.LETTER_COPIES && awaitsAcknowledgement(copy.name()) ? Hold.UNACKNOWLEDGED : null;
        if (cheap != null) {
            return PurgeItem.held(rule, copy.id(), copy.name(), cheap);
        }
        byte[] bytes = copies.copy(copy.id());
        Optional<ArchiveMade> archive = archived.holding(original.get().at(), original.get().known());
        Hold hold = !Arrays.equals(bytes, original.get().body()) ? Hold.NOT_ELSEWHERE : archive.isEmpty() ? Hold.NOT_ARCHIVED : null;
        return new PurgeItem(rule, copy.id(), copy.name(), Digest.sha256(bytes), bytes.length, archive.map(ArchiveMade::id).orElse(null), hold);
    }

    /** A directive that its unit has not acknowledged. */
    private boolean awaitsAcknowledgement(String letter) {
        return ((Number) em.createNativeQuery("""
                select count(*) from directive_addressee a join directive d on d.id = a.directive_id join ministry_letter l on l.to_unit = a.unit_id
                where l.name = ?1 and substring(l.about, 1, length(d.number) + 2) = d.number || ': ' and a.acknowledged_at is null""")
                .setParameter(1, letter).getSingleResult()).longValue() > 0;
    }

    private boolean parked(RetentionRule rule, ArchivedUntil archived, List<PurgeItem> items, int mostLooked) {
        List<InboxMessage> page = copies.closedParked(oldUntil(rule), 0, PAGE);
        while (!page.isEmpty() && goesOn(items, mostLooked)) {
            page.forEach(message -> items.add(judge(rule, message, archived)));
            page = copies.closedParked(oldUntil(rule), page.get(page.size() - 1).id(), PAGE);
        }
        return !page.isEmpty();
    }

    private PurgeItem judge(RetentionRule rule, InboxMessage message, ArchivedUntil archived) {
        String name = "inbox/" + message.id();
        long[] receipts = copies.receipts(message.id());
        Hold cheap = receipts[0] == 0 ? Hold.UNACKNOWLEDGED : receipts[1] > 0 ? Hold.UNSENT : isRestedOn(message.id()) ? Hold.REFERENCED : null;
        if (cheap != null) {
            return PurgeItem.held(rule, message.id(), name, cheap);
        }
        byte[] bytes = message.body();
        Optional<ArchiveMade> archive = archived.holding(message.receivedAt(), message.settlement().at());
        return new PurgeItem(rule, message.id(), name, Digest.sha256(bytes), bytes.length, archive.map(ArchiveMade::id).orElse(null),
                archive.isEmpty() ? Hold.NOT_ARCHIVED : null);
    }

    private boolean isRestedOn(long message) {
        return RESTING.stream().map(column -> column.split("\\.")).anyMatch(column -> ((Number) em.createNativeQuery(
                "select count(*) from " + column[0] + " where " + column[1] + " = ?1").setParameter(1, message).getSingleResult()).longValue() > 0);
    }

    /** What left or was closed until then has been kept long enough. */
    private Instant oldUntil(RetentionRule rule) {
        return clock.now().minus(Duration.ofDays(rule.days()));
    }
}
