package vn.khuyencong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Signature;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Boundaries;

/**
 * A form with its figures, to be printed, issued or written as a spreadsheet.
 *
 * @param name      name of its file without ending: what it is of, the same whenever the same is asked, and another whenever another is
 * @param heading   its head, with its office and the digest of its figures
 * @param content   SHA-256 of all that stands below its head
 * @param draft     whether it does not count yet: it is printed, never issued
 * @param hindrance why it is not issued though it counts; null if nothing hinders
 * @param edition   first day of the edition of the form
 * @param signedAs  in whose name and as what the office signs it; empty where another signs, who is named otherwise
 * @param byHead    whether whoever heads the office signs it himself
 * @param whom      of which person, product or establishment it is, as people tell it; empty for none
 * @param map       the map on which it counts; null for a form that knows none
 * @param paper     prints it: by the forms that prove what they print where it is issued
 * @param table     its table; null for a form that is no table, or a document that has none
 * @param text      makes of it a text to go on writing in; null for a form that is no document
 */
record FilledForm(String name, FormHeading heading, String content, boolean draft, Hindrance hindrance, LocalDate edition, List<String> signedAs, boolean byHead, String whom, Boundaries map,
                  Function<Forms, byte[]> paper, Supplier<Spreadsheet> table, Function<Forms, byte[]> text) {

    /** A form that is no document. What was decided elsewhere, a certificate, bears neither name nor hand of the head. @param said all that stands on it */
    FilledForm(String name, Record said, FormEdition edition, FormHeading heading, boolean draft, Function<Forms, byte[]> paper, Supplier<Spreadsheet> table) {
        this(name, heading, DocumentDigest.of(said), draft, null, edition.validFrom(), heading.signerLines(), heading.numberedHere(), "", null, paper, table, null);
    }

    /** A form that is no document, which its name calls a draft where it is one. @param said all that stands on it */
    FilledForm(String name, Record said, FormEdition edition, FormHeading heading, Function<Forms, byte[]> paper, Supplier<Spreadsheet> table) {
        this(name, said, edition, heading, name.endsWith("-DRAFT"), paper, table);
    }

    /** A document. Of one that was decided and signed elsewhere, under a number of its own, nobody here knows who signed it: it says in whose power it was decided. */
    static FilledForm of(String name, Document document) {
        Signature signature = document.officeSignature();
        boolean here = document.heading().numberedHere();
        List<String> signedAs = !here || signature == null || !signature.isNamedByPost() ? List.of() : signature.posts();
        return new FilledForm(name, document.heading(), document.heading().dataDigest(), !document.mark().isEmpty(), null, document.edition().validFrom(), signedAs,
                here && document.isSignedByHead(), "", null, printer -> printer.documentPdf(document),
                FormSheets.hasTable(document) ? () -> FormSheets.of(document) : null, printer -> printer.documentDocx(document));
    }

    /** The same, signed by another than whoever heads the office. */
    FilledForm signedByAnother() {
        return new FilledForm(name, heading, content, draft, hindrance, edition, List.of(), false, whom, map, paper, table, text);
    }

    /** The same, which is not issued. */
    FilledForm hindered(Hindrance why) {
        return new FilledForm(name, heading, content, draft, why, edition, signedAs, byHead, whom, map, paper, table, text);
    }

    /** The same, of somebody or something. */
    FilledForm ofWhom(String person) {
        return new FilledForm(name, heading, content, draft, hindrance, edition, signedAs, byHead, person, map, paper, table, text);
    }

    /** The same, counted on a map. */
    FilledForm on(Boundaries used) {
        return new FilledForm(name, heading, content, draft, hindrance, edition, signedAs, byHead, whom, used, paper, table, text);
    }

    /** A number as part of a name: {@code 123/QĐ-UBND} is {@code 123-QD-UBND}. */
    static String slug(String number) {
        return VietnameseText.searchKey(number).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    }
}
