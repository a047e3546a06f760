package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.TimeExtensions.Extension;
import vn.khuyencong.portal.TimeExtensions.Foreseen;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class TimeExtensionsTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final LocalDate PAPER = LocalDate.of(2024, 3, 10);
    private static final Viewer LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final Viewer DIRECTOR = new Viewer("gd.p63-24", "Lãnh đạo Sở", Role.SCT_DIRECTOR, UNIT);
    private static final Viewer OFFICER = new Viewer("so.p63-24", "Cán bộ Sở", Role.SCT_OFFICER, UNIT);

    private Services services;

    @BeforeEach
    void plansOfBothFundsThatEndInOctober(TestInfo test) {
        services = new Services(MigratedDatabase.h2("extensions-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        UnitAtItsDoor unit = new UnitAtItsDoor(services, UNIT.value());
        unit.send(plan(FundSource.NATIONAL, "A", "B"));
        unit.send(plan(FundSource.LOCAL, "C", "D"));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theMinistryExtendsManyAtOnceEachWithAnEventOfItsOwnInOneVersion() {
        List<Foreseen> done = extend(LEADER, until("2024-12"), "A", "B");
        assertTrue(done.stream().allMatch(Foreseen::possible), done::toString);
        assertEquals(Map.of("A", "2024-12", "B", "2024-12", "C", "2024-10", "D", "2024-10"), ends());
        assertEquals(2, services.<Number>transact(work -> (Number) work.em().createNativeQuery(
                "select count(*) from scheme_event where act = 'EXTEND_TIME' and note = 'Giãn cách' and paper_number = '99/QĐ'").getSingleResult()).intValue());
        assertEquals(1, services.<Number>transact(work -> (Number) work.em().createNativeQuery(
                "select count(distinct version_id) from scheme_event where act = 'EXTEND_TIME'").getSingleResult()).intValue());
        assertEquals(2, services.letters().size(), "each is told");
    }

    @Test
    void whereOneIsRefusedItIsNamedAndNoneIsExtended() {
        extend(LEADER, until("2025-02"), "A");
        List<Foreseen> refused = extend(LEADER, until("2024-12"), "A", "B");
        assertEquals(List.of("SCHEME_END_NOT_LATER"), rules(refused.get(0)));
        assertEquals(List.of(), rules(refused.get(1)));
        assertEquals("2024-10", ends().get("B"));
    }

    @Test
    void aProvinceReportsAStepOfEachOfItsOwn() {
        List<Foreseen> done = extend(DIRECTOR, until("2024-12"), "C", "D");
        assertTrue(done.stream().allMatch(Foreseen::possible), done::toString);
        List<OutboxMessage> sent = services.transact(work -> work.em().createQuery("select o from OutboxMessage o order by o.id", OutboxMessage.class)
                .getResultList());
        services.transact(work -> {
            sent.forEach(each -> UnitAtItsDoor.arrive(work, UNIT, each.body(), each.jws()));
            return null;
        });
        assertEquals(Map.of("A", "2024-10", "B", "2024-10", "C", "2024-12", "D", "2024-12"), ends());
    }

    @Test
    void nobodyExtendsWhatIsNotHisAndNothingGoesWithoutPaperMonthAndReason() {
        assertThrows(NotVisible.class, () -> extend(OFFICER, until("2024-12"), "C"));
        assertEquals(List.of("NOT_IN_POWER"), rules(extend(DIRECTOR, until("2024-12"), "A").get(0)));
        assertEquals("2024-10", ends().get("A"));
        List<Foreseen> refused = extend(LEADER, new Extension("2024-13", " ", null, "Bộ trưởng", ""), "A");
        assertEquals(List.of("EXTENSION_MONTH_WRONG", "EXTENSION_NEEDS_PAPER", "REASON_MISSING"), rules(refused.get(0)));
        assertFalse(refused.get(0).possible());
        assertEquals(List.of(), extend(LEADER, until("2024-12")));
    }

    private static Content plan(FundSource fund, String one, String other) {
        return new PlanOfUnit(UNIT.value(), 2024, fund).machine(one, "Công ty " + one, 100).machine(other, "Công ty " + other, 100)
                .decided("QĐ " + fund, LocalDate.of(2024, 1, 15)).data();
    }

    private static Extension until(String month) {
        return new Extension(month, "99/QĐ", PAPER, "Bộ trưởng Bộ Công Thương", "Giãn cách");
    }

    private List<Foreseen> extend(Viewer by, Extension extension, String... codes) {
        List<Long> ids = services.transact(work -> work.the(SchemeList.class).page(LEADER, SchemeFilter.ALL, 0, 9).stream()
                .filter(entry -> List.of(codes).contains(entry.record().code())).map(entry -> entry.record().id()).toList());
        return services.transact(work -> work.the(TimeExtensions.class).extend(by, ids, extension));
    }

    private Map<String, String> ends() {
        Map<String, String> ends = new TreeMap<>();
        services.<List<SchemeList.Entry>>transact(work -> work.the(SchemeList.class).page(LEADER, SchemeFilter.ALL, 0, 9))
                .forEach(entry -> ends.put(entry.record().code(), entry.record().endMonth()));
        return ends;
    }

    private static List<String> rules(Foreseen foreseen) {
        return foreseen.findings().stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }
}
