package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Unit;

/**
 * Judges what came of one document from one unit. The day that counts is the one on which the first accepted version of a
 * document still in force came: what was returned does not count, what was withdrawn does not either, nor does a nil version
 * that a content followed, and a later correction does not make a report late. What was entered from paper came by another way on a day that nobody here knows:
 * it is received, neither on time nor late.
 */
final class Timeliness {

    private final List<Answer> answers;
    private final UnitDeadline deadline;
    private final LocalDate today;

    /**
     * @param answers of one unit and document
     * @param deadline by when it was due; null if no deadline binds the unit
     */
    Timeliness(List<Answer> answers, UnitDeadline deadline, LocalDate today) {
        this.answers = answers.stream().sorted(Comparator.comparingLong(Answer::messageId)).toList();
        this.deadline = deadline;
        this.today = today;
    }

    /** Whether anything came that is in force. */
    boolean answered() {
        return answers.stream().anyMatch(Answer::stands);
    }

    Standing of(Unit unit, String name, boolean owed) {
        if (answered()) {
            return inForce(unit, name, owed);
        }
        Optional<Answer> held = answers.stream().filter(Answer::held).reduce((first, second) -> second);
        AnswerState state = held.map(answer -> answer.outcome() == Answer.Outcome.RETURNED ? AnswerState.RETURNED
                : AnswerState.WAITING).orElse(deadline != null && !today.isAfter(deadline.due()) ? AnswerState.NOT_DUE : AnswerState.MISSING);
        return new Standing(unit, name, owed, state, deadline, held.map(Answer::received).orElse(null), after(deadline, today), List.of(),
                false, held.orElse(null));
    }

    private Standing inForce(Unit unit, String name, boolean owed) {
        List<Answer> standing = answers.stream().filter(Answer::stands).toList();
        Set<String> documents = standing.stream().map(Answer::document).collect(Collectors.toSet());
        List<Answer> accepted = answers.stream().filter(Answer::accepted).filter(a -> documents.contains(a.document())).toList();
        boolean nil = standing.stream().allMatch(Answer::nil);
        Answer first = standing.stream().filter(answer -> nil || !answer.nil()).flatMap(this::counting)
                .min(Comparator.comparing(Answer::received).thenComparing(Answer::messageId)).orElseThrow();
        UnitDeadline bound = first.origin() == Origin.PAPER ? null : deadline;
        LocalDate received = first.received();
        Answer last = accepted.get(accepted.size() - 1);
        boolean awaited = answers.stream().anyMatch(answer -> answer.held() && answer.messageId() > last.messageId());
        List<ValueStatus> given = standing.stream().map(Answer::status).filter(Objects::nonNull).distinct().sorted().toList();
        AnswerState state = nil ? AnswerState.NIL : bound == null ? AnswerState.RECEIVED
                : received.isAfter(bound.due()) ? AnswerState.LATE : AnswerState.ON_TIME;
        return new Standing(unit, name, owed, state, bound, received, after(bound, received), given, awaited, last);
    }

    /** The versions of a document in force since it was last withdrawn, and of one with content since it was last nil. */
    private Stream<Answer> counting(Answer standing) {
        List<Answer> versions = answers.stream().filter(answer -> answer.document().equals(standing.document())).toList();
        long ended = versions.stream().filter(version -> version.withdraws() || version.nil() && !standing.nil())
                .mapToLong(Answer::messageId).filter(id -> id < standing.messageId()).max().orElse(Long.MIN_VALUE);
        return versions.stream().filter(Answer::accepted).filter(version -> version.messageId() > ended);
    }

    private static long after(UnitDeadline deadline, LocalDate day) {
        return deadline == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(deadline.due(), day));
    }
}
