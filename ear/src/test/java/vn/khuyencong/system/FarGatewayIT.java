package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.UnitId;

/** A gateway that runs by itself behind a bad line, in a network namespace of its own where the machine can make one. */
class FarGatewayIT {

    private static final UnitId UNIT = new UnitId("P34-82");
    private static final int YEAR = 2029;
    private static final int FIRST = 16;
    private static final int LATER = 4;
    /** What the line lets through where only a TCP connection can be cut: some of the documents, not all. */
    private static final long BYTES_UNTIL_CUT = 12_000;

    private final RunningSystem system = Store.H2.system();
    private final Optional<FarPlace> far = FarPlace.make();
    private CutLine line;
    private Path home;

    @BeforeEach
    void theUnitTakesPart() {
        Path work = Work.fresh("far-gateway");
        line = far.map(place -> new CutLine(place.address(), system.amqpPort(), Long.MAX_VALUE))
                .orElseGet(() -> new CutLine(InetAddress.getLoopbackAddress(), system.amqpPort(), BYTES_UNTIL_CUT));
        said(0, "provision", "--unit", UNIT.value(), "--homes", work.toString(), "--server", system.address(),
                "--amqp", far.map(place -> place.address().getHostAddress()).orElse("127.0.0.1") + ":" + line.port(), "--user", "quantri");
        home = work.resolve(UNIT.value());
    }

    @AfterEach
    void nothingIsLeftOfTheLine() {
        line.close();
        far.ifPresent(FarPlace::close);
    }

    @Test
    void whatALossyLineThatIsCutInTheMiddleCarriesArrivesOnceAndIsAnsweredWithoutAnOperator() {
        far.ifPresent(place -> System.out.println("The line: " + place.lose()));
        StayingGateway gateway = new StayingGateway(far.map(FarPlace::start).orElse(List.of()), home);
        try (gateway) {
            IntStream.rangeClosed(1, FIRST).forEach(number -> gateway.lay("KH-" + number, plan(number)));
            Await.until("some documents over the line", () -> arrived().size() >= 3);
            far.ifPresent(FarPlace::cut);
            IntStream.rangeClosed(FIRST + 1, FIRST + LATER).forEach(number -> gateway.lay("KH-" + number, plan(number)));
            Await.until("the gateway knows that the line is cut", () -> gateway.way().equals("OFFLINE"));
            assertTrue(said(0, "status", "--home", home.toString()).contains("đang chờ mạng từ"));
            assertTrue(said(1, "run", "--home", home.toString()).contains("một tiến trình khác"));
            assertTrue(said(4, "send", "--home", home.toString()).contains("sẽ tự đi"));
            gateway.kill();
        }
        StayingGateway next = new StayingGateway(far.map(FarPlace::start).orElse(List.of()), home);
        try (next) {
            far.ifPresentOrElse(FarPlace::mend, line::mend);
            Await.until("every document taken in and every receipt at home", () -> arrived().size() == FIRST + LATER
                    && receiptsAtHome() == 2L * (FIRST + LATER));
            assertEquals(143, next.end(), () -> String.join("\n", next.said()));
            assertEquals("STOPPED", next.way());
        }
        assertEquals(FIRST + LATER, arrived().stream().map(item -> item.at("/key/document").asText()).distinct().count(), "nothing is doubled");
        assertTrue(arrived().stream().allMatch(item -> item.path("state").asText().equals("ACCEPTED")), () -> arrived().toString());
        assertEquals(system.ministry().receiptsOf(UNIT), new GatewayJournals(home.getParent()).receiptsOf(UNIT.value()));
        assertEquals(10L * (FIRST + LATER), system.ministry().planned(UNIT, YEAR));
        assertTrue(gateway.said().size() + next.said().size() < 3 * (FIRST + LATER), () -> "it talks too much: " + next.said());
    }

    private List<JsonNode> arrived() {
        return system.ministry().submissionsOf(UNIT, YEAR);
    }

    private long receiptsAtHome() {
        return new GatewayJournals(home.getParent()).receiptsOf(UNIT.value()).size();
    }

    private static PlanSubmission plan(int number) {
        return Plan.of(UNIT, YEAR).number("KH-" + number).decidedOn(LocalDate.of(2024, 1, 10)).fair(10).document();
    }

    private static String said(int status, String... arguments) {
        GatewayRun run = GatewayRun.of(arguments);
        assertEquals(status, run.status(), run.said());
        return run.said();
    }
}
