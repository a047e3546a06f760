package vn.khuyencong.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The demo's own files, read as rows by column name. */
final class NorthernFigures {

    private NorthernFigures() {
    }

    /** The 28 provinces; money in triệu đồng. */
    static List<Map<String, String>> provinces() {
        return read("north-2022-2023.csv");
    }

    /** What the forms must print of them: table cell, and sentence of the narrative. */
    static List<Map<String, String>> expected() {
        return read("north-expected.csv");
    }

    private static List<Map<String, String>> read(String name) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(NorthernFigures.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            return format.parse(text).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
