package vn.khuyencong.reports.readback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Characters that run across a rule or over one another: a text that is larger than the box that was meant for it. */
public final class Collisions {

    /** What letters and rules may touch, in points. */
    private static final double TOUCH = 0.6;
    /** Between these parts of its size above its line every letter has ink. */
    private static final double LOW = 0.1;
    private static final double HIGH = 0.4;

    private Collisions() {
    }

    /** For each page the characters that collide, each with what it collides with. */
    public static List<String> of(byte[] pdf) {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                Scan scan = Scan.of(page);
                List<Glyph> letters = scan.glyphs.stream().filter(glyph -> !glyph.text().isBlank()).toList();
                letters.stream().filter(letter -> isCrossed(letter, scan)).forEach(letter -> found.add(letter + " and a rule"));
                found.addAll(overOneAnother(letters));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isCrossed(Glyph letter, Scan scan) {
        return scan.upright.stream().anyMatch(rule -> rule.from() < letter.height() && letter.height() < rule.to()
                && letter.left() + TOUCH < rule.at() && rule.at() < letter.right() - TOUCH)
                || scan.level.stream().anyMatch(rule -> rule.from() < letter.middle() && letter.middle() < rule.to()
                && letter.baseline() + LOW * letter.size() < rule.at() && rule.at() < letter.baseline() + HIGH * letter.size());
    }

    /** Letters of one line, or of two that lie on each other. */
    private static List<String> overOneAnother(List<Glyph> letters) {
        List<Glyph> ordered = letters.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Glyph one = ordered.get(i);
            for (int j = i + 1; j < ordered.size() && ordered.get(j).left() < one.right() - TOUCH; j++) {
                Glyph other = ordered.get(j);
                if (other.right() - other.left() > TOUCH && Math.abs(one.height() - other.height()) < HIGH * Math.min(one.size(), other.size())) {
                    found.add(one + " and " + other);
                }
            }
        }
        return found;
    }
}
