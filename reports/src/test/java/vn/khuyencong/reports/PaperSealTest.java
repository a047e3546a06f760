package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Proof;
import vn.khuyencong.register.PaperSignature;
import vn.khuyencong.register.SealKey;

class PaperSealTest {

    private static final Forms FORMS = new Forms();
    private static final Instant AT = Instant.parse("2024-03-15T02:00:00Z");
    private static final SealKey KEY = SealKey.generate(AT);
    private static final int DPI = 60;
    /** Forms whose signer is no office of the system. */
    private static final Set<String> OF_NO_OFFICE = Set.of("BM01", "BM03", "BM04", "BM12", "BM22");
    private static final Set<String> DIPLOMAS = Set.of("BM24", "BANGKHEN");
    private static final float LEAST = 0.45f;
    private static final String NAME = "Họ và Tên Minh Họa";
    private static final float TRUE_SIZE = 0.97f;
    private static final int NAME_HEIGHT = 90;
    private static final int PALE = 150;
    /** The margins of a page, and how far above the seal the post may begin, in points. */
    private static final int SIDES = 128;
    private static final int ABOVE = 150;

    static Stream<byte[]> forms() {
        return Stream.of(FORMS.planTablePdf(new PlanTables().build()), FORMS.meritPetitionPdf(AwardForms.petition(6, 12)), FORMS.diplomaPdf(AwardForms.certificate(true)),
                FORMS.nominationPdf(AwardForms.paper(200, "")));
    }

