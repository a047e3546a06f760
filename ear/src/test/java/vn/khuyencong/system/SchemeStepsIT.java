package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * A scheme of a province after its decision, from desk to desk: the province sends a step, the ministry assigns funds and
 * approves a reduction, and the letters come back to the province's gateway in plain words.
 */
class SchemeStepsIT {

    private static final UnitId UNIT = new UnitId("P-22");
    private static final int YEAR = 2026;
    private static final LocalDate TODAY = LocalDate.of(YEAR, 3, 16);
    private static final String PAPER = "{\"number\":\"215/QĐ-BCT\",\"date\":\"2026-03-10\",\"authority\":\"Bộ trưởng Bộ Công Thương\"}";

    private static RunningSystem system;
    private static Path work;

    @BeforeAll
    static void theUnitTakesPart() {
        system = Store.H2.system();
        system.ministry().playDay(TODAY);
        work = Work.fresh("scheme-steps");
        said(0, "provision", "--unit", UNIT.value(), "--homes", work.toString(), "--server", system.address(),
                "--amqp", "127.0.0.1:" + system.amqpPort(), "--user", "quantri");
    }

    @AfterAll
    static void theDayIsGivenBack() {
        system.ministry().playDay(null);
    }

    @Test
    void aStepWaitsForItsPlanAndTheDecisionOnItsRequestComesBackInPlainWords() throws IOException {
        String early = send("tien-do", step(1, "REPORT_PROGRESS", "\"progress\":{\"percentDone\":0,\"difficulty\":\"Chưa giao kinh phí\"}"));
        assertTrue(early.contains("WAITING=1"), early);
        send("ke-hoach", Json.MAPPER.writeValueAsString(plan()));
        Await.until("the step that waited for the plan", () -> states().equals(List.of("RETURNED")));
        assertTrue(said(0, "receipts", "--home", home()).contains("văn bản của Bộ"));

        assertTrue(decide("ASSIGN_FUNDS", false).path("done").asBoolean());
        send("danh-gia", step(2, "CHECK_CAPACITY", "\"paper\":{\"number\":\"3/BB\",\"date\":\"2026-03-12\"},\"capacity\":{\"result\":\"ADJUST\"}"));
        send("de-nghi", step(3, "REQUEST_ADJUSTMENT", "\"paper\":{\"number\":\"71/SCT\",\"date\":\"2026-03-12\"},\"reasonCode\":\"MARKET_DEMAND\","
                + "\"change\":{\"kind\":\"ADJUST_INVESTMENT_DOWN\",\"lines\":[{\"line\":1,\"support\":180000000,\"eligibleCost\":400000000,\"counterpart\":220000000}]}"));
        JsonNode foreseen = decide("APPROVE_ADJUSTMENT", true);
        assertEquals(-120_000_000, foreseen.at("/plans/0/after").asLong() - foreseen.at("/plans/0/before").asLong(), foreseen::toString);
        assertTrue(decide("APPROVE_ADJUSTMENT", false).path("done").asBoolean());
        assertEquals(180, system.ministry().planned(UNIT, YEAR));
        assertTrue(system.ministry().figuresAgree());

        StringBuilder told = new StringBuilder();
        Await.until("both letters", () -> {
            told.setLength(0);
            told.append(said(0, "decisions", "--home", home()));
            return told.toString().contains("Giao nhiệm vụ, giao kinh phí") && told.toString().contains("chấp thuận điều chỉnh");
        });
        assertTrue(told.toString().contains("300.000.000 đồng → 180.000.000 đồng"), told.toString());
        assertTrue(told.toString().contains("Việc cần làm"), told.toString());
        String wrong = sendExpecting(2, "sai", step(4, "HAND_OVER", "\"paper\":{\"number\":\"9/BB\",\"date\":\"2026-03-12\"}"));
        assertTrue(wrong.contains("SCHEME_ACT_NOT_HERE"), wrong);
    }

    private static PlanSubmission plan() {
        return Plan.of(UNIT, YEAR).fund(FundSource.NATIONAL).decidedOn(LocalDate.of(2025, 12, 22)).machine("Cơ sở minh họa", 300, 600).document();
    }

    private static String step(int number, String act, String rest) {
        return "{\"key\":{\"unit\":\"" + UNIT + "\",\"planYear\":" + YEAR + ",\"stream\":\"" + plan().key().stream() + "\",\"document\":\""
                + plan().schemes().get(0).code() + "\",\"version\":" + number + "},\"act\":\"" + act + "\",\"day\":\"2026-03-12\"," + rest + "}";
    }

    private static JsonNode decide(String act, boolean foresee) {
        String body = "{\"decision\":" + PAPER + ",\"foresee\":" + foresee + ",\"rulings\":[{\"unit\":\"" + UNIT + "\",\"year\":" + YEAR
                + ",\"fund\":\"NATIONAL\",\"code\":\"" + plan().schemes().get(0).code() + "\",\"act\":\"" + act + "\"}]}";
        return Rest.json(system.rest("lanhdao.cuc").post("/api/v1/scheme-decisions", "application/json", body));
    }

    /** States of what came of type progress. */
    private static List<String> states() {
        return system.ministry().submissionsOf(UNIT, YEAR).stream().filter(item -> item.path("type").asText().endsWith("scheme.progress"))
                .map(item -> item.path("state").asText()).toList();
    }

    private static String send(String name, String json) throws IOException {
        return sendExpecting(0, name, json);
    }

    private static String sendExpecting(int status, String name, String json) throws IOException {
        Path file = Files.writeString(work.resolve(name + ".json"), json);
        return said(status, "send", "--home", home(), file.toString());
    }

    private static String home() {
        return work.resolve(UNIT.value()).toString();
    }

    private static String said(int status, String... arguments) {
        GatewayRun run = GatewayRun.of(arguments);
        assertEquals(status, run.status(), run.said());
        return run.said();
    }
}
