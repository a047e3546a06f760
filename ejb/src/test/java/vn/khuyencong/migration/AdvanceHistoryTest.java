package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A database of before, with advances that its ledger did not know; amounts in đồng, small ones. */
class AdvanceHistoryTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private long id = 10_000;

    @BeforeEach
    void aDatabaseOfBefore(TestInfo test) {
        database.setURL("jdbc:h2:mem:advances-" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
        Flyway now = Migration.flyway(database, true);
        Flyway.configure().configuration(now.getConfiguration()).target("022?").load().migrate();
    }

    @Test
    void ofASchemeUnderWayAnAdvanceLeavesTheGrant() throws SQLException {
        long scheme = scheme("A", "IN_PROGRESS");
        book(scheme, "BUDGET", "GRANTED", 300);
        advance(scheme, 100);
        advance(scheme, 50);
        migrate();
        assertEquals(Map.of("BUDGET", -300L, "GRANTED", 150L, "PAID", 150L), balances());
        assertEquals(List.of(), owed());
    }

    @Test
    void whatAStopFreedTooMuchIsTakenBackAndAskedFor() throws SQLException {
        long scheme = scheme("A", "STOPPED");
        book(scheme, "BUDGET", "GRANTED", 300);
        advance(scheme, 150);
        book(scheme, "GRANTED", "FREED", 300);
        migrate();
        assertEquals(Map.of("BUDGET", -300L, "GRANTED", 0L, "FREED", 150L, "PAID", 150L), balances());
        assertEquals(List.of(150L), owed());
    }

    @Test
    void whatWasUsedAgainMeanwhileIsTakenFromTheBudget() throws SQLException {
        long scheme = scheme("A", "STOPPED");
        book(scheme, "BUDGET", "GRANTED", 300);
        advance(scheme, 150);
        book(scheme, "GRANTED", "FREED", 300);
        book(scheme("B", "PLAN_APPROVED"), "FREED", "GRANTED", 250);
        migrate();
        assertEquals(Map.of("BUDGET", -400L, "GRANTED", 250L, "FREED", 0L, "PAID", 150L), balances());
    }

    @Test
    void whatWasSettledOrCameBackIsNotPaidAnyMore() throws SQLException {
        long settled = scheme("A", "SETTLED");
        book(settled, "BUDGET", "GRANTED", 300);
        advance(settled, 150);
        book(settled, "GRANTED", "SETTLED", 300);
        long stopped = scheme("B", "STOPPED");
        book(stopped, "BUDGET", "GRANTED", 100);
        long event = advance(stopped, 60);
        book(stopped, "GRANTED", "FREED", 100);
        execute("insert into violation values (" + ++id + ", " + stopped + ", " + event + ", 'MISUSE', 'x', 20, date '2024-03-01', null, null, null, 0)");
        execute("insert into recovery values (" + (id + 1) + ", " + id++ + ", 20, date '2024-03-02', 'GNT', null, 'cuc', timestamp '2024-03-02 00:00:00')");
        migrate();
        assertEquals(Map.of("BUDGET", -400L, "GRANTED", 0L, "FREED", 60L, "SETTLED", 300L, "PAID", 40L), balances());
        assertEquals(List.of(60L), owed(), "the open violation is raised by what is still out");
    }

    @Test
    void aDatabaseWithoutAdvancesStaysAsItIs() throws SQLException {
        book(scheme("A", "PLAN_APPROVED"), "BUDGET", "GRANTED", 300);
        migrate();
        assertEquals(Map.of("BUDGET", -300L, "GRANTED", 300L), balances());
    }

    private void migrate() throws SQLException {
        Migration.flyway(database, true).migrate();
        assertEquals(0, balances().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(balances(), sums("select id, amount from ledger_balance", "P63-24.2024.LOCAL."), "the rows that are locked say the same");
    }

    private long scheme(String code, String state) throws SQLException {
        execute("insert into scheme_record (id, unit_id, plan_year, fund, code, name, kind, implementing_unit, state, steps, percent_done, lock_version) values ("
                + ++id + ", 'P63-24', 2024, 'LOCAL', '" + code + "', 'Đề án', 'SINGLE', 'Trung tâm', '" + state + "', 0, 0, 0)");
        return id;
    }

    private long advance(long scheme, long amount) throws SQLException {
        execute("insert into scheme_event (id, record_id, act, from_state, to_state, at, business_day, on_day, actor, amount) values (" + ++id + ", " + scheme
                + ", 'PAY_ADVANCE', 'CONTRACTED', 'IN_PROGRESS', timestamp '2024-02-01 00:00:00', date '2024-02-01', date '2024-02-01', 'P63-24', " + amount + ")");
        return id;
    }

    private void book(long scheme, String from, String to, long amount) throws SQLException {
        long entry = ++id;
        post(entry, entry, scheme, from, -amount);
        post(++id, entry, scheme, to, amount);
    }

    private void post(long posting, long entry, long scheme, String account, long amount) throws SQLException {
        boolean ofScheme = List.of("GRANTED", "SETTLED").contains(account);
        execute("insert into ledger_entry (id, entry, unit_id, plan_year, fund, account, record_id, amount, business_day, reason) values (" + posting + ", "
                + entry + ", 'P63-24', 2024, 'LOCAL', '" + account + "', " + (ofScheme ? Long.toString(scheme) : "null") + ", " + amount
                + ", date '2024-01-15', 'TEST')");
        String balance = "P63-24.2024.LOCAL." + account;
        execute("merge into ledger_balance (id, amount) values ('" + balance + "', coalesce((select amount from ledger_balance where id = '" + balance + "'), 0) + "
                + amount + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private Map<String, Long> balances() throws SQLException {
        return sums("select account, sum(amount) from ledger_entry group by account", "");
    }

    private Map<String, Long> sums(String query, String prefix) throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                sums.put(rows.getString(1).substring(prefix.length()), rows.getLong(2));
            }
        }
        return sums;
    }

    private List<Long> owed() throws SQLException {
        List<Long> owed = new java.util.ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement()
                .executeQuery("select to_recover from violation where closed_day is null")) {
            while (rows.next()) {
                owed.add(rows.getLong(1));
            }
        }
        return owed;
    }
}
