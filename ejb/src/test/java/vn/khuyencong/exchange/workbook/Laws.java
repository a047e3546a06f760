package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;

/** The law of a day, from the very files the database is filled from. */
final class Laws {

    private Laws() {
    }

    static NormPack on(LocalDate day) {
        List<Ceiling> ceilings = new ArrayList<>();
        for (CSVRecord row : rows("support-ceilings.csv")) {
            ceilings.add(new Ceiling(ceilings.size() + 1L, row.get("rule"), row.get("category"), FundSource.valueOf(row.get("fund")),
                    row.get("max_percent").isEmpty() ? null : new BigDecimal(row.get("max_percent")),
                    row.get("max_million_vnd").isEmpty() ? null : Dong.ofMillions(Long.parseLong(row.get("max_million_vnd"))),
                    row.get("per"), from(row), to(row), row.get("legal_basis"), row.get("verified").equals("1")));
        }
        Map<String, NormPack.Activity> activities = new LinkedHashMap<>();
        rows("activity-categories.csv").stream().filter(row -> inForce(row, day)).forEach(row -> activities.put(row.get("code"),
                new NormPack.Activity(row.get("code"), row.get("label"), row.get("legal_basis"))));
        Map<String, NormPack.Indicator> indicators = new LinkedHashMap<>();
        rows("measures.csv").stream().filter(row -> inForce(row, day)).forEach(row -> indicators.put(row.get("code"),
                new NormPack.Indicator(row.get("code"), row.get("label"), Arrays.stream(row.get("funds").split(" "))
                        .map(FundSource::valueOf).collect(Collectors.toSet()), row.get("at_most").isEmpty() ? null : row.get("at_most"))));
        return new NormPack(day, ceilings, activities, indicators);
    }

    private static boolean inForce(CSVRecord row, LocalDate day) {
        return !from(row).isAfter(day) && (to(row) == null || !to(row).isBefore(day));
    }

    private static LocalDate from(CSVRecord row) {
        return LocalDate.parse(row.get("valid_from"));
    }

    private static LocalDate to(CSVRecord row) {
        return row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to"));
    }

    private static List<CSVRecord> rows(String file) {
        try (InputStreamReader text = new InputStreamReader(Laws.class.getResourceAsStream("/vn/khuyencong/norm/" + file),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
