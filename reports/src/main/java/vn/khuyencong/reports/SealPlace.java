package vn.khuyencong.reports;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where signature and seal stand: below the last place on which the post of the signer is printed, in true size where there is room for it,
 * else as large as there is room, and never on a text.
 *
 * @param page number, from 0
 * @param box  on the page, from its lower left
 */
record SealPlace(int page, PDRectangle box) {

    private static final float MARGIN = 57;
    private static final float GAP = 3;
    private static final float LEAST = 0.45f;

    static SealPlace of(PDDocument document, String post) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            lines.addAll(Lines.of(document, page));
        }
        String wanted = bare(post);
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!wanted.isEmpty() && bare(line.text()).endsWith(wanted)) {
                return below(document, line, lines);
            }
        }
        return corner(document, lines);
    }

    /** Below the post, down to the next text that would be under it. */
    private static SealPlace below(PDDocument document, Line post, List<Line> lines) {
        PDRectangle paper = document.getPage(post.page()).getMediaBox();
        float centre = (post.left() + post.right()) / 2;
        float width = Math.min(SealInk.WIDTH, 2 * Math.min(paper.getWidth() - GAP - centre, centre - GAP));
        float floor = MARGIN;
        for (Line line : lines) {
            boolean under = line.page() == post.page() && line.top() < post.bottom() && line.right() > centre - width / 2 && line.left() < centre + width / 2;
            floor = under ? Math.max(floor, line.top()) : floor;
        }
        float top = post.bottom() - GAP;
        float scale = Math.min(width / SealInk.WIDTH, (top - floor - GAP) / SealInk.HEIGHT);
        return scale < LEAST ? corner(document, lines)
                : new SealPlace(post.page(), new PDRectangle(centre - scale * SealInk.WIDTH / 2, top - scale * SealInk.HEIGHT, scale * SealInk.WIDTH, scale * SealInk.HEIGHT));
    }

    /** The lower right of the last page, small, where a form has no room for it elsewhere. */
    private static SealPlace corner(PDDocument document, List<Line> lines) {
        int last = document.getNumberOfPages() - 1;
        PDRectangle paper = document.getPage(last).getMediaBox();
        float width = SealInk.WIDTH * LEAST;
        float height = SealInk.HEIGHT * LEAST;
        float left = paper.getWidth() - MARGIN - width;
        float lowest = (float) lines.stream().filter(line -> line.page() == last && line.right() > left && line.bottom() > MARGIN).mapToDouble(Line::bottom).min()
                .orElse(paper.getHeight() - MARGIN);
        return new SealPlace(last, new PDRectangle(left, Math.max(GAP, lowest - GAP - height), width, height));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    /** A piece of text of one line, from the lower left of its page. */
    private record Line(int page, String text, float left, float right, float bottom, float top) {
    }

    /** Reads the lines of a page with their places. */
    private static final class Lines extends PDFTextStripper {

        private final int page;
        private final float height;
        private final List<Line> found = new ArrayList<>();

        private Lines(int page, float height) {
            this.page = page;
            this.height = height;
            setSortByPosition(true);
            setStartPage(page + 1);
            setEndPage(page + 1);
        }

        static List<Line> of(PDDocument document, int page) throws IOException {
            Lines lines = new Lines(page, document.getPage(page).getMediaBox().getHeight());
            lines.getText(document);
            return lines.found;
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) throws IOException {
            // Columns of one line come together: a wide space parts them.
            int from = 0;
            for (int i = 1; i <= places.size(); i++) {
                if (i == places.size() || places.get(i).getXDirAdj() - places.get(i - 1).getXDirAdj() - places.get(i - 1).getWidthDirAdj() > 2 * MARGIN / 4) {
                    add(places.subList(from, i));
                    from = i;
                }
            }
            super.writeString(text, places);
        }

        private void add(List<TextPosition> places) {
            StringBuilder text = new StringBuilder();
            places.forEach(place -> text.append(place.getUnicode()));
            TextPosition first = places.get(0);
            TextPosition last = places.get(places.size() - 1);
            if (!text.toString().isBlank()) {
                float base = height - first.getYDirAdj();
                found.add(new Line(page, text.toString(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), base - GAP, base + first.getHeightDir()));
            }
        }
    }
}
