package vn.khuyencong.merit;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * The proposal to the minister (tờ trình khen thưởng, BM28): collectives and persons with the score card of their unit.
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot
 * @param to        to whom it goes
 * @param blocks    collectives, persons
 * @param narrative paragraphs that propose them
 * @param notes     remarks under the table
 */
public record MeritPetition(FormEdition edition, FormHeading heading, String to, List<Block> blocks, List<String> narrative, List<String> notes) {

    /** Collectives or persons. */
    public record Block(String name, List<Row> rows) {
    }

    /**
     * Somebody who is proposed.
     *
     * @param who    name, and of a person the position
     * @param merits for what
     * @param card   the counts of the unit's score card
     * @param score  its points, of how many
     */
    public record Row(String order, String who, String unit, String merits, String card, String score) {
    }
}
