package vn.khuyencong.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where signature and seal stand: below the post of the office that signs, which each template marks by an element with the key {@link #KEY}. They
 * stand there in true size where the page leaves room for it below, else as large as there is room, in the middle and never on a letter.
 *
 * @param page number, from 0
 * @param box  on the page, from its lower left
 */
record SealPlace(int page, PDRectangle box) {

    /** Key of the element that keeps the place free in a template, and name of the destination in the document. */
    static final String KEY = "seal";

    /** The lower margin: there stand the foot and the code for a scanner. */
    private static final float MARGIN = 57;
    private static final float GAP = 2;
    /** Above the place a line may be asked for ("Ký, ghi rõ họ tên") that this paper does not have. */
    private static final float LINE = 18;
    /** How far letters with all their marks reach above and below the line they stand on, of the size of the font. */
    private static final float ASCENT = 0.95f;
    private static final float DESCENT = 0.25f;

    /** @throws IllegalStateException if none is marked, or none is free */
    static SealPlace of(PDDocument document) throws IOException {
        PDPageFitRectangleDestination marked = marked(document);
        int page = marked.retrievePageNumber();
        float width = Math.min(SealInk.WIDTH, marked.getRight() - marked.getLeft());
        float centre = (marked.getLeft() + marked.getRight()) / 2f;
        float middle = (marked.getTop() + marked.getBottom()) / 2f;
        float ceiling = marked.getTop() + LINE;
        float floor = MARGIN;
        for (PDRectangle letter : Letters.of(document, page)) {
            if (letter.getLowerLeftX() < centre + width / 2 && letter.getUpperRightX() > centre - width / 2) {
                if (letter.getLowerLeftY() + letter.getUpperRightY() > 2 * middle) {
                    ceiling = Math.min(ceiling, letter.getLowerLeftY());
                } else {
                    floor = Math.max(floor, letter.getUpperRightY());
                }
            }
        }
        float scale = Math.min(width / SealInk.WIDTH, (ceiling - floor - 2 * GAP) / SealInk.HEIGHT);
        if (scale <= 0) {
            throw new IllegalStateException("the place for a signature is not free");
        }
        return new SealPlace(page, new PDRectangle(centre - scale * SealInk.WIDTH / 2, ceiling - GAP - scale * SealInk.HEIGHT, scale * SealInk.WIDTH,
                scale * SealInk.HEIGHT));
    }

    private static PDPageFitRectangleDestination marked(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDPageDestination place = names == null || names.getDests() == null ? null : names.getDests().getValue(KEY);
        if (place instanceof PDPageFitRectangleDestination marked) {
            return marked;
        }
        throw new IllegalStateException("no place for a signature is marked");
    }

    /** Reads where the letters of a page stand. */
    private static final class Letters extends PDFTextStripper {

        private final float height;
        private final List<PDRectangle> found = new ArrayList<>();

        private Letters(int page, float height) {
            this.height = height;
            setStartPage(page + 1);
            setEndPage(page + 1);
        }

        static List<PDRectangle> of(PDDocument document, int page) throws IOException {
            Letters letters = new Letters(page, document.getPage(page).getMediaBox().getHeight());
            letters.getText(document);
            return letters.found;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!letter.getUnicode().isBlank()) {
                float base = height - letter.getYDirAdj();
                float size = letter.getFontSizeInPt();
                found.add(new PDRectangle(letter.getXDirAdj(), base - DESCENT * size, letter.getWidthDirAdj(), (ASCENT + DESCENT) * size));
            }
        }
    }
}
