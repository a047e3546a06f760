package vn.khuyencong.reports.readback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers that a printed form names by number and day. None may be of a later day than the form itself: nobody knew of it then. */
public final class CitedDays {

    private static final Pattern OWN = Pattern.compile("[Nn]gày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})");
    private static final Pattern CITED = Pattern.compile("[Ss]ố \\S*\\d\\S* ngày (\\d{2}/\\d{2}/\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private CitedDays() {
    }

    /** Those of a later day, as the form names them; a form without a day of its own names none too late. */
    public static List<String> later(byte[] pdf) {
        return later(PrintedWords.of(pdf));
    }

    static List<String> later(String words) {
        Matcher own = OWN.matcher(words);
        if (!own.find()) {
            return List.of();
        }
        LocalDate day = LocalDate.of(Integer.parseInt(own.group(3)), Integer.parseInt(own.group(2)), Integer.parseInt(own.group(1)));
        return CITED.matcher(words).results().filter(cited -> LocalDate.parse(cited.group(1), DAY).isAfter(day)).map(MatchResult::group).toList();
    }
}
