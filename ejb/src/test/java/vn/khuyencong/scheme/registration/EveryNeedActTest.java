package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
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
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.registration.StatedNeedLife.Cell;
import vn.khuyencong.scheme.registration.StatedNeedLife.Row;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.Services;

/**
 * Everything that anybody might try, wherever a need stands, by hand or by what it follows from: it is done or refused with
 * exactly its reason. Who may what is taken from what is stated, not from the table.
 */
class EveryNeedActTest {

    private static final Map<Cell, Row> STATED = StatedNeedLife.read();
    private static final String OWN = "P63-06";
    private static final String FOREIGN = "P63-24";
    private static final String NOT_VISIBLE = "NotVisible";

    private static Services services;
    private static int number;

    /** @param sees whether the need is shown to him at all */
    private record Someone(String name, Viewer viewer, Set<Role> roles, boolean sees) {
    }

    @BeforeAll
    static void start() {
        services = new Services(MigratedDatabase.h2("every-need-act")).play(LocalDate.of(2018, 3, 1));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void whateverAnybodyTriesIsDoneOrRefusedWithExactlyItsReason(RegistrationState state) {
        List<String> different = new ArrayList<>();
        services.transact(work -> {
            for (RegistrationAct act : RegistrationAct.values()) {
                for (boolean byHand : List.of(true, false)) {
                    everybody().forEach(someone -> {
                        Registration need = standing(work, state);
                        String expected = expected(state, act, byHand, someone);
                        String found = tried(work, need, act, byHand, someone) + " " + need.state();
                        if (!expected.equals(found)) {
                            different.add(act + (byHand ? " by hand " : " ") + someone.name() + ": " + found + ", must be " + expected);
                        }
                    });
                }
            }
            return null;
        });
        assertEquals(List.of(), different);
    }

    /** The rule that refuses it, or nothing, and where the need stands then. */
    private static String expected(RegistrationState state, RegistrationAct act, boolean byHand, Someone someone) {
        Row row = STATED.get(new Cell(state, act));
        if (byHand && !someone.sees()) {
            return NOT_VISIBLE + " " + state;
        }
        if (row == null || row.byHand() != byHand) {
            return "NEED_ACT_NOT_HERE " + state;
        }
        if (row.who().stream().noneMatch(someone.roles()::contains)) {
            return "NEED_ACT_NOT_YOURS " + state;
        }
        return act == RegistrationAct.REJECT ? "CRITERIA_NOT_NAMED " + state : " " + row.to();
    }

    /** By hand, or as a visit and a dossier do it; only these two can be had otherwise, so the others are not tried that way. */
    private static String tried(Services.Work work, Registration need, RegistrationAct act, boolean byHand, Someone someone) {
        Registrations registrations = work.the(Registrations.class);
        if (byHand) {
            try {
                return rule(registrations.decide(someone.viewer(), need.id(), Registrations.Deed.of(act, "")));
            } catch (NotVisible e) {
                return NOT_VISIBLE;
            }
        }
        return switch (act) {
            case SURVEY -> rule(registrations.surveyed(someone.viewer(), need, ""));
            case CONVERT -> rule(registrations.convert(someone.viewer(), need, scheme(work)));
            default -> "NEED_ACT_NOT_HERE";
        };
    }

    private static SchemeRecord scheme(Services.Work work) {
        SchemeRecord record = work.the(Schemes.class).record(new PlanOf(new UnitId(OWN), 2019, FundSource.NATIONAL), "D" + number);
        record.describe("Đề án", PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công", "2019-10");
        work.em().persist(record);
        return record;
    }

    private static String rule(List<Refusal> against) {
        return against.isEmpty() ? "" : against.get(0).rule();
    }

    /** Each role for the unit or for the country, and strangers of another province. */
    private static Stream<Someone> everybody() {
        Stream<Someone> roles = Arrays.stream(Role.values()).map(role -> new Someone(role.name(), viewer(role, OWN), Set.of(role), role != Role.COLLABORATOR && role != Role.JUROR));
        Stream<Someone> strangers = Stream.of(Role.SCT_OFFICER, Role.SCT_DIRECTOR)
                .map(role -> new Someone("foreign " + role, viewer(role, FOREIGN), Set.of(), false));
        return Stream.concat(roles, strangers);
    }

    private static Viewer viewer(Role role, String unit) {
        boolean ofTheCountry = role == Role.ADMINISTRATOR || role == Role.DEPT_OFFICER || role == Role.DEPT_LEADER;
        return new Viewer("user." + role, "", role, ofTheCountry ? null : new UnitId(unit));
    }

    private static Registration standing(Services.Work work, RegistrationState state) {
        Registration need = Needs.register(work, Needs.officer(OWN), OWN, 2019, Needs.machine("Cơ sở " + ++number, "Na Rì", 100));
        need.go(state);
        work.em().flush();
        return need;
    }
}
