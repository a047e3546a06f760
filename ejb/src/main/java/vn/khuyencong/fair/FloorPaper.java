package vn.khuyencong.fair;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * The floor of a fair to be drawn on paper.
 *
 * @param edition of the form, which names its title
 * @param heading head and foot of the map
 * @param mark    what every page says of a result that is not in force; empty for the published one
 * @param halls   as one walks
 * @param legend  what the colours stand for
 * @param notes   remarks below
 */
public record FloorPaper(FormEdition edition, FormHeading heading, String mark, List<Hall> halls, List<Colour> legend, List<String> notes) {

    /** A hall with its rows. */
    public record Hall(String name, List<StallRow> rows) {
    }

    /**
     * A row of stalls.
     *
     * @param said the row as it is read aloud
     */
    public record StallRow(String label, String said, List<Box> boxes) {
    }

    /**
     * A stall.
     *
     * @param gap      whether there is a way between it and the one before
     * @param colour   as #rrggbb
     * @param holder   the same for all stalls of one exhibitor; null while it is nobody's
     * @param name     of the exhibitor; null while it is nobody's
     */
    public record Box(String number, int widthCm, int depthCm, boolean gap, boolean corner, boolean blocked, String colour, String holder, String name) {
    }

    /** What a colour stands for, and for how many stalls. */
    public record Colour(String colour, boolean hatched, String text) {
    }
}
