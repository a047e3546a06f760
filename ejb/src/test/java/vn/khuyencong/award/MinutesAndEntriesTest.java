package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** A council's minutes are signed while an entry for the same round comes in from the unit whose key signs: both need its turn and the round. */
class MinutesAndEntriesTest {

    private static final String UNIT = "P63-24";
    private static final int TIMES = 8;
    private static final LocalDate OPENS = LocalDate.of(2024, 4, 1);
    private static final LocalDate MEETS = OPENS.plusDays(31);
    private static final Viewer OFFICER = Viewers.officer(UNIT);

    private Services services;
    private UnitAtItsDoor unit;
    private AwardRows round;
    private Set<Long> council;

    @BeforeEach
    void aRoundOfAProvinceIsRankedAndItsCouncilMeets(TestInfo test) {
        services = new Services(database("minutes-" + test.getDisplayName())).play(OPENS);
        unit = new UnitAtItsDoor(services, UNIT);
        round = AwardRows.province(services, "BC-1", UNIT, OPENS);
        assertEquals(InboxState.ACCEPTED, unit.send(entry(0)).state());
        List<Viewer> jurors = List.of(JuryBench.ONE, JuryBench.TWO, JuryBench.THREE);
        jurors.forEach(this::judges);
        services.play(MEETS);
        assertEquals(List.of(), round.act(RoundAct.BEGIN_JUDGING, Said.NOTHING));
        SheetEntry sheet = new SheetEntry(Map.of("C1", 300, "C2", 250, "C3", 200, "C4", 80), null, null);
        jurors.forEach(juror -> kept(work -> work.the(ScoreSheets.class).save(juror, round.id(), UNIT + "/SP-0", sheet, true)));
        assertEquals(List.of(), services.transact(work -> work.the(JuryClosing.class).close(OFFICER, round.id())));
        kept(work -> work.the(CouncilVerdicts.class).follow(OFFICER, round.id()));
        council = Set.of(named("Chủ tịch", CouncilRole.CHAIR), named("Thư ký", CouncilRole.SECRETARY));
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void bothAreDone() throws Exception {
        NewMinutes meeting = new NewMinutes(MEETS, "Bắc Giang", council, null);
        for (int i = 1; i <= TIMES; i++) {
            byte[] late = unit.body(entry(i));
            assertEquals(List.of(true, true), AtOnce.all(
                    () -> services.transact(work -> work.the(CouncilMinutes.class).make(OFFICER, round.id(), meeting)).findings().isEmpty(),
                    () -> unit.send(late).findings().stream().anyMatch(finding -> finding.rule().equals("AWARD_ROUND_LATE"))));
        }
        assertEquals(TIMES, services.transact(work -> work.the(CouncilMinutes.class).all(OFFICER, round.round())).size());
    }

    private void judges(Viewer juror) {
        services.transact(work -> {
            work.em().createNativeQuery("insert into user_account (name, display_name, password_hash) values (?1, ?1, 'x')").setParameter(1, juror.name()).executeUpdate();
            return work.em().createNativeQuery("insert into role_assignment (id, account, role, given_by, given_at) "
                    + "select coalesce(min(id), 0) - 1, ?1, 'JUROR', 'test', current_timestamp from role_assignment").setParameter(1, juror.name()).executeUpdate();
        });
        kept(work -> work.the(Jury.class).appoint(OFFICER, round.id(), new NewJuror(juror.name(), juror.displayName(), "Chuyên gia", JurorRole.MEMBER, null)));
    }

    private long named(String name, CouncilRole role) {
        return kept(work -> work.the(Council.class).name(OFFICER, round.id(), name, "Lãnh đạo", role));
    }

    private long kept(Function<Services.Work, Entered> entering) {
        Entered entered = services.transact(entering::apply);
        assertEquals(List.of(), entered.findings());
        return entered.id();
    }

    private static AwardNomination entry(int number) {
        return new AwardNomination(new DocumentKey(UNIT, OPENS.getYear(), AwardNomination.STREAM, "SP-" + number, 1), SubmissionKind.ORIGINAL, "BC-1",
                new Establishment("Cơ sở " + number, LegalForm.HOUSEHOLD, null, "xã A"),
                new EnteredProduct("Sản phẩm " + number, "CRAFT", null, false, true, true, true, true), null, null, null, false, null);
    }
}
