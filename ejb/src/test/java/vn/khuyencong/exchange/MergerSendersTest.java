package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.PortalExaminer;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.watch.NextActs;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** Who speaks, is told, sees and is waited for after two provinces became one. */
class MergerSendersTest extends MergedProvince {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @Test
    void untilItsLastDayTheOldUnitSendsAndFromTheNextItIsToldWhoSendsInItsPlace() {
        services.play(LAST_DAY);
        parked("SENDER_NOT_VALID_TODAY", bacNinh.send(complete(LAST_DAY)));
        accepted(bacGiang.send(complete(LAST_DAY)));
        services.play(AFTER);
        InboxMessage late = bacGiang.send(step(BAC_GIANG, "A", 6, StepAct.ACCEPT, AFTER, new SchemeStep.Acceptance(95 * TRIEU, "Đạt", List.of(MACHINE))));
        parked("SENDER_ENDED", late);
        assertEquals(List.of(BAC_GIANG, "2025-06-30", BAC_NINH, "Tỉnh Bắc Ninh"), late.findings().get(0).arguments());
        assertEquals(5, record(BAC_GIANG, LOCAL, "A").steps());
        assertEquals(List.of("SENDER_ENDED"), examined(Viewers.director(BAC_GIANG)), "on the web too");
        assertEquals(List.of("SUBJECT_NOT_OF_SENDER"), examined(Viewers.director("P34-08")));
        assertFalse(examined(Viewers.director(BAC_NINH)).contains("SENDER_ENDED"));
        services.play(LAST_DAY);
        assertEquals(List.of("SUBJECT_NOT_OF_SENDER"), examined(Viewers.director(BAC_NINH)), "not before it exists");
    }

    @Test
    void nobodyButTheSuccessorWithItsOwnKeySpeaksForTheOldUnit() {
        services.play(AFTER);
        parked("SUBJECT_NOT_OF_SENDER", new UnitAtItsDoor(services, "P34-08").send(complete(AFTER)));
        SigningKey ofTheOldUnit = SigningKey.generate("kept");
        byte[] body = bacNinh.body(complete(AFTER));
        InboxMessage byTheOldKey = services.transact(work -> {
            work.the(UnitKeys.class).register(new UnitId(BAC_GIANG), ofTheOldUnit.kid(), ofTheOldUnit.publicJwk(), "quantri");
            UnitAtItsDoor.arrive(work, new UnitId(BAC_NINH), body, ofTheOldUnit.sign(body));
            return UnitAtItsDoor.inbox(work, body);
        });
        parked("SIGNATURE_KEY_UNKNOWN", byTheOldKey);
        assertEquals(SchemeState.IN_PROGRESS, record(BAC_GIANG, LOCAL, "A").state());
    }

    @Test
    void whatTheNewUnitAsksForIsDecidedAndItsLetterGoesToTheNewUnit() {
        services.transact(work -> work.the(BrokerUsers.class).renew(new UnitId(BAC_GIANG)));
        services.transact(work -> work.the(BrokerUsers.class).renew(new UnitId(BAC_NINH)));
        services.play(AFTER);
        accepted(bacNinh.send(UnitAtItsDoor.step(BAC_GIANG, NATIONAL, 2025, "N", 1, StepAct.REQUEST_ADJUSTMENT, AFTER, lower(150))));
        decide(new Ruling(id(BAC_GIANG, NATIONAL, "N"), SchemeAct.APPROVE_ADJUSTMENT));
        var letter = services.letters().get(services.letters().size() - 1);
        assertEquals(BAC_GIANG, letter.to().value(), "it speaks of the old unit's plan");
        assertEquals(List.of(Addresses.receipts(new UnitId(BAC_NINH))), services.<List<String>>transact(work -> {
            work.the(Letters.class).on(letter);
            work.em().flush();
            return work.em().createQuery("select o.address from OutboxMessage o where o.receipt is null", String.class).getResultList();
        }));
        assertEquals(1, services.<Integer>transact(work -> work.the(Letters.class).newest(OFFICER, 9).size()));
        assertEquals(0, services.<Integer>transact(work -> work.the(Letters.class).newest(Viewers.officer("P34-08"), 9).size()));
    }

    @Test
    void peopleOfTheNewUnitSeeTheSchemesOfBothAndThoseOfAnotherProvinceNone() {
        services.play(AFTER);
        assertEquals(4, count(OFFICER, null));
        assertEquals(1, count(OFFICER, List.of(new UnitId(OLD_BAC_NINH))));
        assertEquals(0, count(Viewers.officer("P34-08"), null));
        assertEquals(3, count(Viewers.officer(BAC_GIANG), null), "what was its own it still reads");
        assertEquals(1, count(Viewers.officer(OLD_BAC_NINH), null));
        assertEquals(List.of(), ledger(Viewers.officer("P34-08"), Boundaries.NOW));
    }

    @Test
    void whatWaitsWaitsForTheNewUnitAndSoDoesTheReportOfTheYear() {
        services.play(LAST_DAY);
        accepted(bacGiang.send(complete(LAST_DAY)));
        assertTrue(waits(Viewers.officer(BAC_GIANG), LAST_DAY).contains(SchemeAct.ACCEPT));
        assertFalse(waits(OFFICER, LAST_DAY).contains(SchemeAct.ACCEPT), "not before it exists");
        services.play(AFTER);
        assertTrue(waits(OFFICER, AFTER).contains(SchemeAct.ACCEPT));
        assertEquals(List.of(), waits(Viewers.officer(BAC_GIANG), AFTER));
        services.play(LocalDate.of(2026, 1, 10));
        List<Standing> owed = services.transact(work -> work.the(Arrivals.class).completeness(OFFICER,
                new Question(2025, Period.YEAR, Scope.NATION, Boundaries.THEN, false), null).stream()
                .filter(stream -> stream.stream() == DocumentStream.REPORT_YEAR).flatMap(stream -> stream.owed().stream()).flatMap(row -> row.of().stream()).toList());
        assertEquals(List.of(BAC_NINH), owed.stream().map(standing -> standing.unit().id().value()).toList());
    }

    /** What the portal finds of a supplement to a plan of Bắc Giang. */
    private List<String> examined(Viewer viewer) {
        return services.transact(work -> work.the(PortalExaminer.class).examine(viewer, Json.MAPPER.valueToTree(added(BAC_GIANG, 2, 10)), null)
                .findings().stream().map(Refusal::rule).toList());
    }

    private long count(Viewer viewer, List<UnitId> units) {
        return services.<Long>transact(work -> work.the(SchemeList.class).count(viewer, new SchemeFilter(units, 2025, null, null, null)));
    }

    private List<SchemeAct> waits(Viewer viewer, LocalDate today) {
        return services.transact(work -> work.the(NextActs.class).of(viewer, today).stream().map(NextActs.Row::act).toList());
    }

    private static void parked(String rule, InboxMessage message) {
        assertEquals(InboxState.PARKED, message.state());
        assertEquals(List.of(rule), message.findings().stream().map(Refusal::rule).toList());
    }
}
