package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.award.AwardNominations;
import vn.khuyencong.award.AwardReports;
import vn.khuyencong.consultancy.ConsultancyProjects;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.fair.StallApplications;
import vn.khuyencong.fair.StallOutcomes;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.scheme.SchemeRegister;
import vn.khuyencong.scheme.SchemeSteps;
import vn.khuyencong.training.CourseReports;

/** Judges what was received, in its turn: a document itself, then what waited for it, and steps once their plan is decided. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Judging {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BudgetPlans plans;
    @Inject
    private SchemeSteps steps;
    @Inject
    private StallApplications applications;
    @Inject
    private StallOutcomes outcomes;
    @Inject
    private AwardNominations nominations;
    @Inject
    private AwardReports awardReports;
    @Inject
    private CourseReports courses;
    @Inject
    private ConsultancyProjects projects;
    @Inject
    private Receipts receipts;

    /** How documents of the kind of a message are handled. */
    public Documents documents(Message message) {
        MessageType type = message.envelope().type();
        return switch (type) {
            case FAIR_APPLICATION -> new StallDocuments(applications);
            case FAIR_OUTCOME -> new OutcomeDocuments(outcomes);
            case AWARD_NOMINATION -> new NominationDocuments(nominations);
            case AWARD_RESULT -> new AwardResultDocuments(awardReports);
            case TRAINING_REPORT -> new CourseDocuments(courses);
            case CONSULTANCY_REPORT -> new ConsultancyDocuments(projects);
            default -> type.isStep() ? new StepDocuments(steps) : new PlanDocuments(plans);
        };
    }

    /** Judges a document that waits for nothing, and whatever waited for it, one after the other. */
    public void judge(InboxMessage first, Message message) {
        String type = message.envelope().type().eventType();
        Documents documents = documents(message);
        judge(documents, first, message);
        Message judged = message;
        Optional<Long> waiting = documents.waitsFor(type, judged.payload().key());
        while (waiting.isPresent()) {
            InboxMessage inbox = em.find(InboxMessage.class, waiting.get());
            judged = read(inbox);
            judge(documents, inbox, judged);
            waiting = documents.waitsFor(type, judged.payload().key());
        }
    }

    /** A plan was decided, by its message or here: the steps that waited for that have their turn. */
    public void on(@Observes SchemeRegister.PlanFollowed followed) {
        for (String code : steps.waiting(followed.plan())) {
            steps.next(followed.plan(), code).map(step -> em.find(InboxMessage.class, step.messageId())).ifPresent(inbox -> judge(inbox, read(inbox)));
        }
    }

    private void judge(Documents documents, InboxMessage inbox, Message message) {
        Documents.Judged judged = documents.judge(inbox, message);
        inbox.become(judged.accepted() ? InboxState.ACCEPTED : InboxState.RETURNED, judged.findings());
        receipts.issue(inbox, Receipt.Stage.BUSINESS, inbox.state().name(), judged.basis());
    }

    private static Message read(InboxMessage inbox) {
        return MessageReader.read(MessageReader.parse(inbox.body())).message();
    }
}
