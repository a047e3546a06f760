package vn.khuyencong.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What is stated of a table of states, apart from the code: a {@code life.csv} beside the test. */
public final class StatedRows {

    private StatedRows() {
    }

    public static List<CSVRecord> beside(Class<?> test) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(test.getResourceAsStream("life.csv")), StandardCharsets.UTF_8)) {
            return format.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a cell. */
    public static Stream<String> words(CSVRecord line, String column) {
        return Arrays.stream(line.get(column).split(" ")).filter(word -> !word.isEmpty());
    }
}
