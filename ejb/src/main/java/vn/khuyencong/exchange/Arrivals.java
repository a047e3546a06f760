package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Answer;
import vn.khuyencong.consolidation.Completeness;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** What came for a year and on which day, from every unit that owed something. */
@Stateless
public class Arrivals {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Completeness completeness;

    /**
     * How the units stand with the four documents of a year.
     *
     * @param status count only reports of this kind (estimated or actual); null counts either
     */
    public List<StreamCompleteness> completeness(Viewer viewer, Question question, ValueStatus status) {
        List<Answer> answers = ofYear(question.year()).filter(answer -> status == null || answer.status() == null
                || answer.stream().isPlan() || answer.status() == status).toList();
        return completeness.of(viewer, question, answers);
    }

    private Stream<Answer> ofYear(int year) {
        return em.createQuery("""
                        select m.subject, m.stream, m.document, m.state, m.arrivedOn, m.businessDay, m.ingressAt, m.id,
                        v.state, v.kind, v.valueStatus, v.origin, d.id
                        from InboxMessage m left join DocumentVersion v on v.messageId = m.id and v.type = m.type
                        left join DocumentVersion d on d.messageId = m.id and d.type = :decision and d.state = :inForce
                        where m.planYear = :year and m.subject is not null and m.state in :states and m.type not in :steps""", Object[].class)
                .setParameter("year", year).setParameter("decision", DocumentVersion.DECISION).setParameter("inForce", VersionState.IN_FORCE)
                .setParameter("steps", Arrays.stream(MessageType.values()).filter(MessageType::isStep).map(MessageType::eventType).toList())
                .setParameter("states", List.of(InboxState.ACCEPTED, InboxState.RETURNED, InboxState.WAITING))
                .getResultStream().flatMap(row -> answer(row).stream());
    }

    private static Optional<Answer> answer(Object[] row) {
        // What was decided here on a submission is in force in its place, and answers for it.
        Answer.Outcome outcome = row[12] != null ? Answer.Outcome.IN_FORCE : outcome((InboxState) row[3], (VersionState) row[8]);
        LocalDate arrived = (LocalDate) (row[4] == null ? row[5] : row[4]);
        return DocumentStream.find((String) row[1]).map(stream -> new Answer(new UnitId((String) row[0]), stream, (String) row[2], outcome,
                (SubmissionKind) row[9], (ValueStatus) row[10], (Origin) row[11], arrived,
                row[6] == null ? ArrivalClock.INTAKE : ArrivalClock.BROKER, (Long) row[7]));
    }

    private static Answer.Outcome outcome(InboxState state, VersionState version) {
        return switch (state) {
            case ACCEPTED -> version == VersionState.IN_FORCE ? Answer.Outcome.IN_FORCE : Answer.Outcome.SUPERSEDED;
            case RETURNED -> Answer.Outcome.RETURNED;
            case WAITING, CONFLICT, PARKED -> Answer.Outcome.WAITING;
        };
    }
}
