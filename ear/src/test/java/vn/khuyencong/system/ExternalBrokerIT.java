package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.demo.GatewayProgram;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.shared.UnitId;

/** The same system with a broker outside of it, chosen by environment variables alone: the same addresses, the same doors. */
class ExternalBrokerIT {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 10);
    private static final LocalDate STEPPED = LocalDate.of(2026, 3, 2);
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

    @Test
    void whatWaitsAtTheBrokerWhileTheSystemIsExchangedIsTakenInWhateverTheVersionOfItsSchema() throws ClientException {
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P-68"))) {
            PlanSubmission plan = province.plan(YEAR).decidedOn(DECIDED).machine("Công ty Gỗ", 100, 300).document();
            Verdict.accepted(province.send(province.letter(plan)));
            Letter again = contracted(province, plan);
            List<String> first = texts(province.answerTo(again));
            system.stop();
            List<Letter> queued = List.of(progress(province, plan, 6, 2, "ADJUST"), progress(province, plan, 5, 1, null), again,
                    province.letter(step(plan, 4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(30 * Plan.MILLION, null))),
                    progress(province, plan, 7, 1, null), progress(province, plan, 8, 2, null));
            for (Letter letter : queued) {
                province.post(letter);
            }
            system.start();
            for (Letter letter : queued) {
                Await.until("the taking of what waited", () -> system.ministry().submissionsOf(province.unit()).stream().anyMatch(item ->
                        item.path("digest").asText().equals(letter.digest()) && item.path("state").asText().equals("ACCEPTED")));
            }
            assertEquals(2, system.ministry().submission(province.unit(), again.digest()).path("deliveries").asInt());
            List<String> repeated = texts(province.mailbox().await(again.digest(), receipts -> receipts.size() >= 2 * first.size()));
            assertEquals(first, repeated.stream().distinct().toList());
            assertEquals(List.of("50 -", "60 ADJUST", "70 -", "80 -"), reported(province.unit(), plan));
        }
    }

    /** Brings the plan's scheme to its contract; the last of the steps. */
    private static Letter contracted(TestProvince province, PlanSubmission plan) throws ClientException {
        Verdict.accepted(province.send(province.letter(step(plan, 1, StepAct.ASSIGN_FUNDS,
                new SchemeStep.Assignment("Trung tâm Khuyến công", 100 * Plan.MILLION)))));
        Verdict.accepted(province.send(province.letter(step(plan, 2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)))));
        Letter contract = province.letter(step(plan, 3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", STEPPED, "Công ty Gỗ", 100 * Plan.MILLION, null)));
        Verdict.accepted(province.send(contract));
        return contract;
    }

    private static List<String> texts(List<ReceivedReceipt> receipts) {
        return receipts.stream().map(receipt -> receipt.json().toString()).toList();
    }

    private static SchemeStep step(PlanSubmission plan, int number, StepAct act, SchemeStep.Part part) {
        DocumentKey key = plan.key();
        return SchemeStep.of(new DocumentKey(key.unit(), key.planYear(), key.stream(), plan.schemes().get(0).code(), number), act, STEPPED,
                new SchemeStep.Paper(number + "/SCT", STEPPED), null, null, part);
    }

    private static Letter progress(TestProvince province, PlanSubmission plan, int number, int version, String proposal) {
        return province.event(step(plan, number, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(10 * number, null, null, proposal)))
                .with("/dataschema", MessageType.SCHEME_PROGRESS.schemaUri(version)).signedBy(province.key());
    }

    /** Percent and proposal of every progress report of the plan's scheme, as REST tells its life. */
    private static List<String> reported(UnitId unit, PlanSubmission plan) {
        JsonNode schemes = system.ministry().get("/api/v1/schemes?year=" + YEAR + "&unit=" + unit).path("items");
        JsonNode life = system.ministry().get("/api/v1/schemes/" + schemes.get(0).path("id").asLong());
        assertEquals(plan.schemes().get(0).code(), life.at("/scheme/code").asText());
        return StreamSupport.stream(life.path("events").spliterator(), false).filter(event -> event.path("act").asText().equals("REPORT_PROGRESS"))
                .map(event -> event.path("percentDone").asInt() + " " + event.at("/details/progress/proposal").asText("-")).toList();
    }
}
