package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** Judges what must hold before an act on the national plan. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanGuards {

    @Inject
    private PlanDocuments documents;
    @Inject
    private PlanYears years;
    @Inject
    private Decided decided;
    @Inject
    private SchemeGuard schemes;
    @Inject
    private BusinessClock clock;

    /**
     * Who wants to do what to which plan.
     *
     * @param decision number, day and authority; null before they are known
     */
    public record Attempt(NationalPlan plan, PlanAct act, Viewer viewer, PlanSubmission.Decision decision) {

        int year() {
            return plan.planYear();
        }
    }

    /** What speaks against an act by one guard; empty if it is met. */
    public List<Refusal> against(PlanGuard guard, Attempt attempt) {
        return switch (guard) {
            case SOMETHING_SUBMITTED -> only(documents.open(attempt.year()).isEmpty(), Refusal.error("PLAN_NOTHING_SUBMITTED", "", "", attempt.year()));
            case NOTHING_APPRAISED -> only(documents.isAnyAppraised(attempt.year()), Refusal.error("PLAN_ALREADY_APPRAISED", "", "", attempt.year()));
            case EVERY_LINE_APPRAISED -> unfinished(attempt.year());
            case OTHER_EYES -> only(documents.hasAppraised(attempt.viewer().name(), attempt.year()),
                    Refusal.error("SAME_PERSON", "", "", attempt.viewer().name()));
            case SCHEMES_ALLOW -> schemes(attempt);
            case DECISION_COMPLETE -> decision(attempt);
            case SOMETHING_TO_DECIDE -> only(decided.of(attempt.year()).isEmpty(), Refusal.error("PLAN_NOTHING_TO_DECIDE", "", "", attempt.year()));
            case LAW_OF_THE_DAY -> attempt.decision() == null || attempt.decision().date() == null ? List.of()
                    : decided.of(attempt.year()).stream().flatMap(part -> decided.againstLaw(part, attempt.decision()).stream()).toList();
        };
    }

    private List<Refusal> unfinished(int year) {
        List<Refusal> findings = new ArrayList<>();
        for (DocumentVersion version : documents.open(year)) {
            long open = documents.schemes(version).stream().flatMap(scheme -> scheme.lines().stream())
                    .filter(line -> line == null || line.outcome() == AppraisalOutcome.RETURN).count();
            if (open > 0) {
                findings.add(Refusal.error("LINES_NOT_APPRAISED", "", "", version.key().document(), version.key().version(), documents.unit(version), open));
            }
        }
        return findings;
    }

    private List<Refusal> schemes(Attempt attempt) {
        List<DocumentVersion> concerned = attempt.act() == PlanAct.APPROVE || attempt.act() == PlanAct.AMEND
                ? decided.of(attempt.year()).stream().map(Decided.Part::submitted).toList() : documents.open(attempt.year());
        return concerned.stream().flatMap(version -> documents.schemes(version).stream())
                .map(appraisal -> PlanTurns.of(attempt.act(), attempt.viewer(), appraisal)).filter(Objects::nonNull)
                .flatMap(turn -> schemes.against(turn.decidedBy(attempt.decision())).stream()).distinct().toList();
    }

    private List<Refusal> decision(Attempt attempt) {
        PlanSubmission.Decision decision = attempt.decision();
        if (decision == null) {
            return List.of();
        }
        List<Refusal> findings = new ArrayList<>();
        if (blank(decision.number()) || blank(decision.authority()) || decision.date() == null) {
            findings.add(Refusal.error("DECISION_INCOMPLETE", "", "/decision"));
        } else if (decision.date().isAfter(clock.today())) {
            findings.add(Refusal.error("DECISION_IN_FUTURE", "", "/decision/date", decision.date(), clock.today()));
        } else {
            proposed(attempt.year()).filter(decision.date()::isBefore).ifPresent(day -> findings.add(
                    Refusal.error("DECISION_BEFORE_PROPOSAL", "", "/decision/date", decision.date(), day)));
        }
        if (findings.isEmpty()) {
            EntryCheck.wrongNumber("/decision/number", decision.number(), decision.date()).ifPresent(findings::add);
        }
        return findings;
    }

    /** What is decided was proposed before; a plan whose decisions came with the units' plans was not. */
    private Optional<LocalDate> proposed(int year) {
        return years.events(year).stream().filter(event -> event.act() == PlanAct.PROPOSE).map(NationalPlanEvent::businessDay)
                .reduce((earlier, later) -> later);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static List<Refusal> only(boolean wrong, Refusal refusal) {
        return wrong ? List.of(refusal) : List.of();
    }
}
