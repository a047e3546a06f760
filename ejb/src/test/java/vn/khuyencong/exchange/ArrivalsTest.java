package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

/** A deadline is judged by the last second of its day in Viet Nam, on the clock that is known. */
class ArrivalsTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate DUE = LocalDate.of(2024, 1, 31);

    private final PlanOfUnit plan = new PlanOfUnit(BAC_GIANG.value(), 2024, FundSource.LOCAL).ownWork("A", 100);
    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("arrivals-" + test.getDisplayName())).play(DUE);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatTheBrokerTookInTheLastSecondIsOnTimeThoughItWasTakenInTheDayAfter() {
        arrive("2024-01-31T23:59:59", "2024-02-01T00:00:01");
        Standing standing = standing();
        assertEquals(AnswerState.ON_TIME, standing.state());
        assertEquals(DUE, standing.received());
        assertEquals(ArrivalClock.BROKER, standing.by().clock());
    }

    @Test
    void whatTheBrokerTookASecondAfterMidnightIsADayLate() {
        arrive("2024-02-01T00:00:01", "2024-02-01T00:00:02");
        assertEquals(AnswerState.LATE, standing().state());
        assertEquals(1, standing().days());
    }

    @Test
    void withoutTheBrokersTimeTheTimeOfTakingItInIsJudgedAndSaidToBe() {
        arrive(null, "2024-01-31T23:59:59");
        assertEquals(AnswerState.ON_TIME, standing().state());
        assertEquals(ArrivalClock.INTAKE, standing().by().clock());
    }

    @Test
    void withoutTheBrokersTimeASecondAfterMidnightIsLate() {
        arrive(null, "2024-02-01T00:00:01");
        assertEquals(AnswerState.LATE, standing().state());
    }

    @Test
    void aPlayedSeasonKeepsItsOwnDaysWhateverTheRealOnes() {
        assertEquals(DUE, ArrivalDay.of(inVietNam("2026-11-22T10:00"), inVietNam("2026-11-22T10:00:05"), DUE));
        assertEquals(DUE.minusDays(2), ArrivalDay.of(inVietNam("2026-11-20T23:59:59"), inVietNam("2026-11-22T10:00"), DUE));
        assertEquals(DUE, ArrivalDay.of(null, inVietNam("2026-11-22T10:00"), DUE));
    }

    @Test
    void whatWasDecidedHereStillAnswersForTheSubmissionItRestsOn() {
        arrive("2024-01-31T23:59:59", "2024-02-01T00:00:01");
        services.play(LocalDate.of(2024, 2, 20)).transact(work -> {
            DocumentVersion submitted = work.the(BudgetPlans.class).inForce(plan.data().key()).get(0);
            return work.the(BudgetPlans.class).decide(submitted, new PlanSubmission.Decision("QĐ 3", LocalDate.of(2024, 2, 20), "Chủ tịch"),
                    plan.data().schemes(), work.the(Norms.class).on(LocalDate.of(2024, 2, 20)));
        });
        assertEquals(AnswerState.ON_TIME, standing().state());
    }

    private void arrive(String ingress, String consumed) {
        Instant at = inVietNam(consumed);
        LocalDate today = at.atZone(BusinessClock.ZONE).toLocalDate();
        services.play(today).transact(work -> {
            Delivery delivery = Delivery.of("khuyencong.submissions.P63-24", "{}".getBytes(StandardCharsets.UTF_8), null, null, null)
                    .takenAt(ingress == null ? null : inVietNam(ingress));
            InboxMessage inbox = new InboxMessage(delivery, BAC_GIANG, at, today);
            Message message = new Message(new Message.Envelope("e1", BAC_GIANG, MessageType.PLAN_SUBMISSION, "gw", 1L, null, null), plan.data());
            inbox.describe(message);
            inbox.become(InboxState.ACCEPTED, List.of());
            work.em().persist(inbox);
            work.em().flush();
            DocumentVersion version = work.the(BudgetPlans.class).register(inbox.id(), message);
            return work.the(BudgetPlans.class).judge(version, message, today);
        });
    }

    private Standing standing() {
        Viewer viewer = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
        Question question = new Question(2024, Period.YEAR, Scope.of(BAC_GIANG), Boundaries.THEN, false);
        return services.transact(work -> work.the(Arrivals.class).completeness(viewer, question, null)).stream()
                .filter(stream -> stream.stream() == DocumentStream.PLAN_LOCAL).findFirst().orElseThrow().rows().get(0).worst();
    }

    private static Instant inVietNam(String time) {
        return LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
