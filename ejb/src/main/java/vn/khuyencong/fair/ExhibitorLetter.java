package vn.khuyencong.fair;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * The letter that tells an establishment what became of its application for stalls.
 *
 * @param edition    of the form, which names its title
 * @param heading    head and foot; its title is what the letter is about
 * @param mark       what every page says of a result that is not in force; empty for the published one
 * @param addressee  to whom it is
 * @param paragraphs its text
 * @param notes      how the result can be checked
 */
public record ExhibitorLetter(FormEdition edition, FormHeading heading, String mark, String addressee, List<String> paragraphs, List<String> notes) {
}
