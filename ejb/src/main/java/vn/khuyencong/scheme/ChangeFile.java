package vn.khuyencong.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.norm.ReasonCode;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.scheme.Ledger.Account;

/**
 * What papers of changes tell of some schemes: what was done to each, how its plan stated it at the time, and what was paid and freed.
 *
 * @param events  of each scheme by its number, the oldest first
 * @param stated  the schemes as versions of their plans stated them
 * @param entries postings of what was paid out and of what was freed
 * @param reasons the codes of a day, for each day on which one was given
 * @param sample  whether a plan that states one of the schemes is sample data
 */
record ChangeFile(Map<Long, List<SchemeEvent>> events, List<Scheme> stated, List<LedgerEntry> entries, Map<LocalDate, List<ReasonCode>> reasons,
                  boolean sample) {

    static final Set<SchemeAct> REQUESTS = Set.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP);

    private static final Set<SchemeAct> ANSWERS = Set.of(SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.APPROVE_STOP);

    List<SchemeEvent> of(SchemeRecord record) {
        return events.getOrDefault(record.id(), List.of());
    }

    /** The scheme as it was decided before an event; empty where nothing was. */
    Optional<Scheme> before(SchemeEvent event) {
        return StatedSchemes.versionBefore(of(event.record()), event).flatMap(version -> in(version, event.record()));
    }

    /** The scheme as a version of its plan states it; empty where it does not. */
    Optional<Scheme> in(long version, SchemeRecord record) {
        return stated.stream().filter(scheme -> scheme.version().id() == version && scheme.code().equals(record.code())).findFirst();
    }

    /** The kind of change: as it was decided, else as it was asked for, else what the act is called. */
    String kind(SchemeEvent event) {
        SchemeStep.Change own = StepDetails.of(event).change();
        return own != null ? own.kind() : requestBefore(event).map(request -> StepDetails.of(request).change()).map(SchemeStep.Change::kind)
                .orElse(event.act().name());
    }

    /** The request that an answer answers. */
    Optional<SchemeEvent> requestBefore(SchemeEvent event) {
        return !ANSWERS.contains(event.act()) ? Optional.empty() : of(event.record()).stream().takeWhile(earlier -> earlier.id() != event.id())
                .filter(earlier -> REQUESTS.contains(earlier.act())).reduce((first, second) -> second);
    }

    /** Why an event was: its code in words, and what was noted. */
    Stream<String> reasons(SchemeEvent event) {
        String code = event.reasonCode();
        String label = code == null ? null : reasons.getOrDefault(event.day(), List.of()).stream().filter(reason -> reason.code().equals(code))
                .map(ReasonCode::label).findFirst().orElse(code);
        return Stream.of(label, event.note()).filter(text -> text != null && !text.isBlank());
    }

    static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    /** What events freed; below zero what they used of it. */
    LongStream freed(List<SchemeEvent> by) {
        Set<Long> ids = by.stream().map(SchemeEvent::id).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.account() == Account.FREED && ids.contains(entry.event().id())).mapToLong(LedgerEntry::amount);
    }

    /** What was paid out when an event was through, and was neither settled nor had come back. */
    long paid(SchemeEvent event) {
        return entries.stream().filter(entry -> entry.account() == Account.PAID && entry.record().id() == event.record().id())
                .filter(entry -> entry.event() == null ? entry.businessDay().isBefore(event.businessDay()) : !entry.event().at().isAfter(event.at()))
                .mapToLong(LedgerEntry::amount).reduce(0, Math::addExact);
    }

    /** A request as a decision of a day rests on it; null where its paper has no number, or is of a later day. */
    static String paper(SchemeEvent request, LocalDate day) {
        return request.paperNumber() == null || !Block.Basis.isKnownOn(request.paperDate(), day) ? null : ChangeTables.WORDS.get("basis.request", PaperWords.cited(request.paperNumber(), request.paperDate(), null));
    }

    /** The decision that a scheme stood on, as one of a day rests on it; null where its plan came without one, or with one of a later day. */
    static String decision(Scheme scheme, LocalDate day) {
        return scheme.version().decisionNumber() == null || !Block.Basis.isKnownOn(scheme.version().decisionDate(), day) ? null
                : ChangeTables.WORDS.get("basis.decided", PaperWords.cited(scheme.version().decisionNumber(), scheme.version().decisionDate(),
                        scheme.version().decisionAuthority()));
    }
}
