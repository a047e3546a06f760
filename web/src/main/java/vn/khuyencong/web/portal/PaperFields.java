package vn.khuyencong.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.shared.VietnameseText;

/** What the form says about the paper: fields {@code so}, {@code ngay}, {@code coquan} and {@code ghichu}. */
final class PaperFields {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_AUTHORITY = 200;
    private static final int LONGEST_NOTE = 1000;

    private PaperFields() {
    }

    /** The paper; empty where number, day or authority is missing, too long or no such thing. */
    static Optional<PaperSource> of(HttpServletRequest request) {
        String number = text(request, "so");
        String authority = text(request, "coquan");
        String note = text(request, "ghichu");
        boolean fits = fits(number, LONGEST_NUMBER) && fits(authority, LONGEST_AUTHORITY) && note.length() <= LONGEST_NOTE;
        try {
            LocalDate date = LocalDate.parse(text(request, "ngay"));
            return fits ? Optional.of(new PaperSource(number, date, authority, note.isEmpty() ? null : note))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : VietnameseText.normalize(VietnameseText.printable(value.replaceAll("\\p{Cntrl}+", " ")).strip());
    }
}
