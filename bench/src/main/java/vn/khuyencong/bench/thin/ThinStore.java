package vn.khuyencong.bench.thin;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The least that keeps a plan: a row for it and one for each scheme, by plain JDBC. The floor and the thin path of this system write the very
 * same; the peer writes the same rows its own way.
 */
public final class ThinStore {

    /** The tables; the same for all sides. */
    public static final String DDL = """
            create sequence thin_seq increment by 50;
            create table thin_submission (
                id bigint primary key, ext_id varchar(200) not null unique, unit varchar(16) not null, plan_year integer not null,
                document varchar(100) not null, support bigint not null);
            create table thin_scheme (
                submission_id bigint not null references thin_submission (id), position integer not null, code varchar(100) not null,
                name varchar(1000) not null, implementing_unit varchar(400) not null, content varchar(2000) not null, support bigint not null,
                eligible_cost bigint not null, primary key (submission_id, position));
            create index thin_scheme_code on thin_scheme (code);
            """;
    /** Takes all rows out again. */
    public static final String EMPTY = "truncate thin_submission, thin_scheme";
    private static final long BLOCK = 50;

    private long next;
    private long last = -1;

    /** Stores plans as they were parsed; the caller commits. */
    public void store(Connection connection, List<JsonNode> events) throws SQLException {
        try (PreparedStatement submission = connection.prepareStatement(
                "insert into thin_submission (id, ext_id, unit, plan_year, document, support) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement scheme = connection.prepareStatement("insert into thin_scheme (submission_id, position, code, name, implementing_unit,"
                        + " content, support, eligible_cost) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (JsonNode event : events) {
                add(submission, scheme, id(connection), event);
            }
            submission.executeBatch();
            scheme.executeBatch();
        }
    }

    private static void add(PreparedStatement submission, PreparedStatement scheme, long id, JsonNode event) throws SQLException {
        JsonNode data = event.path("data");
        submission.setLong(1, id);
        submission.setString(2, event.path("id").asText());
        submission.setString(3, data.path("key").path("unit").asText());
        submission.setInt(4, data.path("key").path("planYear").asInt());
        submission.setString(5, data.path("key").path("document").asText());
        submission.setLong(6, data.path("totals").path("support").asLong());
        submission.addBatch();
        int position = 0;
        for (JsonNode one : data.path("schemes")) {
            JsonNode line = one.path("lines").path(0);
            scheme.setLong(1, id);
            scheme.setInt(2, ++position);
            scheme.setString(3, one.path("code").asText());
            scheme.setString(4, one.path("name").asText());
            scheme.setString(5, one.path("implementingUnit").asText());
            scheme.setString(6, line.path("content").asText());
            scheme.setLong(7, one.path("support").asLong());
            scheme.setLong(8, line.path("eligibleCost").asLong());
            scheme.addBatch();
        }
    }

    private synchronized long id(Connection connection) throws SQLException {
        if (next > last) {
            try (PreparedStatement sequence = connection.prepareStatement("select nextval('thin_seq')"); ResultSet answer = sequence.executeQuery()) {
                answer.next();
                next = answer.getLong(1);
                last = next + BLOCK - 1;
            }
        }
        return next++;
    }
}
