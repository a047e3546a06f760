package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.InboxRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** A regional round on a database of its own, with entries in force and people who judge. */
final class JuryBench implements AutoCloseable {

    static final LocalDate CLOSES = LocalDate.of(2024, 4, 30);
    static final String A = "P63-24/SP-1";
    static final String B = "P63-24/SP-2";
    static final String C = "P63-27/SP-1";
    static final Viewer ONE = juror("gk.mot");
    static final Viewer TWO = juror("gk.hai");
    static final Viewer THREE = juror("gk.ba");
    static final Viewer FOUR = juror("gk.bon");

    private final Services services;
    private final long round;

    JuryBench(String name) {
        services = new Services(MigratedDatabase.h2(name));
        for (Viewer juror : List.of(ONE, TWO, THREE, FOUR)) {
            account(juror.name(), "JUROR", null);
        }
        round = kept(in(work -> work.the(Rounds.class).enter(Viewers.DEPT_OFFICER, new NewRound("BC-2024", "Bình chọn khu vực", AwardLevel.REGION, null, null,
                Region.NORTH, LocalDate.of(2024, 3, 1), CLOSES, LocalDate.of(2024, 7, 31)))));
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, RoundAct.OPEN, Said.NOTHING));
    }

    static Viewer juror(String account) {
        return new Viewer(account, account, Role.JUROR, null);
    }

    void account(String name, String role, String unit) {
        in(work -> {
            if (((Number) work.em().createNativeQuery("select count(*) from user_account where name = ?1").setParameter(1, name).getSingleResult()).longValue() == 0) {
                work.em().createNativeQuery("insert into user_account (name, display_name, password_hash) values (?1, ?1, 'x')").setParameter(1, name).executeUpdate();
            }
            work.em().createNativeQuery("insert into role_assignment (id, account, role, unit_id, given_by, given_at) "
                            + "select coalesce(min(id), 0) - 1, ?1, ?2, ?3, 'test', current_timestamp from role_assignment").setParameter(1, name).setParameter(2, role)
                    .setParameter(3, unit).executeUpdate();
            return null;
        });
    }

    /** Three entries of crafts: two of one establishment in a province, one in another; and the jury begins. */
    JuryBench judged(Viewer... jurors) {
        entry(1, A, 1, "CRAFT");
        entry(2, B, 1, "CRAFT");
        entry(3, C, 2, "CRAFT");
        for (Viewer juror : jurors) {
            kept(appoint(juror, JurorRole.MEMBER, null));
        }
        services.play(CLOSES.plusDays(1));
        assertEquals(List.of(), act(Viewers.DEPT_OFFICER, RoundAct.BEGIN_JUDGING, Said.NOTHING));
        return this;
    }

    void entry(long id, String reference, long establishment, String group) {
        in(work -> {
            long message = InboxRows.add(work.em(), LocalDate.of(2024, 4, 1));
            if (((Number) work.em().createNativeQuery("select count(*) from establishment where id = ?1").setParameter(1, -establishment).getSingleResult()).longValue() == 0) {
                work.em().createNativeQuery("""
                        insert into establishment (id, identity_key, name, legal_form, sort_key, named_on) values (?1, ?2, ?3, 'COMPANY', '', date '2024-01-01')""")
                        .setParameter(1, -establishment).setParameter(2, "e" + establishment).setParameter(3, "Cơ sở " + establishment).executeUpdate();
            }
            String[] parts = reference.split("/");
            work.em().createNativeQuery("insert into award_product (id, establishment_id, name, identity, made_at) values (?1, ?2, ?3, ?3, current_timestamp)")
                    .setParameter(1, -id).setParameter(2, -establishment).setParameter(3, "Sản phẩm " + id).executeUpdate();
            work.em().createNativeQuery("""
                    insert into award_entry (id, message_id, sender, round_id, round_code, unit_id, plan_year, document, version, kind, state, establishment_id,
                    product_id, establishment_name, product_name, product_group, content, received_at, business_day, sample)
                    values (?1, ?2, ?3, ?4, 'BC-2024', ?3, 2024, ?5, 1, 'ORIGINAL', 'IN_FORCE', ?6, ?1, ?7, ?8, ?9, ?10, current_timestamp, date '2024-04-01', true)""")
                    .setParameter(1, -id).setParameter(2, message).setParameter(3, parts[0]).setParameter(4, round).setParameter(5, parts[1])
                    .setParameter(6, -establishment).setParameter(7, "Cơ sở " + establishment).setParameter(8, "Sản phẩm " + id).setParameter(9, group)
                    .setParameter(10, content(parts[0], parts[1], "Cơ sở " + establishment, "Sản phẩm " + id, group)).executeUpdate();
            return null;
        });
    }

    private static String content(String unit, String document, String establishment, String product, String group) {
        try {
            return Json.MAPPER.writeValueAsString(new AwardNomination(new DocumentKey(unit, 2024, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL,
                    "BC-2024", new Establishment(establishment, LegalForm.COMPANY, null, "xã A"), new EnteredProduct(product, group, null, false, true, true, true, true),
                    null, null, null, true, List.of()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    Entered appoint(Viewer juror, JurorRole role, String group) {
        return in(work -> work.the(Jury.class).appoint(Viewers.DEPT_OFFICER, round, new NewJuror(juror.name(), "Giám khảo " + juror.name(), "Chuyên gia", role, group)));
    }

    /** Gives a sheet, points in whole points. */
    Entered gives(Viewer juror, String entry, int c1, int c2, int c3, int c4) {
        return save(juror, entry, new SheetEntry(Map.of("C1", c1 * 10, "C2", c2 * 10, "C3", c3 * 10, "C4", c4 * 10), null, null), true);
    }

    Entered save(Viewer juror, String entry, SheetEntry sheet, boolean give) {
        return in(work -> work.the(ScoreSheets.class).save(juror, round, entry, sheet, give));
    }

    /** Each of the jurors gives each entry the same, better ones first. */
    void scored(Viewer... jurors) {
        for (Viewer juror : jurors) {
            kept(gives(juror, A, 30, 25, 20, 8));
            kept(gives(juror, B, 25, 20, 20, 8));
            kept(gives(juror, C, 20, 20, 15, 5));
        }
    }

    List<String> closeJury() {
        return blocking(in(work -> work.the(JuryClosing.class).close(Viewers.DEPT_OFFICER, round)));
    }

    AwardRanking ranking() {
        return in(work -> work.the(AwardRankings.class).newest(work.em().find(AwardRound.class, round)).orElseThrow());
    }

    Entered verdict(String entry, boolean certified, String prize, String reason) {
        return in(work -> work.the(CouncilVerdicts.class).record(Viewers.DEPT_OFFICER, round, entry, new NewVerdict(certified, prize, reason)));
    }

    /** A council of three. */
    List<Long> council() {
        return List.of(CouncilRole.CHAIR, CouncilRole.SECRETARY, CouncilRole.MEMBER).stream().map(role -> kept(in(work ->
                work.the(Council.class).name(Viewers.DEPT_OFFICER, round, "Thành viên " + role, "Lãnh đạo", role)))).toList();
    }

    Entered minutes(List<Long> present) {
        return in(work -> work.the(CouncilMinutes.class).make(Viewers.DEPT_OFFICER, round, new NewMinutes(CLOSES.plusDays(1), "Hà Nội", Set.copyOf(present), null)));
    }

    List<String> act(Viewer viewer, RoundAct act, Said said) {
        return blocking(in(work -> work.the(RoundActs.class).act(viewer, round, act, said)));
    }

    <T> T in(Function<Services.Work, T> work) {
        return services.transact(work);
    }

    /** The same with the round. */
    <T> T of(BiFunction<Services.Work, AwardRound, T> work) {
        return services.transact(each -> work.apply(each, each.em().find(AwardRound.class, round)));
    }

    long round() {
        return round;
    }

    Services services() {
        return services;
    }

    List<?> audited(AuditAct act) {
        return in(work -> work.em().createNativeQuery("select outcome || ' ' || coalesce(detail, '') from audit_entry where act = ?1 order by id")
                .setParameter(1, act.name()).getResultList());
    }

    static long kept(Entered entered) {
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    static List<String> rules(Entered entered) {
        return blocking(entered.findings());
    }

    static List<String> blocking(List<Refusal> findings) {
        return findings.stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }

    @Override
    public void close() {
        services.close();
    }
}
