package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.InboxRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** An announced fair of the department whose stalls are to be allocated: row A of ten stalls, quotas of six for two provinces. */
final class RunBench implements AutoCloseable {

    static final String BAC_GIANG = "P63-24";
    static final String BAC_NINH = "P63-27";
    static final LocalDate AFTER = FairBench.CLOSES.plusDays(1);

    private final FairBench bench;
    private final long fair;

    RunBench(String name) {
        bench = new FairBench(name);
        fair = bench.announced("HC-1");
        FairBench.kept(in(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, fair, new UnitId(BAC_NINH), 6)));
    }

    FairBench bench() {
        return bench;
    }

    long fair() {
        return fair;
    }

    <T> T in(Function<Services.Work, T> work) {
        return bench.services().transact(work);
    }

    /** Who applies for stalls, in time. */
    long applies(String unit, String document, int wanted, int least, int score, String... groups) {
        return applies(FairBench.CLOSES, unit, document, wanted, least, score, groups);
    }

    long applies(LocalDate day, String unit, String document, int wanted, int least, int score, String... groups) {
        StallApplication stated = new StallApplication(new DocumentKey(unit, 2024, StallApplication.STREAM, document, 1), SubmissionKind.ORIGINAL, "HC-1",
                new Establishment("Cơ sở " + document, LegalForm.COMPANY, null, "xã A"), wanted, least, false,
                Arrays.stream(groups.length == 0 ? new String[] {"NS"} : groups).map(group -> new ShownProduct("Hàng", group, null, null)).toList(), null,
                List.of(), null, false, List.of());
        return in(work -> {
            long message = InboxRows.add(work.em(), day);
            FairApplication made = new FairApplication(message, new UnitId(unit), work.em().find(Fair.class, fair), "HC-1", new UnitId(unit), 2024, document, 1,
                    SubmissionKind.ORIGINAL, stated.establishment().name(), LegalForm.COMPANY, null, "xã A", wanted, least, false, text(stated),
                    Instant.parse(day + "T02:00:00Z"), day, false);
            made.comeIntoForce(work.the(FairApplicants.class).identify(stated, message, day).id(), score);
            work.em().persist(made);
            work.em().flush();
            return made.id();
        });
    }

    private static String text(StallApplication stated) {
        try {
            return Json.MAPPER.writeValueAsString(stated);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    void withdraws(long application) {
        in(work -> {
            work.em().find(FairApplication.class, application).beWithdrawn();
            return null;
        });
    }

    /** The same fair, organised by a unit. */
    void organisedBy(String unit) {
        in(work -> work.em().createQuery("update Fair f set f.organiser = :unit where f.id = :fair").setParameter("unit", unit)
                .setParameter("fair", fair).executeUpdate());
    }

    RunBench on(LocalDate day) {
        bench.services().play(day);
        return this;
    }

    /** Computes; the number of the computation, which must have begun. */
    long computed(RunOrder order) {
        return FairBench.kept(started(order));
    }

    Entered started(RunOrder order) {
        return in(work -> work.the(StallAllocation.class).start(Viewers.DEPT_OFFICER, fair, order));
    }

    FairRun run(long id) {
        return in(work -> work.em().find(FairRun.class, id));
    }

    /** The stalls of an application by a computation, separated by a blank; empty if it has none. */
    String stalls(long run, String reference) {
        return run(run).found().orElseThrow().places().stream().filter(place -> place.application().equals(reference)).map(Placement::stalls)
                .map(stalls -> String.join(" ", stalls)).findFirst().orElse("");
    }

    /** Publishes; what blocks it. */
    List<String> publish(long run, String reason) {
        return in(work -> work.the(FairPublishing.class).publish(Viewers.DEPT_LEADER, run, reason)).stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }

    /** Computes and publishes. */
    long published(RunOrder order) {
        long run = computed(order);
        assertEquals(List.of(), publish(run, null));
        return run;
    }

    Entered pin(String reference, String... stalls) {
        return in(work -> work.the(HandActs.class).pin(Viewers.DEPT_OFFICER, fair, reference, List.of(stalls), "Cần điện ba pha"));
    }

    Entered block(String... stalls) {
        return in(work -> work.the(HandActs.class).block(Viewers.DEPT_OFFICER, fair, List.of(stalls), "Cột nhà"));
    }

    Entered end(long act) {
        return in(work -> work.the(HandActs.class).end(Viewers.DEPT_OFFICER, act, "Đã chuyển cột"));
    }

    StallExplanation why(long application, Locale locale) {
        return in(work -> work.the(StallExplanations.class).explain(Viewers.DEPT_OFFICER, application, locale)).orElseThrow();
    }

    /** What the audit trail says of an act: outcomes, the first first. */
    List<String> audited(vn.khuyencong.audit.AuditAct act) {
        return in(work -> work.em().createQuery("select e.outcome from AuditEntry e where e.act = :act order by e.id", String.class)
                .setParameter("act", act).getResultList());
    }

    @Override
    public void close() {
        bench.close();
    }
}
