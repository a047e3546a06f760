package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;
import org.apache.qpid.protonj2.client.DeliveryState;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Tracker;
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
import vn.khuyencong.server.ServerFailure;
import vn.khuyencong.shared.UnitId;

/**
 * The same system with a broker outside of it, chosen by environment variables alone: the same addresses, the same doors. The broker has the files
 * and the scripts of production; the system comes to it by TLS.
 */
class ExternalBrokerIT {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 10);
    private static final LocalDate STEPPED = LocalDate.of(2026, 3, 2);
    private static final int YEAR = 2026;
    /** As in broker.xml. */
    private static final int MOST_CONNECTIONS = 10;
    private static final UnitId HA_NOI = new UnitId("P-01");
    private static final UnitId HUE = new UnitId("P-46");

    private static ExternalBroker broker;
    private static RunningSystem system;

    @BeforeAll
    static void aSystemWithABrokerOutsideOfIt() throws IOException {
        broker = ExternalBroker.bare(Work.fresh("external-broker"));
        scriptsAreAppliedUndoneAndAppliedAgain();
        system = RunningSystem.start("with-external-broker", broker.environmentByTls());
    }

    private static void scriptsAreAppliedUndoneAndAppliedAgain() {
        assertEquals(9, changes(broker.operate("apply")));
        assertEquals(0, changes(broker.operate("apply")), "again changes nothing");
        assertEquals(9, changes(broker.operate("undo")));
        assertEquals(9, changes(broker.operate("apply")), "undone is as before");
    }

    /** What the operator's command counts, held against the lines that it says. */
    private static long changes(List<String> said) {
        long changed = said.stream().filter(line -> line.startsWith("đã đổi")).count();
        assertEquals("Số thay đổi: " + changed, said.get(said.size() - 1));
        return changed;
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
    void whatTheSystemMakesAtItsStartIsWhatTheScriptsMake() {
        assertEquals(0, changes(broker.operate("apply")));
    }

    @Test
    void noUndoTakesTheInboxAwayWhileTheSystemListens() {
        ServerFailure refused = assertThrows(ServerFailure.class, () -> broker.operate("undo"));
        assertTrue(refused.getMessage().contains(Addresses.INBOX), refused.getMessage());
        broker.operate("apply");
    }

    @Test
    void nobodyComesInByThePasswordThatTheBrokerCameWith() {
        Identity known = Identity.provisioned(system, "P-04");
        Identity everything = new Identity(known.unit(), known.key(), "ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!", known.ministryJwk());
        assertThrows(ClientException.class, () -> TestProvince.connect(broker.port(), everything));
    }

    @Test
    void aLargeDocumentArrivesWhole() throws ClientException {
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P34-08"))) {
            Letter letter = province.letter(province.plan(YEAR).decidedOn(DECIDED).manyLines(1_600).document());
            assertTrue(letter.body().length > 250_000, letter.body().length + " bytes");
            Verdict.accepted(province.send(letter));
            assertEquals(1_600, system.ministry().planned(province.unit(), YEAR));
        }
    }

    @Test
    void whatCouldNeverBeHandedOverIsRefusedAtTheDoorAndTheOthersGoOn() throws ClientException {
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P34-19"))) {
            Letter letter = province.letter(province.plan(YEAR).decidedOn(DECIDED).fair(15).document());
            for (Map.Entry<String, Object> poison : Map.<String, Object>of("ma", UUID.randomUUID(), "JMSXGroupSeq", "x").entrySet()) {
                Message<?> message = letter.toAmqp().property(poison.getKey(), poison.getValue());
                Tracker refused = province.openSender(Addresses.submissions(province.unit())).send(message);
                assertEquals(DeliveryState.Type.REJECTED, refused.awaitSettlement(30, TimeUnit.SECONDS).remoteState().getType(), poison.getKey());
            }
            Verdict.accepted(province.send(letter));
        }
    }

    @Test
    void aUnitThatOpensTooManyConnectionsIsRefusedAndTheOthersGoOn() throws ClientException {
        Identity greedy = Identity.provisioned(system, "P34-24");
        List<TestProvince> open = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_CONNECTIONS; i++) {
                open.add(TestProvince.connect(broker.port(), greedy));
            }
            assertThrows(ClientException.class, () -> TestProvince.connect(broker.port(), greedy));
            try (TestProvince other = TestProvince.connect(broker.port(), Identity.provisioned(system, "P34-15"))) {
                Verdict.accepted(other.send(other.letter(other.plan(YEAR).decidedOn(DECIDED).fair(10).document())));
            }
        } finally {
            open.forEach(TestProvince::close);
        }
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
        try (TestProvince province = TestProvince.connect(broker.port(), Identity.provisioned(system, "P-14"))) {
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

    @Test
    void byTlsAUnitIsKnownByItsOwnCertificateToo() throws ClientException {
        TlsIdentity own = TlsIdentity.provisioned(system, "P-11");
        TlsIdentity other = TlsIdentity.provisioned(system, "P-12");
        try (TestProvince province = TestProvince.connect(broker.tlsPort(), own.identity(), own.context())) {
            Letter letter = province.letter(province.plan(YEAR).decidedOn(DECIDED).fair(50).document());
            Verdict.accepted(province.send(letter));
        }
        TestProvince.connect(broker.tlsPort(), other.identity(), other.context()).close();
        refused(own.identity(), other.context());
        refused(own.identity(), own.contextWithoutCertificate());
        assertThrows(ClientException.class, () -> TestProvince.connect(broker.port(), new Identity(own.identity().unit(), own.identity().key(),
                own.identity().user(), "x", own.identity().ministryJwk())));
    }

    @Test
    void aCertificateThatWasTakenBackIsRefusedAtOnceAndANewOneLetsTheUnitInAgain() throws ClientException {
        TlsIdentity own = TlsIdentity.provisioned(system, "P-14");
        String serial = own.certificate().getSerialNumber().toString(16);
        try (Chromium chromium = new Chromium(system.address()); TestProvince province = TestProvince.connect(broker.tlsPort(), own.identity(), own.context())) {
            Page administrator = chromium.signedIn("quantri");
            administrator.navigate("/khoa-va-chung-thu.xhtml");
            administrator.locator("a[href*='chung-thu=" + serial + "']").click();
            administrator.locator("#thuHoi\\:nutThuHoi").click();
            assertThat(administrator.locator(".kc-refusal")).containsText("phải có lý do");
            administrator.locator("#thuHoi\\:lyDo").fill("Máy trạm bị mất");
            new Appearance(Work.fresh("screens-certificates")).isAsItShouldBe(administrator, "khoa-va-chung-thu");
            administrator.locator("#thuHoi\\:nutThuHoi").click();
            assertThat(administrator.locator("[role=status]")).containsText(serial);
            assertThat(administrator.locator("main")).containsText("Máy trạm bị mất");
            assertThrows(ClientException.class, () -> province.openSender(Addresses.submissions(province.unit())), "its connection has ended");
        }
        refused(own.identity(), own.context());
        TestProvince.connect(broker.tlsPort(), own.identity(), own.certifiedAnew(system).context()).close();
    }

    @Test
    void theGatewaySpeaksTlsRenewsItsCertificateAndChecksTheNameOfTheBroker() throws IOException {
        Path work = Work.fresh("tls-gateway");
        Path home = work.resolve("P-20");
        assertEquals(0, new GatewayProgram(Path.of(System.getProperty("khuyencong.gateway.jar"))).run(FirstAccounts.DEMO_PASSWORD, "provision",
                "--unit", "P-20", "--homes", work.toString(), "--server", system.address(), "--amqp", "localhost:" + broker.tlsPort(), "--tls",
                "--user", "quantri"));
        String before = Files.readString(home.resolve("broker-tls.pem"));
        GatewayRun kept = GatewayRun.of("renew", "--home", home.toString());
        assertEquals(0, kept.status(), kept.said());
        assertEquals(before, Files.readString(home.resolve("broker-tls.pem")), "it lasts for long");
        GatewayRun renewed = GatewayRun.of("renew", "--home", home.toString(), "--before", "500");
        assertEquals(0, renewed.status(), renewed.said());
        assertFalse(before.equals(Files.readString(home.resolve("broker-tls.pem"))));
        GatewayRun received = GatewayRun.of("norms", "--home", home.toString());
        assertEquals(0, received.status(), received.said());
        Path identity = home.resolve("identity.properties");
        Files.writeString(identity, Files.readString(identity).replace("host=localhost", "host=127.0.0.1"));
        GatewayRun elsewhere = GatewayRun.of("receipts", "--home", home.toString());
        assertEquals(1, elsewhere.status(), elsewhere.said());
        assertTrue(elsewhere.said().contains("Không nối được"), elsewhere.said());
    }

    private static void refused(Identity identity, SSLContext tls) {
        assertThrows(ClientException.class, () -> TestProvince.connect(broker.tlsPort(), identity, tls).close());
    }
}
