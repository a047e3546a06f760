package vn.khuyencong.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.demo.RecordedLives.Sent;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.rules.SchemeStepRules;
import vn.khuyencong.shared.UnitId;

/** The records of three provinces, as documents that the ministry can read, with the sums that the records tell of. */
class RecordedLivesTest {

    private static final Map<String, PlanSubmission> PLANS = sent(PlanSubmission.class).collect(Collectors.toMap(
            plan -> plan.key().unit() + " " + plan.key().planYear() + " " + plan.fund(), plan -> plan));

    @Test
    void everyDocumentFitsTheContract(@TempDir Path folder) throws IOException {
        RecordedLives.write(folder);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(RecordedLives.documents().count(), files.size());
        for (Path file : files) {
            JsonNode data = Json.MAPPER.readTree(file.toFile());
            MessageReader.Read read = EventWriter.compose(EventWriter.Origin.gateway(new UnitId("P63-06"), "gw", 1), data, Instant.EPOCH).read();
            assertTrue(read.fits(), () -> file + ": " + read.refusals());
        }
    }

    @Test
    void eachStepHoldsByItselfOnTheDayItIsSent() {
        RecordedLives.documents().filter(sent -> sent.document() instanceof SchemeStep).forEach(sent -> assertEquals(List.of(),
                SchemeStepRules.judge((SchemeStep) sent.document(), SchemeStepRules.Known.NOTHING, sent.season().day()), () -> sent.document().key().toString()));
    }

    @Test
    void theStepsOfASchemeAreNumberedWithoutGapAndSentInTheirOrder() {
        Map<String, List<Sent>> byScheme = RecordedLives.documents().filter(sent -> sent.document() instanceof SchemeStep).collect(Collectors.groupingBy(sent ->
                sent.document().key().unit() + " " + sent.document().key().planYear() + " " + sent.document().key().document()));
        byScheme.forEach((scheme, steps) -> {
            assertEquals(IntStream.rangeClosed(1, steps.size()).boxed().toList(), steps.stream().map(step -> step.document().key().version()).toList(), scheme);
            assertEquals(steps.stream().map(Sent::season).sorted().toList(), steps.stream().map(Sent::season).toList(), scheme);
        });
    }

    @Test
    void thePlansComeToWhatTheRecordsTell() {
        assertPlan("P63-06 2018 NATIONAL", 3, 600, 3);
        assertPlan("P63-06 2018 LOCAL", 10, 529, 3);
        assertPlan("P63-27 2021 NATIONAL", 2, 1_900, 4);
        assertPlan("P63-27 2021 LOCAL", 16, 4_500, 14);
        assertPlan("P63-24 2024 LOCAL", 18, 3_500, 10);
        assertEquals(SubmissionKind.NIL, PLANS.get("P63-06 2019 NATIONAL").kind());
    }

    @Test
    void thePlanOf2023IsContinuedAndNotSentASecondTime() {
        assertTrue(PLANS.keySet().stream().noneMatch(plan -> plan.startsWith("P63-24 2023")));
        long schemes = sent(SchemeStep.class).filter(step -> step.key().planYear() == 2023).map(step -> step.key().document()).distinct().count();
        assertEquals(6 + 16, schemes);
        long settled = sent(SchemeStep.class).filter(step -> step.key().planYear() == 2023 && step.settlement() != null && step.key().stream().equals("PLAN_LOCAL"))
                .mapToLong(step -> step.settlement().settled()).sum();
        assertEquals(SchemeWay.trieu(3_200), settled);
    }

    private static void assertPlan(String which, int schemes, long support, long establishments) {
        PlanSubmission plan = PLANS.get(which);
        assertEquals(schemes, plan.totals().schemes(), which);
        assertEquals(SchemeWay.trieu(support), plan.totals().support(), which);
        assertEquals(establishments, plan.schemes().stream().flatMap(scheme -> scheme.lines().stream()).map(PlanSubmission.Line::establishment)
                .filter(establishment -> establishment != null).map(PlanSubmission.Establishment::name).distinct().count(), which);
    }

    private static <T extends Payload> Stream<T> sent(Class<T> type) {
        return RecordedLives.documents().map(Sent::document).filter(type::isInstance).map(type::cast);
    }
}
