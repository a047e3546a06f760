package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.StatedLife.Cell;
import vn.khuyencong.scheme.StatedLife.Row;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.testing.Services;

/**
 * Everything that anybody might try, wherever a scheme stands, by either fund: it is allowed or refused with exactly its
 * reason. Who may what is taken from what is stated, not from the table.
 */
class EveryActTest {

    private static final Map<Cell, Row> STATED = StatedLife.read();
    private static final UnitId OWN = new UnitId("P63-24");
    private static final UnitId FOREIGN = new UnitId("P63-27");

    private static Services services;

    /** @param roles what he may do by what is stated; {@code everything} for what follows by itself */
    private record Someone(String name, Actor actor, Set<Role> roles, boolean everything) {
    }

    @BeforeAll
    static void start() {
        services = new Services(MigratedDatabase.h2("every-act"));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(SchemeState.class)
    void whateverAnybodyTriesIsAllowedOrRefusedWithExactlyItsReason(SchemeState state) {
        List<String> different = new ArrayList<>();
        services.transact(work -> {
            List<Someone> everybody = everybody(work.the(Territory.class).map());
            for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
                SchemeRecord record = standing(work, state, fund);
                for (SchemeAct act : SchemeAct.values()) {
                    everybody.forEach(someone -> {
                        Deed deed = Deed.of(act, someone.actor());
                        List<String> found = shown(work.the(Schemes.class).foresee(record, deed));
                        List<String> expected = shown(expected(work, record, deed, someone));
                        if (!expected.equals(found)) {
                            different.add(fund + " " + act + " " + someone.name() + ": " + found + ", must be " + expected);
                        }
                    });
                }
            }
            return null;
        });
        assertEquals(List.of(), different);
    }

    @ParameterizedTest
    @EnumSource(SchemeState.class)
    void aRefusedActChangesNothing(SchemeState state) {
        services.transact(work -> {
            Schemes schemes = work.the(Schemes.class);
            SchemeRecord record = standing(work, state, FundSource.NATIONAL);
            for (SchemeAct act : SchemeAct.values()) {
                if (!STATED.containsKey(new Cell(FundSource.NATIONAL, state, act))) {
                    assertFalse(schemes.act(record, Deed.of(act, Actor.system())).done(), act.name());
                }
            }
            assertEquals(state, record.state());
            assertEquals(List.of(), schemes.events(record));
            return null;
        });
    }

    private static List<Refusal> expected(Services.Work work, SchemeRecord record, Deed deed, Someone someone) {
        Row row = STATED.get(new Cell(record.fund(), record.state(), deed.act()));
        if (row == null) {
            return List.of(Refusal.error("SCHEME_ACT_NOT_HERE", "", "/data/act", record.code(), record.state(), deed.act()));
        }
        List<Refusal> expected = new ArrayList<>();
        if (!someone.everything() && row.who().stream().noneMatch(someone.roles()::contains)) {
            expected.add(Refusal.error("SCHEME_ACT_NOT_YOURS", "", "", deed.act(),
                    SchemeLife.find(record.state(), deed.act(), record.fund()).orElseThrow().who()));
        }
        row.guards().stream().sorted().forEach(guard -> expected.addAll(work.the(Guards.class).against(guard, record, deed)));
        return expected;
    }

    private static List<String> shown(List<Refusal> findings) {
        return findings.stream().map(Refusal::toString).toList();
    }

    /** Each role for the unit, a unit by its message, a stranger of another province, and what follows by itself. */
    private static List<Someone> everybody(UnitMap units) {
        Stream<Someone> roles = Arrays.stream(Role.values()).map(role -> new Someone(role.name(), Actor.of(viewer(role, OWN), OWN, units),
                Set.of(role), false));
        Stream<Someone> strangers = Stream.of(Role.SCT_OFFICER, Role.SCT_DIRECTOR).map(role -> new Someone("foreign " + role,
                Actor.of(viewer(role, FOREIGN), OWN, units), Set.of(), false));
        return Stream.of(roles, strangers, Stream.of(new Someone("the unit", Actor.of(OWN), Set.of(Role.SCT_OFFICER, Role.SCT_DIRECTOR), false),
                new Someone("by itself", Actor.system(), Set.of(), true))).flatMap(some -> some).toList();
    }

    private static Viewer viewer(Role role, UnitId unit) {
        boolean ofTheCountry = role == Role.ADMINISTRATOR || role == Role.DEPT_OFFICER || role == Role.DEPT_LEADER;
        return new Viewer("user." + role, "", role, ofTheCountry ? null : unit);
    }

    /** A scheme that stands somewhere, on file, with nothing behind it. */
    private static SchemeRecord standing(Services.Work work, SchemeState state, FundSource fund) {
        SchemeRecord record = new SchemeRecord(OWN, 2024, fund, state + "-" + work.em().createQuery("select count(r) from SchemeRecord r", Long.class)
                .getSingleResult());
        record.describe("Đề án", PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công", "2024-10");
        if (state.isPending()) {
            record.go(to(SchemeState.IN_PROGRESS));
        }
        record.go(to(state));
        work.em().persist(record);
        return record;
    }

    private static Transition to(SchemeState state) {
        return new Transition(null, null, state, null, Set.of(), Set.of(), null);
    }
}
