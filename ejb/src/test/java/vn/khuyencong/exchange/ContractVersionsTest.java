package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

/** Version 1 beside version 2 of a progress report, before, while and after each of them is taken. */
class ContractVersionsTest {

    private static final long TRIEU = 1_000_000;
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final FundSource LOCAL = FundSource.LOCAL;
    private static final String FIRST = MessageType.SCHEME_PROGRESS.schemaUri(1);
    private static final String SECOND = MessageType.SCHEME_PROGRESS.schemaUri(2);

    private Services services;
    private UnitAtItsDoor unit;

    /** On the day of these tests version 2 is not taken yet. */
    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("versions-" + test.getDisplayName())).play(Services.TODAY);
        unit = new UnitAtItsDoor(services, "P63-24");
        unit.send(new PlanOfUnit("P63-24", 2024, LOCAL).machine("DA-1", "Công ty A", 100).decided("QĐ 1", DECIDED).data());
        unit.send(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm Khuyến công", 100 * TRIEU)));
        unit.send(step(2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        unit.send(step(3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 100 * TRIEU, null)));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everyVersionThatTheCodeReadsHasItsDaysAndNoOther() {
        List<String> read = Arrays.stream(MessageType.values()).flatMap(type -> type.versions().stream().map(type::schemaUri)).toList();
        List<String> onFile = services.transact(work -> work.em().createQuery("select v.dataschema from ContractVersion v", String.class).getResultList());
        assertEquals(new TreeSet<>(read), new TreeSet<>(onFile));
    }

    @Test
    void versionsInTurnAreStepsOfOneScheme() {
        taken(SECOND, "2020-01-01", null);
        byte[] first = unit.body(progress(5, 10, null), 1);
        assertEquals(InboxState.WAITING, unit.send(unit.body(progress(6, 20, "ADJUST"), 2)).state());
        assertEquals(InboxState.WAITING, unit.send(first).state());
        assertEquals(InboxState.WAITING, unit.send(unit.body(progress(7, 30, null), 1)).state());
        unit.send(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        assertEquals(List.of("10 -", "20 ADJUST", "30 -"), reported());
        assertEquals(2, unit.send(first).deliveries(), "the same bytes again are the same message, whatever has been sent since");
        assertEquals(InboxState.CONFLICT, unit.send(unit.body(progress(6, 20, null), 1)).state(), "one key in two versions is one key");
    }

    @Test
    void whatIsNotTakenYetIsKeptWithItsCauseAndTakenUnchangedOnceItIs() {
        unit.send(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        byte[] body = unit.body(progress(5, 20, "STOP"), 2);
        InboxMessage parked = unit.send(body);
        assertEquals(InboxState.PARKED, parked.state());
        assertEquals("SCHEMA_VERSION_NOT_YET", parked.cause());
        taken(SECOND, "2020-01-01", null);
        unit.sendAgain(body);
        assertEquals(List.of("20 STOP"), reported());
    }

    @Test
    void aVersionEndsWithItsLastDayAndWhatCameInTimeStaysAnswered() {
        unit.send(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        byte[] inTime = unit.body(progress(5, 20, null), 1);
        assertEquals(InboxState.ACCEPTED, unit.send(inTime).state());
        taken(FIRST, "2000-01-01", "2024-03-14");
        taken(SECOND, "2020-01-01", null);
        assertEquals(InboxState.ACCEPTED, unit.send(inTime).state(), "a resend is no new message");
        assertEquals("SCHEMA_VERSION_ENDED", unit.send(unit.body(progress(6, 30, null), 1)).cause());
        assertEquals(InboxState.ACCEPTED, unit.send(unit.body(progress(6, 30, null), 2)).state(), "its key is not used up");
        taken(FIRST, "2000-01-01", "2024-03-15");
        assertEquals(InboxState.ACCEPTED, unit.send(unit.body(progress(7, 40, null), 1)).state(), "the last day itself is in time");
    }

    @Test
    void anOldReaderParksWhatItDoesNotKnow() {
        InboxMessage unknown = unit.send(unit.body(progress(4, 20, null), 3));
        assertEquals(InboxState.PARKED, unknown.state());
        assertEquals("SCHEMA_VERSION_UNKNOWN", unknown.cause());
    }

    @Test
    void theFieldOfVersionTwoIsNoneOfVersionOne() {
        InboxMessage returned = unit.send(unit.body(progress(4, 20, "STOP"), 1));
        assertEquals(InboxState.RETURNED, returned.state());
        assertEquals(List.of("SCHEMA_UNKNOWN_FIELD"), returned.findings().stream().map(Refusal::rule).toList());
    }

    @Test
    void theUnitsAreToldOnceOfEachChangeSignedByTheMinistry() {
        services.transact(work -> {
            work.the(ContractNotices.class).issueIfChanged();
            work.the(ContractNotices.class).issueIfChanged();
            return null;
        });
        taken(FIRST, "2000-01-01", "2027-12-31");
        IssuedContractNotice last = services.transact(work -> {
            work.the(ContractNotices.class).issueIfChanged();
            work.em().flush();
            return work.the(ContractNotices.class).current().orElseThrow();
        });
        assertEquals("contract-versions-2", last.name());
        String jwk = services.transact(work -> work.the(MinistryKey.class).publicJwk());
        assertTrue(Signatures.verify(last.body(), last.jws(), jwk));
        ContractNotice read = ContractNotice.read(last.body()).orElseThrow();
        assertEquals(Optional.of(1), read.newest(MessageType.SCHEME_PROGRESS, Services.TODAY));
        assertEquals(Optional.of(2), read.newest(MessageType.SCHEME_PROGRESS, LocalDate.of(2028, 1, 1)));
    }

    private void taken(String dataschema, String from, String until) {
        services.transact(work -> work.em().createNativeQuery("update contract_version set taken_from = ?1, taken_until = ?2 where dataschema = ?3")
                .setParameter(1, LocalDate.parse(from)).setParameter(2, until == null ? null : LocalDate.parse(until))
                .setParameter(3, dataschema).executeUpdate());
    }

    private static SchemeStep progress(int number, int percent, String proposal) {
        return step(number, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(percent, null, null, proposal));
    }

    private static SchemeStep step(int number, StepAct act, SchemeStep.Part part) {
        return UnitAtItsDoor.step("P63-24", LOCAL, 2024, "DA-1", number, act, DAY, part);
    }

    /** Percent and proposal of each progress report that was taken, in the order of their taking. */
    private List<String> reported() {
        return services.transact(work -> {
            SchemeRecord record = work.the(Schemes.class).find(new PlanOf(new UnitId("P63-24"), 2024, LOCAL), "DA-1").orElseThrow();
            return work.em().createQuery("select e from SchemeEvent e where e.record = :record and e.percentDone is not null order by e.id",
                    SchemeEvent.class).setParameter("record", record).getResultStream().map(ContractVersionsTest::reported).toList();
        });
    }

    private static String reported(SchemeEvent event) {
        try {
            JsonNode details = Json.MAPPER.readTree(event.details());
            return event.percentDone() + " " + details.path("progress").path("proposal").asText("-");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
