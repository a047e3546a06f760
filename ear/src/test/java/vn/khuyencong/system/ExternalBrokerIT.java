package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.demo.GatewayProgram;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.shared.UnitId;

/** The same system with a broker outside of it, chosen by environment variables alone: the same addresses, the same doors. */
class ExternalBrokerIT {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 10);
    private static final int YEAR = 2026;
    private static final UnitId HA_NOI = new UnitId("P-01");
    private static final UnitId HUE = new UnitId("P-46");

    private static ExternalBroker broker;
    private static RunningSystem system;

    @BeforeAll
    static void aSystemWithABrokerOutsideOfIt() throws IOException {
        broker = ExternalBroker.start(Work.fresh("external-broker"));
        system = RunningSystem.start("with-external-broker", broker.environment());
    }

    @AfterAll
    static void stop() {
        system.close();
        broker.close();
    }

    @Test
    void aUnitIsProvisionedSendsAndIsAnswered() throws ClientException {
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, HUE.value()))) {
            Letter letter = province.letter(province.plan(YEAR).decidedOn(DECIDED).fair(80).document());
            Verdict.accepted(province.send(letter));
            assertEquals("ACCEPTED", system.ministry().submission(HUE, letter.digest()).path("state").asText());
            assertEquals(80, system.ministry().planned(HUE, YEAR));
        }
    }

    @Test
    void theBrokersTimeOfTakingAMessageIsKnownAndAForgedOneIsNotBelieved() throws ClientException {
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P-22"))) {
            Letter letter = province.letter(province.plan(YEAR).decidedOn(DECIDED).fair(70).document());
            Verdict.accepted(province.send(letter));
            JsonNode honest = system.ministry().submission(province.unit(), letter.digest());
            assertEquals("BROKER", honest.path("arrivalClock").asText());
            Instant ingress = Instant.parse(honest.path("ingressAt").asText());
            assertFalse(ingress.isAfter(Instant.parse(honest.path("receivedAt").asText()).plusSeconds(1)));
            Letter again = province.letter(province.plan(YEAR).number("KH-2").decidedOn(DECIDED).fair(30).document());
            Message<?> message = again.toAmqp().property("_AMQ_INGRESS_TIMESTAMP", ingress.minusSeconds(86_400).toEpochMilli());
            province.openSender(Addresses.submissions(province.unit())).send(message);
            province.answerTo(again);
            JsonNode forged = system.ministry().submission(province.unit(), again.digest());
            assertEquals("INTAKE", forged.path("arrivalClock").asText());
            assertTrue(forged.path("ingressAt").isMissingNode());
        }
    }

    @Test
    void everyDoorButOnesOwnIsShut() throws ClientException {
        Identity.provisioned(system, "P-42");
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P-40"))) {
            for (String door : new String[] {Addresses.submissions(new UnitId("P-42")), Addresses.receipts(new UnitId("P-42")), Addresses.INBOX}) {
                ClientException refused = assertThrows(ClientException.class, () -> province.openSender(door));
                assertTrue(refused.getMessage().contains("AMQ229032"), refused.getMessage());
            }
        }
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldOne() throws ClientException {
        Identity old = Identity.provisioned(system, "P-38");
        Identity renewed = Identity.provisioned(system, "P-38");
        assertThrows(ClientException.class, () -> TestProvince.connect(broker.port(), old));
        TestProvince.connect(broker.port(), renewed).close();
    }

    @Test
    void theGatewayFindsTheSameAddressesAndJudgesItsFirstDocumentByTheLawThatWaitsForIt() throws IOException {
        Path work = Work.fresh("external-gateway");
        Json.MAPPER.writeValue(Files.createDirectories(work.resolve("documents")).resolve("plan.json").toFile(),
                Plan.of(HA_NOI, YEAR).decidedOn(DECIDED).fair(60).document());
        GatewayProgram gateway = new GatewayProgram(Path.of(System.getProperty("khuyencong.gateway.jar")));
        assertEquals(0, gateway.run(FirstAccounts.DEMO_PASSWORD, "provision", "--unit", HA_NOI.value(), "--homes", work.toString(),
                "--server", system.address(), "--amqp", "127.0.0.1:" + broker.port(), "--user", "quantri"));
        GatewayRun sent = GatewayRun.of("send", "--home", work.resolve(HA_NOI.value()).toString(), work.resolve("documents").toString());
        assertEquals(0, sent.status(), sent.said());
        assertFalse(sent.said().contains("chưa được kiểm tra"), sent.said());
        assertEquals(60, system.ministry().planned(HA_NOI, YEAR));
    }
}
