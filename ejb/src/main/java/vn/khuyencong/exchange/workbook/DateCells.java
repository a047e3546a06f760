package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;

/** Days and months: as Excel counts days, or as text in the order day, month, year or as ISO 8601 has it. */
final class DateCells {

    /** 31 December 9999, the last day Excel knows. */
    private static final double LAST = 2_958_465;
    /** Excel believes in a 29 February 1900; the days before it are one later. */
    private static final double PHANTOM_DAY = 60;
    private static final List<DateTimeFormatter> DAYS = List.of(format("d/M/uuuu"), format("uuuu-MM-dd"));
    private static final List<DateTimeFormatter> MONTHS = List.of(format("M/uuuu"), format("uuuu-MM"));

    private final boolean date1904;
    private final Findings findings;

    DateCells(boolean date1904, Findings findings) {
        this.date1904 = date1904;
        this.findings = findings;
    }

    Optional<JsonNode> day(RawCell cell, String address) {
        Optional<LocalDate> day = cell.type() == RawCell.Type.NUMBER ? counted(cell.text())
                : parsed(cell.text(), DAYS, LocalDate::from);
        return value(day, cell, address, "WORKBOOK_DATE_INVALID");
    }

    Optional<JsonNode> month(RawCell cell, String address) {
        Optional<YearMonth> month = cell.type() == RawCell.Type.NUMBER ? counted(cell.text()).map(YearMonth::from)
                : parsed(cell.text(), MONTHS, YearMonth::from);
        return value(month, cell, address, "WORKBOOK_MONTH_INVALID");
    }

    private Optional<JsonNode> value(Optional<?> found, RawCell cell, String address, String rule) {
        if (found.isEmpty()) {
            findings.add(new Refusal(rule, Refusal.Severity.ERROR, "", address, List.of(PlainText.shortened(cell.text()))));
        }
        return found.map(value -> TextNode.valueOf(value.toString()));
    }

    private Optional<LocalDate> counted(String stored) {
        if (!stored.matches("\\d{1,7}(\\.0+)?")) {
            return Optional.empty();
        }
        double days = Double.parseDouble(stored);
        if (date1904) {
            return days > LAST ? Optional.empty() : Optional.of(LocalDate.of(1904, 1, 1).plusDays((long) days));
        }
        return days < 1 || days > LAST || days == PHANTOM_DAY ? Optional.empty()
                : Optional.of(LocalDate.of(1899, 12, days < PHANTOM_DAY ? 31 : 30).plusDays((long) days));
    }

    private static <T> Optional<T> parsed(String text, List<DateTimeFormatter> formats, TemporalQuery<T> query) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(format.parse(PlainText.of(text), query));
            } catch (DateTimeException e) {
                continue; // The next form may fit; where none does the caller refuses the cell.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
