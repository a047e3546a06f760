package vn.khuyencong.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Signature;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.VietnameseText;

/**
 * A form with its figures, to be printed, issued or written as a spreadsheet.
 *
 * @param name      name of its file without ending: what it is of, the same whenever the same is asked, and another whenever another is
 * @param heading   its head, with its office and the digest of its figures
 * @param content   SHA-256 of all that stands below its head
 * @param draft     whether it does not count yet: it is printed, never issued
 * @param hindrance why it is not issued though it counts; null if nothing hinders
 * @param edition   first day of the edition of the form
 * @param post      last line of the post of whoever signs, as printed
 * @param paper     prints it: by the forms that prove what they print where it is issued
 * @param table     its table; null for a form that is no table, or a document that has none
 * @param text      makes of it a text to go on writing in; null for a form that is no document
 */
record FilledForm(String name, FormHeading heading, String content, boolean draft, Hindrance hindrance, LocalDate edition, String post, Function<Forms, byte[]> paper,
                  Supplier<Spreadsheet> table, Function<Forms, byte[]> text) {

    /** A form that is no document. */
    FilledForm(String name, FormEdition edition, FormHeading heading, boolean draft, Function<Forms, byte[]> paper, Supplier<Spreadsheet> table) {
        this(name, heading, heading.dataDigest(), draft, null, edition.validFrom(), last(List.of(heading.signerPost().split("\n"))), paper, table, null);
    }

    /** A form that is no document, which its name calls a draft where it is one. */
    FilledForm(String name, FormEdition edition, FormHeading heading, Function<Forms, byte[]> paper, Supplier<Spreadsheet> table) {
        this(name, edition, heading, name.endsWith("-DRAFT"), paper, table);
    }

    /** A document; whoever signs its first signed part on the right signs it. */
    static FilledForm of(String name, Document document) {
        List<Signature> signatures = document.parts().stream().map(Part::signatures).filter(some -> !some.isEmpty()).findFirst().orElse(List.of());
        return new FilledForm(name, document.heading(), document.heading().dataDigest(), !document.mark().isEmpty(), null, document.edition().validFrom(),
                signatures.isEmpty() ? "" : last(signatures.get(signatures.size() - 1).posts()), printer -> printer.documentPdf(document),
                FormSheets.hasTable(document) ? () -> FormSheets.of(document) : null, printer -> printer.documentDocx(document));
    }

    /** The same, which is not issued. */
    FilledForm hindered(Hindrance why) {
        return new FilledForm(name, heading, content, draft, why, edition, post, paper, table, text);
    }

    /** The same, where the digest in its foot is not of all that it says. @param said a record of texts and figures */
    FilledForm saying(Record said) {
        String below = said.toString().replace(heading.toString(), "");
        return new FilledForm(name, heading, Digest.sha256(below.getBytes(StandardCharsets.UTF_8)), draft, hindrance, edition, post, paper, table, text);
    }

    /** A number as part of a name: {@code 123/QĐ-UBND} is {@code 123-QD-UBND}. */
    static String slug(String number) {
        return VietnameseText.searchKey(number).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
