package vn.khuyencong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Ten years of decided plans of 63 provinces and two funds in the tables of this system, with as many lines as are asked for: made by the database
 * itself, the same for the same number, with the figures that their lines come to. That these are those of {@code plan.Contributions} is shown by
 * the check that recomputes them.
 */
final class History {

    static final int FIRST_YEAR = 2014;
    static final int YEARS = 10;

    /** Ids of its rows, far above those that the sequence hands out. */
    private static final long FIRST_ID = 1_000_000_000L;
    private static final int LINES_OF_A_SCHEME = 20;
    private static final String LINE_COLUMNS = "id, version_id, scheme_id, position, activity, content, sector, new_craft, establishment, quantity,"
            + " eligible_cost, support, counterpart, other_sources";

    private final Connection connection;
    private final int lines;

    History(Connection connection, int lines) {
        this.connection = connection;
        this.lines = lines;
    }

    /** Makes messages, versions and schemes, and in a table of their own the lines that they are to have. */
    History prepare() throws SQLException {
        execute("create table history_unit as select row_number() over (order by id) - 1 as n, id from unit_period where id not like 'P34-%'");
        execute("create table history_version as select u.n * " + YEARS * 2 + " + y * 2 + f as n, u.id as unit, " + FIRST_YEAR + " + y as year,"
                + " case f when 0 then 'NATIONAL' else 'LOCAL' end as fund from history_unit u, generate_series(0, " + (YEARS - 1) + ") y, generate_series(0, 1) f");
        execute("insert into inbox_message (id, received_at, business_day, address, size_bytes, digest, body, body_whole, state, deliveries)"
                + " select " + FIRST_ID + " + n, now(), make_date(year, 1, 10), 'history', 0, 'history-' || n, '', true, 'ACCEPTED', 1 from history_version");
        execute("insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status,"
                + " basis, decision_number, decision_date, decision_authority, title, sample, state, origin, in_force_from)"
                + " select " + FIRST_ID + " + n, " + FIRST_ID + " + n, unit, 'vn.khuyencong.plan.submission', unit, year, 'PLAN_' || fund, 'LS-' || n, 1,"
                + " 'ORIGINAL', fund, 'YEAR', 'PLANNED', 'DECIDED', 'QĐ-' || n, make_date(year, 1, 5), 'UBND tỉnh', 'Kế hoạch', false, 'IN_FORCE', 'SIGNED',"
                + " make_date(year, 1, 10) from history_version");
        execute("create unlogged table history_line as select " + FIRST_ID + " + i as id, " + FIRST_ID + " + i % v.all as version_id, "
                + FIRST_ID + " + (i / v.all / " + LINES_OF_A_SCHEME + ") * v.all + i % v.all as scheme_id, 1 + i / v.all as position, 'A' || (1 + i / v.all % 9) as activity,"
                + " 'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất, cơ sở số ' || i as content, 'Ngành ' || (i * 13 % 40) as sector, false as new_craft,"
                + " 'Cơ sở công nghiệp nông thôn số ' || (i * 31 % 100000) as establishment, 1::bigint as quantity, (3000000 * (1 + i % 97))::bigint as eligible_cost,"
                + " (1000000 * (1 + i % 97))::bigint as support, (2000000 * (1 + i % 97))::bigint as counterpart, 0::bigint as other_sources"
                + " from generate_series(0, " + (lines - 1) + ") i, (select count(*) as all from history_version) v");
        execute("insert into scheme (id, version_id, code, name, kind, implementing_unit, position) select scheme_id, min(version_id), 'ĐA-' || scheme_id,"
                + " 'Đề án số ' || scheme_id, 'GROUP', 'Trung tâm Khuyến công', min(position) from history_line group by scheme_id");
        execute("create table plain_line (like scheme_line including all)");
        execute("analyze");
        return this;
    }

