package vn.khuyencong.reports.readback;

import java.util.List;

/** A rectangle between rules, in points from the lower left corner of the page, and what stands in it. */
record Cell(double left, double right, double bottom, double top) {

    boolean holds(Glyph glyph) {
        return left < glyph.middle() && glyph.middle() < right && bottom < glyph.height() && glyph.height() < top;
    }

    /** @throws IllegalStateException if a character sticks out of the cell */
    String text(List<Glyph> page) {
        List<Glyph> inside = page.stream().filter(this::holds).toList();
        String text = Text.of(inside);
        for (Glyph glyph : inside) {
            if (!glyph.text().isBlank() && (glyph.left() < left || glyph.right() > right)) {
                throw new IllegalStateException("'" + text + "' sticks out of its cell");
            }
        }
        return text;
    }
}
