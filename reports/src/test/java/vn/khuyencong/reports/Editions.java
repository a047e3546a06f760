package vn.khuyencong.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import vn.khuyencong.form.AmountInWords;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;

/** The editions of forms as they are shipped. */
final class Editions {

    private Editions() {
    }

    /** The shipped edition of each form, by its id. */
    static Map<String, FormEdition> all() {
        Map<String, FormEdition> editions = new TreeMap<>(documents());
        editions.putAll(shipped("table-"));
        rows("paper-editions.csv").forEach(row -> editions.put(row.get("form"), edition(row, List.of())));
        return editions;
    }

    /** Those of documents. */
    static Map<String, FormEdition> documents() {
        return shipped("");
    }

    static FormEdition of(String form) {
        return all().get(form);
    }

    private static Map<String, FormEdition> shipped(String files) {
        Map<String, FormEdition> editions = new TreeMap<>();
        List<Map<String, String>> columns = rows(files + "columns.csv");
        rows(files + "editions.csv").forEach(row -> editions.put(row.get("form"), edition(row, columns.stream().filter(column ->
                column.get("form").equals(row.get("form"))).map(Editions::column).toList())));
        return editions;
    }

    private static FormEdition edition(Map<String, String> row, List<FormColumn> columns) {
        return new FormEdition(row.get("form"), LocalDate.parse(row.get("valid_from")), null, row.get("printed_number"), row.get("title"), row.get("symbol"),
                row.get("legal_basis"), row.get("verified").equals("1"), columns);
    }

    private static FormColumn column(Map<String, String> row) {
        return new FormColumn(row.get("table_name"), row.get("column_key"), row.get("head_group").isEmpty() ? null : row.get("head_group"), row.get("heading"),
                Integer.parseInt(row.get("share")), FormColumn.Kind.valueOf(row.get("kind")));
    }

    private static List<Map<String, String>> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(AmountInWords.class.getResourceAsStream(file), StandardCharsets.UTF_8);
             Stream<Map<String, String>> rows = format.parse(text).stream().map(line -> line.toMap())) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