    private static byte[] sealed(byte[] form) {
        return PaperSeal.sign(form, KEY, SealLook.drawn("SỞ CÔNG THƯƠNG TỈNH BẮC GIANG"), AT);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aSealedFormIsSignedAndStillFitForTheArchive(byte[] form) throws IOException {
        byte[] sealed = sealed(form);
        assertEquals(List.of(), Archive.complaints(sealed, PDFAFlavour.PDFA_1_B));
        assertEquals(List.of(), Archive.complaints(sealed, PDFAFlavour.PDFA_1_A));
        assertArrayEquals(form, Arrays.copyOf(sealed, form.length), "what was printed stays as it was");
        PaperSignature signature = PaperSignature.of(sealed);
        assertEquals(List.of(PaperSignature.State.INTACT, KEY.holder()), List.of(signature.state(), signature.signer()));
        assertTrue(signature.signer().startsWith("CHỮ KÝ THỬ NGHIỆM"), signature.signer());
        Files.write(Files.createDirectories(Path.of("target", "sealed")).resolve("form-" + form.length + ".pdf"), sealed);
    }

    static Stream<Arguments> issued() {
        return FormSamples.forms().stream().filter(form -> !OF_NO_OFFICE.contains(form))
                .flatMap(form -> Stream.of(Extent.of(1), new Extent(30, true, true)).map(extent -> Arguments.of(form, extent)));
    }

    @ParameterizedTest
    @MethodSource("issued")
    void theSealStandsBelowThePostOfTheOfficeAndOnNothing(String form, Extent extent) throws IOException {
        FormSamples.Sample sample = FormSamples.of(form, extent, FORMS.proving(new Proof("1234/BC-CTĐP", "7K2M-9QXA-0B1C-D4EF", AwardForms.CODE)));
        try (PDDocument sealed = Loader.loadPDF(sealed(sample.pdf())); PDDocument bare = Loader.loadPDF(sample.pdf())) {
            PDAnnotationWidget seal = sealed.getSignatureFields().get(0).getWidgets().get(0);
            int page = sealed.getPages().indexOf(seal.getPage());
            PDRectangle box = seal.getRectangle();
            assertTrue(box.getHeight() >= LEAST * SealInk.HEIGHT, "it is large enough to be read: " + box);
            assertEquals(0, inked(bare, page, box), "nothing is under it");
            List<String> posts = posts(sample.record());
            assertTrue(above(bare, page, box, signers(sample.record())).contains(Said.solid(String.join("", posts))), posts + " above " + box);
        }
    }

    @ParameterizedTest
    @MethodSource("issued")
    void theNameOfWhoSignsStandsBelowTheSealInItsTrueSize(String form, Extent extent) throws IOException {
        FormSamples.Sample sample = FormSamples.of(form, extent, FORMS.proving(new Proof("1234/BC-CTĐP", "7K2M-9QXA-0B1C-D4EF", AwardForms.CODE)).signedBy(NAME));
        try (PDDocument sealed = Loader.loadPDF(sealed(sample.pdf())); PDDocument bare = Loader.loadPDF(sample.pdf())) {
            PDAnnotationWidget seal = sealed.getSignatureFields().get(0).getWidgets().get(0);
            int page = sealed.getPages().indexOf(seal.getPage());
            PDRectangle box = seal.getRectangle();
            // Three side by side leave less than a signature is wide, and a certificate stays on its page.
            float least = signers(sample.record()) == 3 || DIPLOMAS.contains(form) ? LEAST : TRUE_SIZE;
            if (DIPLOMAS.contains(form)) {
                assertEquals(Paper.pages(FormSamples.of(form, extent, FORMS).pdf()).size(), bare.getNumberOfPages());
            }
            assertTrue(box.getHeight() >= least * SealInk.HEIGHT, box.getHeight() / SealInk.HEIGHT + " of its size");
            assertEquals(0, inked(bare, page, box), "nothing is under it");
            String below = below(bare, page, box, signers(sample.record()));
            assertTrue(below.contains(Said.solid(name(sample.record()))), below);
        }
        assertEquals(List.of(), Archive.complaints(sample.pdf(), PDFAFlavour.PDFA_1_A));
        Files.write(Files.createDirectories(Path.of("target", "sealed")).resolve("named-" + form + "-" + extent.rows() + ".pdf"), sealed(sample.pdf()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BM08", "BM06"})
    void aDeputySignsForTheHeadAndTheSealStandsBelowHisPost(String form) throws IOException {
        List<String> posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        FormSamples.Sample sample = FormSamples.of(form, Extent.of(1), FORMS.proving(new Proof("1234/BC-CTĐP", "7K2M-9QXA-0B1C-D4EF", AwardForms.CODE)).signedBy(posts, NAME));
        byte[] paper = sealed(sample.pdf());
        try (PDDocument sealed = Loader.loadPDF(paper); PDDocument bare = Loader.loadPDF(sample.pdf())) {
            PDAnnotationWidget seal = sealed.getSignatureFields().get(0).getWidgets().get(0);
            int page = sealed.getPages().indexOf(seal.getPage());
            PDRectangle box = seal.getRectangle();
            assertEquals(0, inked(bare, page, box), "nothing is under it");
            assertTrue(above(bare, page, box, 1).contains(Said.solid(String.join("", posts))), above(bare, page, box, 1));
            assertTrue(below(bare, page, box, 1).contains(Said.solid(NAME)));
        }
        assertEquals(List.of(), Archive.complaints(sample.pdf(), PDFAFlavour.PDFA_1_A));
        Files.write(Files.createDirectories(Path.of("target", "sealed")).resolve("deputy-" + form + ".pdf"), paper);
    }

    /** One that a paper names itself stays. */
    private static String name(Object record) {
        return record instanceof Document document && !document.officeSignature().name().isEmpty() ? document.officeSignature().name() : NAME;
    }

    private static List<String> posts(Object record) {
        return record instanceof Document document ? document.officeSignature().posts() : List.of(Said.heading(record).signerPost().split("\n"));
    }

    private static int signers(Object record) {
        return record instanceof Document document ? document.parts().get(0).signatures().size() : 1;
    }

    /** How many points of a place on a page are dark; the word across a page is pale. */
    private static long inked(PDDocument document, int page, PDRectangle box) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
        float scale = DPI / 72f;
        float height = document.getPage(page).getMediaBox().getHeight();
        int[] points = image.getRGB((int) Math.ceil(box.getLowerLeftX() * scale), (int) Math.ceil((height - box.getUpperRightY()) * scale),
                (int) (box.getWidth() * scale) - 1, (int) (box.getHeight() * scale) - 1, null, 0, (int) (box.getWidth() * scale) - 1);
        return Arrays.stream(points).filter(point -> new Color(point).getGreen() < PALE).count();
    }

    /** What stands right above a place, in the column of whoever signs there, without spaces. */
    private static String above(PDDocument document, int page, PDRectangle box, int signers) throws IOException {
        return beside(document, page, box, signers, -ABOVE, ABOVE);
    }

    /** The same right below it. */
    private static String below(PDDocument document, int page, PDRectangle box, int signers) throws IOException {
        return beside(document, page, box, signers, box.getHeight(), NAME_HEIGHT);
    }

    private static String beside(PDDocument document, int page, PDRectangle box, int signers, float from, int height) throws IOException {
        PDRectangle paper = document.getPage(page).getMediaBox();
        double half = signers == 3 ? (paper.getWidth() - SIDES) * 0.16 : 0.24 * (paper.getWidth() - SIDES);
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("beside", new Rectangle2D.Double((box.getLowerLeftX() + box.getUpperRightX()) / 2 - half,
                paper.getHeight() - box.getUpperRightY() + from, 2 * half, height));
        stripper.extractRegions(document.getPage(page));
        return Said.solid(stripper.getTextForRegion("beside"));
    }

    @Test
    void oneByteThatIsAnotherIsNoticedWhereverItStands() {
        byte[] sealed = sealed(FORMS.planTablePdf(new PlanTables().build()));
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int signature = text.indexOf("/Contents <3") + "/Contents <".length();
        int end = text.indexOf('>', signature);
        for (int at = 0; at < sealed.length; at += Math.max(1, sealed.length / 300)) {
            // The envelope of the signature says nothing: what is in it is what was signed, and that alone counts.
            at = at >= signature && at < end ? end : at;
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertTrue(PaperSignature.of(changed).state() != PaperSignature.State.INTACT, "byte " + at);
        }
    }

    @Test
    void anIssuedFormBearsItsNumberInTheHeadAndCodeAndNumberInTheFoot() throws IOException {
        byte[] issued = FORMS.proving(new Proof("07/BC-CTĐP", "7K2M-9QXA-0B1C-D4EF", AwardForms.CODE)).planTablePdf(new PlanTables().build());
        List<String> pages = Paper.pages(issued).stream().map(page -> page.replace('\u00a0', ' ')).toList();
        assertTrue(pages.get(0).contains("Số: 07/BC-CTĐP"), pages.get(0));
        pages.forEach(page -> assertTrue(page.contains("Số 07/BC-CTĐP - Mã kiểm tra: 7K2M-9QXA-0B1C-D4EF"), page));
        byte[] sealed = sealed(issued);
        assertEquals(List.of(), Archive.complaints(sealed, PDFAFlavour.PDFA_1_B));
        Files.write(Files.createDirectories(Path.of("target", "sealed")).resolve("issued.pdf"), sealed);
        byte[] unnumbered = FORMS.proving(new Proof("", "7K2M-9QXA-0B1C-D4EF", AwardForms.CODE)).nominationPdf(AwardForms.paper(1, ""));
        assertFalse(Paper.last(unnumbered).contains("Số  -"), Paper.last(unnumbered));
    }

    @Test
    void whatIsAddedOrCutOffIsNoticed() {
        byte[] sealed = sealed(FORMS.planTablePdf(new PlanTables().build()));
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        assertEquals(PaperSignature.State.BROKEN, PaperSignature.of(longer).state());
        assertEquals(PaperSignature.State.BROKEN, PaperSignature.of(Arrays.copyOf(sealed, sealed.length - 1)).state());
        assertEquals(PaperSignature.State.NONE, PaperSignature.of(FORMS.planTablePdf(new PlanTables().build())).state());
        for (String odd : List.of("", "/ByteRange [0 0 0 0]", "/ByteRange [0 999999999 999999999 999999999]", "/ByteRange [0 20 22 0]<>")) {
            assertFalse(PaperSignature.of(odd.getBytes(StandardCharsets.US_ASCII)).state() == PaperSignature.State.INTACT, odd);
        }
    }

    @Test
    void signatureAndSealAreSeenInBlueAndRed() throws IOException {
        byte[] form = FORMS.diplomaPdf(AwardForms.certificate(true));
        assertTrue(coloured(sealed(form), true) > 200, "red of the seal");
        assertTrue(coloured(sealed(form), false) > 30, "blue of the signature");
        assertEquals(0, coloured(FORMS.planTablePdf(new PlanTables().build()), true));
    }

    @Test
    void picturesOfSignatureAndSealTakeThePlaceOfWhatIsDrawn() throws IOException {
        byte[] form = FORMS.planTablePdf(new PlanTables().build());
        byte[] sealed = PaperSeal.sign(form, KEY, new SealLook("", png(Color.BLUE), png(Color.RED)), AT);
        assertEquals(List.of(), Archive.complaints(sealed, PDFAFlavour.PDFA_1_B));
        assertTrue(coloured(sealed, true) > 500);
        assertThrows(IllegalStateException.class, () -> PaperSeal.sign(form, KEY, new SealLook("", new byte[] {1}, null), AT));
        assertThrows(IllegalStateException.class, () -> PaperSeal.sign(new byte[] {1}, KEY, SealLook.drawn(""), AT));
    }

    @Test
    void theKeyIsReadFromItsStore() throws Exception {
        char[] password = "mat-khau".toCharArray();
        SealKey read = SealKey.read(KEY.store(password), password, true);
        assertEquals(KEY.certificate(), read.certificate());
        assertTrue(read.holds(AT));
        assertFalse(read.holds(AT.minusSeconds(200_000)));
        assertThrows(IOException.class, () -> SealKey.read(KEY.store(password), "khac".toCharArray(), true));
    }

    private static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        for (int i = 20; i < 80; i++) {
            for (int j = 20; j < 80; j++) {
                image.setRGB(i, j, colour.getRGB());
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** Pixels of the last page in the red of a seal, or in the blue of a signature. */
    private static long coloured(byte[] pdf, boolean red) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DPI);
            return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())).mapToObj(Color::new)
                    .filter(one -> red ? one.getRed() > one.getGreen() + 60 && one.getRed() > one.getBlue() + 60
                            : one.getBlue() > one.getRed() + 40).count();
        }
    }
}