    /** Writes the lines as COPY reads them. */
    void write(Path file) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            copy().copyOut("copy (select " + LINE_COLUMNS + " from history_line) to stdout", out);
        }
    }

    /** COPY into a table of the same columns and nothing else; seconds. */
    double copyBare(Path file) throws SQLException, IOException {
        execute("drop table if exists bare_line");
        execute("create table bare_line (like scheme_line)");
        execute("checkpoint");
        return seconds(() -> copyIn(file, "bare_line"));
    }

    /** The floor of loading: COPY into a table of the same columns and keys, whose indexes are made when all lines are there, as a dump is restored; seconds. */
    double copyPlain(Path file) throws SQLException, IOException {
        execute("truncate plain_line");
        execute("checkpoint");
        List<String> aside = indexesOf("plain_line", "format('drop index %s', indexrelid::regclass)");
        List<String> back = indexesOf("plain_line", "pg_get_indexdef(indexrelid)");
        return seconds(() -> inOneTransaction(() -> {
            executeAll(aside);
            copyIn(file, "plain_line");
            executeAll(back);
        }));
    }

    /**
     * Loading: COPY into the lines themselves, and their figures, in one transaction; seconds. Indexes are made and references to other tables are checked for
     * all lines at once, after they are there.
     */
    double load(Path file) throws SQLException, IOException {
        execute("truncate scheme_line, figure cascade");
        execute("checkpoint");
        String references = " from pg_constraint where conrelid = 'scheme_line'::regclass and contype = 'f'";
        List<String> aside = rows("select format('alter table scheme_line drop constraint %I', conname)" + references);
        aside.addAll(indexesOf("scheme_line", "format('drop index %s', indexrelid::regclass)"));
        List<String> back = rows("select format('alter table scheme_line add constraint %I %s', conname, pg_get_constraintdef(oid))" + references);
        back.addAll(indexesOf("scheme_line", "pg_get_indexdef(indexrelid)"));
        return seconds(() -> inOneTransaction(() -> {
            executeAll(aside);
            copyIn(file, "scheme_line");
            executeAll(back);
            rollUp();
        }));
    }

    /** Something of each index of a table that is no key of it. */
    private List<String> indexesOf(String table, String what) throws SQLException {
        return rows("select " + what + " from pg_index where indrelid = '" + table + "'::regclass and not indisunique");
    }

    private void inOneTransaction(Step step) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            step.run();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** What only loading needs goes; the rest is looked at by the planner. */
    void settle() throws SQLException {
        execute("drop table if exists plain_line, bare_line, history_line");
        execute("vacuum analyze");
        execute("checkpoint");
    }

    /** In the order in which intake would have written them: year after year, one plan with all its figures after another. */
    private void rollUp() throws SQLException {
        execute("with lines as (select v.subject, v.plan_year, v.fund, l.activity, l.support, l.counterpart, l.n from (select version_id, activity,"
                + " sum(support) support, sum(counterpart) counterpart, count(*) n from scheme_line group by 1, 2) l join document_version v on v.id = l.version_id),"
                + " figures as (select subject, plan_year, fund, activity, 'funds' measure, support amount, n from lines"
                + " union all select subject, plan_year, fund, activity, 'planned_counterpart', counterpart, n from lines"
                + " union all select v.subject, v.plan_year, v.fund, 'ALL', 'schemes', count(*), count(*) from scheme s join document_version v on v.id = s.version_id"
                + " group by 1, 2, 3 union all select subject, plan_year, fund, 'ALL', 'documents', count(*), count(*) from document_version group by 1, 2, 3)"
                + " insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)"
                + " select concat_ws('.', subject, plan_year, 'YEAR', 'PLANNED', 'DECIDED', fund, activity, measure), subject, plan_year, 'YEAR', 'PLANNED', 'DECIDED',"
                + " fund, activity, measure, amount, n from figures order by plan_year, fund, subject, activity, measure");
    }

    /** The lines as facts, for an engine that knows nothing of this system. */
    void writeFacts(Path file) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            copy().copyOut("copy (select v.subject, v.plan_year, v.fund, l.activity, l.sector, l.support, l.counterpart, l.scheme_id, l.version_id"
                    + " from scheme_line l join document_version v on v.id = l.version_id) to stdout (format csv, header)", out);
        }
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void copyIn(Path file, String table) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            copy().copyIn("copy " + table + " (" + LINE_COLUMNS + ") from stdin", in);
        }
    }

    private CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void executeAll(List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A step of loading. */
    @FunctionalInterface
    private interface Step {

        void run() throws SQLException, IOException;
    }

    private static double seconds(Step step) throws SQLException, IOException {
        long begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
