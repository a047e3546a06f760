package vn.khuyencong.web.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;

/**
 * Where a form is opened that is of one thing: on the pages of such things.
 *
 * @param form the form in words
 * @param page the page in words
 * @param href its address
 */
public record FormPlace(String form, String page, String href) {

    /** All that are opened elsewhere, in the order of their numbers, as far as whoever asks has the page. */
    static List<FormPlace> all(PageRequest request) {
        return Arrays.stream(Form.values()).flatMap(form -> of(form, request).stream()).sorted(Comparator.comparing(FormPlace::form, VietnameseOrder.comparator())).toList();
    }

    /** That of a form; empty for one that is opened on the page of forms alone, or if whoever asks has no such page. */
    static Optional<FormPlace> of(Form form, PageRequest request) {
        return Optional.ofNullable(destination(form)).filter(page -> page.isFor(request.viewer()))
                .map(page -> new FormPlace(Words.of(form), Words.get(page.key()), page.link(request).toString()));
    }

    private static Destination destination(Form form) {
        return switch (form) {
            case BM01 -> Destination.NEEDS;
            case BM02 -> Destination.SURVEY;
            case BM03, BM05 -> Destination.DOSSIERS;
            case BM04 -> Destination.ESTIMATES;
            // From the document that was sent.
            case BM06, BM11 -> Destination.INBOX;
            case BM09, BM10 -> Destination.PLANS;
            case BM12, BM14, BM15, BM16, BANGIAO, HAUKIEM -> Destination.SCHEMES;
            case BM21 -> Destination.COURSES;
            case BM22 -> Destination.NOMINATIONS;
            case TRICHNGANG, BM23, BM24 -> Destination.AWARD_ROUNDS;
            case BANGKHEN -> Destination.MERITS;
            case BM07, BM08, BM13, BM17, BM18, BM19, BM20, BM25, BM26, BM27, BM28, SODO, CONGVAN -> null;
        };
    }
}
