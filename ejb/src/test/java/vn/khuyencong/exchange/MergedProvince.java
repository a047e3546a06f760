package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.testing.Viewers.DEPT_LEADER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** Two provinces become one on 1 July 2025: their schemes were approved under the old ones and are under way. */
abstract class MergedProvince {

    static final long TRIEU = 1_000_000;
    static final String BAC_GIANG = "P63-24";
    static final String OLD_BAC_NINH = "P63-27";
    static final String BAC_NINH = "P34-24";
    static final FundSource LOCAL = FundSource.LOCAL;
    static final FundSource NATIONAL = FundSource.NATIONAL;
    private static final LocalDate DECIDED = LocalDate.of(2025, 1, 15);
    private static final LocalDate EARLY = LocalDate.of(2025, 3, 3);
    static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    static final Viewer OFFICER = Viewers.officer(BAC_NINH);
    static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, true, true);

    Services services;
    UnitAtItsDoor bacGiang;
    private UnitAtItsDoor oldBacNinh;
    UnitAtItsDoor bacNinh;

    @BeforeEach
    void schemesOfTheOldUnitsAreApprovedAndUnderWay(TestInfo test) {
        services = new Services(MigratedDatabase.h2("merger-" + test.getDisplayName())).play(EARLY);
        bacGiang = new UnitAtItsDoor(services, BAC_GIANG);
        oldBacNinh = new UnitAtItsDoor(services, OLD_BAC_NINH);
        bacNinh = new UnitAtItsDoor(services, BAC_NINH);
        accepted(bacGiang.send(plan(BAC_GIANG, LOCAL).machine("A", "Công ty A", 100).machine("B", "Công ty B", 60).decided("QĐ 1", DECIDED).data()));
        accepted(bacGiang.send(plan(BAC_GIANG, NATIONAL).machine("N", "Công ty N", 200).decided("QĐ 2", DECIDED).data()));
        accepted(oldBacNinh.send(plan(OLD_BAC_NINH, LOCAL).machine("C", "Công ty C", 80).decided("QĐ 3", DECIDED).data()));
        underWay(bacGiang, BAC_GIANG, "A", 100);
        underWay(oldBacNinh, OLD_BAC_NINH, "C", 80);
        decide(new Ruling(id(BAC_GIANG, NATIONAL, "N"), SchemeAct.ASSIGN_FUNDS));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private void underWay(UnitAtItsDoor unit, String subject, String code, long amount) {
        accepted(unit.send(step(subject, code, 1, StepAct.ASSIGN_FUNDS, EARLY, new SchemeStep.Assignment("Trung tâm Khuyến công", amount * TRIEU))));
        accepted(unit.send(step(subject, code, 2, StepAct.CHECK_CAPACITY, EARLY, new SchemeStep.Capacity("PROCEED", null))));
        accepted(unit.send(step(subject, code, 3, StepAct.SIGN_CONTRACT, EARLY, new SchemeStep.Contract("1/HĐ", EARLY, "Công ty " + code, amount * TRIEU, null))));
        accepted(unit.send(step(subject, code, 4, StepAct.PAY_ADVANCE, EARLY, new SchemeStep.Advance(amount / 2 * TRIEU, null))));
    }

    static PlanOfUnit plan(String unit, FundSource fund) {
        return new PlanOfUnit(unit, 2025, fund);
    }

    /** The version of a plan that adds a machine of so many triệu to it, under the number of the version. */
    static PlanSubmission added(String unit, int version, long support) {
        PlanOfUnit plan = plan(unit, LOCAL);
        for (int number = 1; number < version; number++) {
            plan.supplement();
        }
        return plan.machineByRate("M" + version, "Công ty M" + version, support).decided("QĐ " + version, AFTER).data();
    }

    static SchemeStep complete(LocalDate day) {
        return step(BAC_GIANG, "A", 5, StepAct.COMPLETE, day, null);
    }

    static SchemeStep step(String unit, String code, int number, StepAct act, SchemeStep.Part part) {
        return step(unit, code, number, act, AFTER, part);
    }

    static SchemeStep step(String unit, String code, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        return UnitAtItsDoor.step(unit, LOCAL, 2025, code, number, act, day, part);
    }

    static SchemeStep.Change lower(long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1, support * TRIEU, 3 * support * TRIEU,
                2 * support * TRIEU, null, null, null)), null, null, null);
    }

    void decide(Ruling ruling) {
        LocalDate day = ruling.act() == SchemeAct.ASSIGN_FUNDS ? EARLY : AFTER;
        Decisions.Outcome outcome = services.transact(work -> work.the(Decisions.class).decide(DEPT_LEADER, List.of(ruling),
                new PlanSubmission.Decision("215/QĐ-BCT", day, "Bộ trưởng Bộ Công Thương")));
        assertTrue(outcome.possible(), () -> outcome.findings().toString());
    }

    SchemeRecord record(String unit, FundSource fund, String code) {
        return services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(unit), 2025, fund), code).orElseThrow());
    }

    long id(String unit, FundSource fund, String code) {
        return record(unit, fund, code).id();
    }

    /** Of the local plans: unit, budget, granted, paid, freed, settled, returned. */
    List<String> ledger(Viewer viewer, Boundaries boundaries) {
        return services.transact(work -> work.the(LedgerBook.class).balances(viewer, 2025, LOCAL, boundaries).stream().map(sums -> {
            assertTrue(sums.balanced());
            return sums.unit() + " " + Arrays.asList(sums.budget(), sums.on(Account.GRANTED), sums.on(Account.PAID), sums.freed(), sums.on(Account.SETTLED), sums.on(Account.RETURNED))
                    .stream().map(amount -> Long.toString(amount / TRIEU)).collect(Collectors.joining(" "));
        }).toList());
    }

    static void accepted(InboxMessage message) {
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }
}
