package vn.khuyencong.reports.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters as a person reads them: from the top, from the left, lines joined by a space. */
final class Text {

    /** A gap wider than this part of the letter size parts words. */
    private static final double GAP = 0.15;

    private Text() {
    }

    static String of(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        ordered.sort(Comparator.comparingLong((Glyph glyph) -> -Math.round(glyph.baseline()))
                .thenComparingDouble(Glyph::left));
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : ordered) {
            if (before != null && parted(before, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static boolean parted(Glyph before, Glyph glyph) {
        return Math.round(before.baseline()) != Math.round(glyph.baseline())
                || glyph.left() - before.right() > GAP * glyph.size();
    }
}
