package vn.khuyencong.testing;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.CouncilSeal;
import vn.khuyencong.award.MinutesContent;
import vn.khuyencong.award.NewRound;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundActs;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.award.Said;
import vn.khuyencong.award.ranking.Canonical;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

/** A round as officers prepare and open it, and what its jury and council leave in the database in the end. */
public final class AwardRows {

    private final Services services;
    private final long round;
    private final Viewer officer;
    private final Viewer leader;
    private long next;

    private AwardRows(Services services, long round, Viewer officer, Viewer leader) {
        this.services = services;
        this.round = round;
        this.officer = officer;
        this.leader = leader;
        next = 910_000_000L + round * 10_000L;
    }

    /** A round of the northern provinces that the department opens: entries for a month from its first day. */
    public static AwardRows north(Services services, String code, LocalDate opens) {
        return opened(services, new NewRound(code, "Bình chọn khu vực phía Bắc " + opens.getYear(), AwardLevel.REGION, null, null, Region.NORTH, opens,
                opens.plusDays(30), opens.plusDays(60)), Viewers.DEPT_OFFICER, Viewers.DEPT_LEADER);
    }

    /** A round of a province that its director opens. */
    public static AwardRows province(Services services, String code, String unit, LocalDate opens) {
        return opened(services, new NewRound(code, "Bình chọn cấp tỉnh " + opens.getYear(), AwardLevel.PROVINCE, new UnitId(unit), null, null, opens,
                opens.plusDays(30), opens.plusDays(60)), Viewers.officer(unit), Viewers.director(unit));
    }

    private static AwardRows opened(Services services, NewRound entered, Viewer officer, Viewer leader) {
        Long id = services.transact(work -> work.the(Rounds.class).enter(officer, entered).id());
        AwardRows rows = new AwardRows(services, id, officer, leader);
        must(rows.act(RoundAct.OPEN, Said.NOTHING));
        return rows;
    }

    /** The same round in the hands of another unit. */
    public AwardRows heldBy(String unit) {
        return new AwardRows(services, round, Viewers.officer(unit), Viewers.director(unit));
    }

    public long id() {
        return round;
    }

    public AwardRound round() {
        return services.transact(work -> work.em().find(AwardRound.class, round));
    }

    /** Does an act as whoever may; what was found. */
    public List<Refusal> act(RoundAct act, Said said) {
        Viewer who = act == RoundAct.BEGIN_JUDGING || act == RoundAct.CLOSE_JUDGING ? officer : leader;
        return services.transact(work -> work.the(RoundActs.class).act(who, round, act, said));
    }

    /** The jury has judged and the council recognised the first so many entries of each group, in the order given. */
    public AwardRows judged(List<AwardEntry> entries, Predicate<AwardEntry> certified) {
        insert("""
                insert into award_juror (id, round_id, account, name, position, role, made_at, made_by)
                values (?, ?, 'giamkhao', 'Giám khảo', 'Thành viên', 'MEMBER', ?, 'cuc')""", next++, round, now());
        must(act(RoundAct.BEGIN_JUDGING, Said.NOTHING));
        long ranking = next++;
        insert("""
                insert into award_ranking (id, round_id, input, input_digest, result, result_digest, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, 'cuc')""", ranking, round, new byte[] {1}, "a".repeat(64), new byte[] {1}, "b".repeat(64), now());
        must(act(RoundAct.CLOSE_JUDGING, Said.NOTHING));
        int rank = 0;
        List<MinutesContent.Decision> decisions = new ArrayList<>();
        for (AwardEntry entry : entries) {
            decisions.add(new MinutesContent.Decision(next, entry.reference(), entry.productName(), entry.establishmentName(), entry.productGroup(), rank + 1, 80_000,
                    certified.test(entry), certified.test(entry), null, null));
            insert("""
                    insert into award_verdict (id, round_id, entry_id, ranking_id, rank, total_milli, passes, certified, at, by_account)
                    values (?, ?, ?, ?, ?, 80000, ?, ?, ?, 'cuc')""", next++, round, entry.id(), ranking, ++rank, certified.test(entry),
                    certified.test(entry), now());
        }
        minutes(ranking, decisions);
        return this;
    }

    private void minutes(long ranking, List<MinutesContent.Decision> decisions) {
        AwardRound of = round();
        byte[] content = Canonical.bytes(new MinutesContent(of.code(), of.name(), of.level(), of.closesOn().plusDays(1), "Hà Nội", "a".repeat(64), "b".repeat(64), List.of(),
                List.of(), List.of(), decisions, null));
        String signature = services.transact(work -> work.the(CouncilSeal.class).sign(of.organiser(), content, "cuc"));
        insert("""
                insert into award_minutes (id, round_id, ranking_id, content, digest, signature, held_on, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'cuc')""", next++, round, ranking, content, Digest.sha256(content), signature, of.closesOn().plusDays(1), now());
    }

    private static Instant now() {
        return Services.NOW;
    }

    private static void must(List<Refusal> findings) {
        if (findings.stream().anyMatch(Refusal::blocks)) {
            throw new AssertionError(findings);
        }
    }

    private void insert(String sql, Object... values) {
        services.transact(work -> {
            Query query = work.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
