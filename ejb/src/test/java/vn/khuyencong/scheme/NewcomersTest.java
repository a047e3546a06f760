package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class NewcomersTest {

    private static final UnitId UNIT = new UnitId("P63-24");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("newcomers-" + test.getDisplayName()));
        UnitAtItsDoor unit = new UnitAtItsDoor(services, UNIT.value());
        PlanOfUnit plan = new PlanOfUnit(UNIT.value(), 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).machine("B", "Công ty B", 100)
                .decided("QĐ 1", LocalDate.of(2024, 1, 15));
        unit.send(plan.data());
        unit.send(plan.supplement().machine("C", "Công ty C", 100).data());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatThePlanStatesAndNobodyDecidedMayComeIn() {
        Viewer director = new Viewer("gd.p63-24", "Lãnh đạo Sở", Role.SCT_DIRECTOR, UNIT);
        assertEquals(List.of("C"), codes(director));
        assertEquals(Optional.empty(), services.transact(work -> work.the(Newcomers.class).drafted(director, record(work), "C")), "the plan states it");
    }

    @Test
    void nobodyLearnsOfSchemesOfAnotherUnit() {
        assertEquals(List.of(), codes(new Viewer("gd.p63-01", "Lãnh đạo Sở khác", Role.SCT_DIRECTOR, new UnitId("P63-01"))));
    }

    private List<String> codes(Viewer viewer) {
        return services.transact(work -> work.the(Newcomers.class).of(viewer, record(work)).stream().map(SchemeRecord::code).toList());
    }

    private static SchemeRecord record(Services.Work work) {
        return work.the(Schemes.class).find(new PlanOf(UNIT, 2024, FundSource.LOCAL), "A").orElseThrow();
    }
}
