package vn.khuyencong.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/**
 * Books the advances that were reported before the ledger had an account for them: what was paid, less what was settled and
 * what came back, newest first. Of a scheme under way it leaves the grant. Of one that was stopped, or settled below its
 * advances, the ledger freed too much: it leaves the freed money as far as that is there, else the budget, and is put on
 * the register of money that must come back. What was booked before stays as it is.
 */
final class AdvanceHistory extends DataMigration {

    AdvanceHistory() {
        super("023", "advances paid");
    }

    /** A scheme with advances; amounts in đồng. */
    private record Paid(long record, String unit, int year, String fund, boolean underWay, long grant, long granted, long outstanding) {

        String balance(String account) {
            return unit + "." + year + "." + fund + "." + account;
        }
    }

    /** An advance as it was reported. */
    private record Advance(long event, java.sql.Date day, long amount) {
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<Paid> schemes = schemes(connection);
        Ids ids = new Ids(connection);
        for (Paid scheme : schemes) {
            long left = scheme.outstanding();
            long granted = scheme.underWay() ? scheme.granted() : 0;
            for (Advance advance : advances(connection, scheme.record())) {
                long amount = Math.min(left, advance.amount());
                long ofGrant = Math.min(amount, granted);
                long ofFreed = Math.min(amount - ofGrant, balance(connection, scheme.balance("FREED")));
                book(connection, ids, scheme, advance, "GRANTED", ofGrant);
                book(connection, ids, scheme, advance, "FREED", ofFreed);
                book(connection, ids, scheme, advance, "BUDGET", amount - ofGrant - ofFreed);
                granted -= ofGrant;
                left -= amount;
            }
            ask(connection, ids, scheme);
        }
    }

    private static List<Paid> schemes(Connection connection) throws SQLException {
        List<Paid> schemes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select r.id, r.unit_id, r.plan_year, r.fund,
                    case when r.state in ('PLAN_APPROVED', 'FUNDS_ASSIGNED', 'CAPACITY_CHECKED', 'CONTRACTED', 'IN_PROGRESS', 'COMPLETED', 'ACCEPTED',
                        'HANDED_OVER', 'ADJUSTMENT_PENDING', 'STOP_PENDING', 'VIOLATION_HOLD') then 1 else 0 end,
                    (select coalesce(sum(l.amount), 0) from ledger_entry l where l.record_id = r.id and l.account = 'GRANTED'),
                    (select coalesce(sum(e.amount), 0) from scheme_event e where e.record_id = r.id and e.act = 'PAY_ADVANCE')
                        - (select coalesce(sum(l.amount), 0) from ledger_entry l where l.record_id = r.id and l.account = 'SETTLED')
                        - (select coalesce(sum(b.amount), 0) from recovery b join violation v on v.id = b.violation_id where v.record_id = r.id)
                from scheme_record r where exists (select 1 from scheme_event e where e.record_id = r.id and e.act = 'PAY_ADVANCE' and e.amount > 0)
                order by r.id"""); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                boolean underWay = rows.getInt(5) == 1;
                long granted = rows.getLong(6);
                schemes.add(new Paid(rows.getLong(1), rows.getString(2), rows.getInt(3), rows.getString(4), underWay, underWay ? granted : 0, granted,
                        Math.max(0, rows.getLong(7))));
            }
        }
        return schemes;
    }

    private static List<Advance> advances(Connection connection, long record) throws SQLException {
        List<Advance> advances = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, business_day, amount from scheme_event where record_id = ? and act = 'PAY_ADVANCE' and amount > 0 order by id desc""")) {
            select.setLong(1, record);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    advances.add(new Advance(rows.getLong(1), rows.getDate(2), rows.getLong(3)));
                }
            }
        }
        return advances;
    }

    private static void book(Connection connection, Ids ids, Paid scheme, Advance advance, String from, long amount) throws SQLException {
        if (amount > 0) {
            long entry = ids.next();
            post(connection, scheme, advance, new Posting(entry, entry, from, -amount));
            post(connection, scheme, advance, new Posting(ids.next(), entry, "PAID", amount));
        }
    }

    /** One side of an entry. */
    private record Posting(long id, long entry, String account, long amount) {

        boolean isOfScheme() {
            return account.equals("GRANTED") || account.equals("PAID");
        }
    }

    private static void post(Connection connection, Paid scheme, Advance advance, Posting posting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ledger_entry (id, entry, unit_id, plan_year, fund, account, record_id, amount, business_day, event_id, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PAY_ADVANCE')""")) {
            insert.setLong(1, posting.id());
            insert.setLong(2, posting.entry());
            insert.setString(3, scheme.unit());
            insert.setInt(4, scheme.year());
            insert.setString(5, scheme.fund());
            insert.setString(6, posting.account());
            insert.setObject(7, posting.isOfScheme() ? scheme.record() : null, java.sql.Types.BIGINT);
            insert.setLong(8, posting.amount());
            insert.setDate(9, advance.day());
            insert.setLong(10, advance.event());
            insert.executeUpdate();
        }
        add(connection, scheme.balance(posting.account()), posting.amount());
    }

    private static void add(Connection connection, String balance, long amount) throws SQLException {
        if (update(connection, "update ledger_balance set amount = amount + ? where id = ?", amount, balance) == 0) {
            update(connection, "insert into ledger_balance (amount, id) values (?, ?)", amount, balance);
        }
    }

    /** What is paid above the grant must come back: by the violation that is open, else by a new entry of the register. */
    private static void ask(Connection connection, Ids ids, Paid scheme) throws SQLException {
        long owed = scheme.outstanding() - scheme.grant();
        if (owed <= 0) {
            return;
        }
        int raised = update(connection, """
                update violation set to_recover = greatest(to_recover, (select coalesce(sum(b.amount), 0) from recovery b where b.violation_id = violation.id) + ?)
                where id = (select min(id) from violation where record_id = ? and closed_day is null)""", owed, scheme.record());
        if (raised == 0) {
            update(connection, """
                    insert into violation (to_recover, id, record_id, event_id, kind, description, opened_day, lock_version)
                    select cast(? as bigint), cast(? as bigint), e.record_id, e.id, 'PAID_ABOVE_GRANT', '', e.business_day, 0 from scheme_event e
                    where e.id = (select max(id) from scheme_event where record_id = ?)""", owed, ids.next(), scheme.record());
        }
    }

    private static long balance(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select amount from ledger_balance where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    /** Numbers of rows, in blocks as the entity manager takes them: the sequence gives the highest of each. */
    private static final class Ids {
        private static final int BLOCK = 500;

        private final Connection connection;
        private long next = 1;
        private long last;

        private Ids(Connection connection) {
            this.connection = connection;
        }

        long next() throws SQLException {
            if (next > last) {
                try (PreparedStatement select = connection.prepareStatement("select nextval('entity_seq')"); ResultSet row = select.executeQuery()) {
                    row.next();
                    last = row.getLong(1);
                    next = last - BLOCK + 1;
                }
            }
            return next++;
        }
    }
}
