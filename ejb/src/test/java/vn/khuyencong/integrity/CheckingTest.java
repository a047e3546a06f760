package vn.khuyencong.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.migration.MigratedDatabase;

class CheckingTest {

    private static final String HEAD = "-- id: OWN\n-- severity: WARNING\n-- title: Của tỉnh\n-- looks-for: Tìm\n--  tiếp\n-- remedy: Sửa\n";
    private static final String SELECT = "select id as unit, code as subject, cast(null as varchar) as detail, cast(null as varchar) as target from unit_period";

    private static DataSource database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = MigratedDatabase.h2("checking");
    }

    @Test
    void aFileInTheFolderIsACheckWithoutAnyCode() throws IOException {
        write("own.sql", HEAD + SELECT + " where id = 'P63-24';\n");
        Map<String, List<Row>> found = go();
        assertEquals(List.of(Row.of("P63-24", "24", null, null)), found.get("OWN"));
        assertEquals("Tìm tiếp", own().check().looksFor(java.util.Locale.ROOT));
    }

    @Test
    void aBrokenFileIsAFindingAndStopsNoOther() throws IOException {
        write("a-no-head.sql", SELECT);
        write("b-no-such-table.sql", HEAD.replace("OWN", "BROKEN") + SELECT.replace("unit_period", "nowhere"));
        write("c-wrong-shape.sql", HEAD.replace("OWN", "SHAPE") + "select id from unit_period");
        write("d-own.sql", HEAD + SELECT + " where id = 'P63-24'");
        write("e-again.sql", HEAD + SELECT);
        write("f-not-ours.txt", "anything");
        Files.write(folder.resolve("g-no-text.sql"), new byte[] {(byte) 0xFF, 0x00});
        Map<String, List<Row>> found = go();
        assertEquals(1, found.get("OWN").size());
        List<Row> broken = found.get("CHECK_FILE_BROKEN");
        assertEquals(List.of("a-no-head.sql", "e-again.sql", "g-no-text.sql", "b-no-such-table.sql", "c-wrong-shape.sql").stream().sorted().toList(),
                broken.stream().map(Row::subject).sorted().toList());
        assertTrue(broken.stream().filter(row -> row.subject().startsWith("b")).findFirst().orElseThrow().detail().startsWith("RUN_FAILED|"));
        assertEquals("ID_TWICE|OWN", broken.stream().filter(row -> row.subject().startsWith("e")).findFirst().orElseThrow().detail());
    }

    @Test
    void moreRowsThanAnybodyReadsAreCutAndSaidToBe() throws IOException {
        write("own.sql", HEAD + SELECT.replace("unit_period", "unit_period, (select id as other from unit_period) x"));
        Map<String, List<Row>> found = go();
        assertEquals(ReadOnlyQuery.MOST_ROWS, found.get("OWN").size());
        assertEquals("CUT|500", found.get("CHECK_FILE_BROKEN").get(0).detail());
    }

    @Test
    void aCheckThatHoldsTheDatabaseTooLongIsStopped() throws IOException {
        write("own.sql", HEAD + "select null as unit, count(*) || '' as subject, null as detail, null as target from unit_period a, unit_period b,"
                + " unit_period c, unit_period d, unit_period e, unit_period f");
        assertThrows(SQLException.class, () -> new ReadOnlyQuery(database, 1).ask(own().check().query(), PlantedCases.DAY, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from unit_name", "update unit_name set name = 'x'", "insert into demo_day values (9, null)", "drop table demo_day",
        "select 1; delete from unit_name", "with x as (delete from unit_name returning id) select * from x", "select * from final table (update unit_name set name = 'x')",
        "select nextval('entity_seq')", "select \"nextval\"('entity_seq')", "select next value for entity_seq", "select * into other from unit_name",
        "select * from unit_name for update", "/* */ delete from unit_name", "select pg_terminate_backend(1)", "select csvwrite('x', 'y')", "explain analyze delete from unit_name",
        "select E'\\\\'; delete from unit_name --'", "select $$;$$ from unit_name", "select 'unfinished", "select 1 /* unfinished", "", ";", "call abs(1)", "select ?"})
    void whatIsNotOneReadingSelectIsRefused(String sql) {
        assertNotNull(Query.of(sql).problem(), sql);
        assertNotNull(CheckFile.read("own.sql", HEAD + sql).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'delete from x; it''s text' as a", "select a -- delete\nfrom t;", "SELECT /* update */ 1 ;\n", "with x as (select 1 as a) select a from x",
        "select \"name\" from t where a >= 1 and b <> :cutoff"})
    void wordsWithinTextAndCommentsDoNoHarm(String sql) {
        assertNull(Query.of(sql).problem(), sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"id: own|FIELD_WRONG|id", "severity: BAD|FIELD_WRONG|severity", "days: many|FIELD_WRONG|days",
        "source: somewhere|FIELD_WRONG|source", "title:|FIELD_MISSING|title"})
    void aHeadWithAWrongValueSaysWhich(String line, String problem, String field) {
        String head = HEAD.replaceFirst("(?m)^-- " + line.split(":")[0] + ":.*\n", "") + "-- " + line + "\n";
        assertEquals(problem + "|" + field, CheckFile.read("own.sql", head + SELECT).problem());
    }

    @Test
    void evenAQueryThatSlipsThroughChangesNothing() throws SQLException {
        for (String sql : List.of("delete from demo_day", "insert into demo_day (id) values (7)", "select * from final table (insert into demo_day (id) values (8))")) {
            try {
                PlantedCases.askAnything(database, sql);
            } catch (SQLException expected) {
                assertNotNull(expected.getMessage());
            }
        }
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery("select count(*) from demo_day")) {
            rows.next();
            assertEquals(0, rows.getLong(1));
        }
    }

    @Test
    void theHourOfTheNightIsASetting() {
        assertEquals(2, NightlyChecks.hour(null));
        assertEquals(23, NightlyChecks.hour("23"));
        for (String wrong : new String[] {"24", "-1", "2h", "02:00"}) {
            assertThrows(IllegalArgumentException.class, () -> NightlyChecks.hour(wrong), wrong);
        }
    }

    private Map<String, List<Row>> go() {
        Map<String, List<Row>> found = new TreeMap<>();
        List<String> broke = new ArrayList<>();
        new Checking(new ReadOnlyQuery(database, 20), Map::of, PlantedCases.DAY).go(new CheckFiles(folder).all(), new Checking.Listener() {
            @Override
            public void found(Check check, List<Row> rows, boolean complete) {
                found.put(check.id(), rows);
            }

            @Override
            public void broke() {
                broke.add("");
            }
        });
        return found;
    }

    private CheckFile own() {
        return new CheckFiles(folder).all().stream().filter(file -> file.name().equals("own.sql")).findFirst().orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
