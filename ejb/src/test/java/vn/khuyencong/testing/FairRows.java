package vn.khuyencong.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.fair.FairState;

/** A fair as it stands in the database: announced, with zones and quotas, a floor and a published result. */
public final class FairRows {

    private final Services services;
    private final long fair;
    private long next;

    private FairRows(Services services, long fair) {
        this.services = services;
        this.fair = fair;
        next = fair + 1;
    }

    /**
     * A fair of the year of its first day, organised by the department, that takes applications from 60 to 30 days before it
     * opens; three stalls each at most.
     *
     * @param number tells it from others of the test, from 1
     */
    public static FairRows announced(Services services, int number, String code, LocalDate firstDay) {
        FairRows rows = new FairRows(services, 900_000_000L + number * 10_000L);
        rows.insert("""
                insert into fair (id, code, name, place, scope, organised, plan_year, from_day, to_day, opens_on, closes_on, most_each,
                rule_version, seed_digest, seed, state, sample, made_at, made_by, lock_version)
                values (?, ?, ?, 'Bắc Ninh', 'DOMESTIC', true, ?, ?, ?, ?, ?, 3, '1', ?, ?, 'ANNOUNCED', false, current_timestamp, 'cuc', 0)""",
                rows.fair, code, "Hội chợ " + code, firstDay.getYear(), firstDay, firstDay.plusDays(4), firstDay.minusDays(60), firstDay.minusDays(30),
                "d".repeat(64), "5".repeat(64));
        return rows;
    }

    /** Adds a zone. */
    public FairRows zone(String code) {
        insert("insert into fair_zone (id, fair_id, code, name, color, made_at) values (?, ?, ?, ?, '#336699', current_timestamp)", next++, fair, code, code);
        return this;
    }

    /** Gives a province a quota. */
    public FairRows quota(String unit, int stalls) {
        insert("insert into fair_quota (id, fair_id, unit_id, stalls, made_at, made_by) values (?, ?, ?, ?, current_timestamp, 'cuc')", next++, fair, unit,
                stalls);
        return this;
    }

    /** Adds a line of what it costs. */
    public FairRows cost(String unit, String fund, long support) {
        insert("""
                insert into fair_cost_line (id, fair_id, number, content, norm, unit_id, fund, cost, support, made_at, made_by)
                values (?, ?, 1, 'Thuê mặt bằng', 'FAIR_DOMESTIC_ORG', ?, ?, ?, ?, current_timestamp, 'cuc')""", next++, fair, unit, fund, support, support);
        return this;
    }

    /** From now on it stands there. */
    public FairRows state(FairState state) {
        insert("update fair set state = ? where id = ?", state.name(), fair);
        return this;
    }

    /**
     * Publishes a result: the newest holds.
     *
     * @param given each a unit, the document of its application or null for a combined stall, and the number of a stall
     */
    public FairRows publish(List<String[]> given) {
        long plan = next++;
        long run = next++;
        insert("insert into floor_plan (id, fair_id, version, source, at, by_account) values (?, ?, ?, 'test', current_timestamp, 'cuc')", plan, fair, plan);
        insert("""
                insert into fair_run (id, fair_id, floor_plan_id, state, input_digest, rule_version, proven, cancel_asked, started_at, started_by, seen_at,
                published_at, lock_version) values (?, ?, ?, 'DONE', ?, '1', true, false, current_timestamp, 'cuc', current_timestamp, current_timestamp, 0)""",
                run, fair, plan, "a".repeat(64));
        for (String[] one : given) {
            insert("""
                    insert into fair_allotment (id, run_id, application_id, unit_id, stall) values (?, ?, (select a.id from fair_application a
                    where a.fair_id = ? and a.unit_id = ? and a.document = ? and a.state = 'IN_FORCE'), ?, ?)""", next++, run, fair, one[0],
                    one[1] == null ? "" : one[1], one[0], one[2]);
        }
        return state(FairState.PUBLISHED);
    }

    private void insert(String sql, Object... values) {
        services.transact(work -> {
            EntityManager em = work.em();
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
