package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.UnitAtItsDoor;

/** A plan of many schemes is taken in at once, not scheme by scheme. */
class GreatPlanTest {

    private static final String UNIT = "P63-27";

    private Services services;
    private UnitAtItsDoor door;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("great-plan-" + test.getDisplayName()));
        door = new UnitAtItsDoor(services, UNIT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theDatabaseIsAskedAsOftenForAPlanOfFortySchemesAsForOneOfFour() {
        Statements statements = new Statements(services, "scheme|ledger|establishment|figure|funding");
        plan(2021, 4);
        long few = statements.of(work -> plan(2022, 4));
        assertEquals(few, statements.of(work -> plan(2023, 40)));
    }

    private InboxState plan(int year, int schemes) {
        PlanOfUnit plan = new PlanOfUnit(UNIT, year, FundSource.LOCAL);
        for (int i = 1; i <= schemes; i++) {
            plan.machine("ĐA-" + i, "Cơ sở " + year + "-" + i, 10 + i);
        }
        InboxState state = door.send(plan.decided("QĐ-" + year, LocalDate.of(year, 1, 10)).data()).state();
        assertEquals(InboxState.ACCEPTED, state);
        return state;
    }
}
