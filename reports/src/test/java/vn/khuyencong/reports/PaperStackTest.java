package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.register.PaperSignature;
import vn.khuyencong.register.SealKey;

class PaperStackTest {

    private static final Forms FORMS = new Forms();
    private static final Instant AT = Instant.parse("2024-03-15T02:00:00Z");
    private static final SealKey KEY = SealKey.generate(AT);

    @Test
    void manyPapersAreOneFitForTheArchiveAndReadAloudAsEachWas() throws IOException {
        List<byte[]> papers = List.of(FORMS.diplomaPdf(AwardForms.certificate(true)), FORMS.exhibitorLettersPdf(List.of(FairForms.letter(1, 2))), FORMS.planTablePdf(new PlanTables().build()),
                FORMS.exhibitorLettersPdf(List.of(FairForms.letter(2, 2), FairForms.letter(3, 60))));
        byte[] stack = stack("Công văn <HC-1> & giấy", papers);
        Files.write(Files.createDirectories(Path.of("target", "stack")).resolve("stack.pdf"), stack);
        assertEquals(List.of(), Archive.complaints(stack, PDFAFlavour.PDFA_1_A));
        List<String> pages = new ArrayList<>();
        for (byte[] paper : papers) {
            pages.addAll(Paper.pages(paper));
        }
        assertEquals(pages, Paper.pages(stack));
        try (PDDocument document = Loader.loadPDF(stack)) {
            assertEquals("Công văn <HC-1> & giấy", document.getDocumentInformation().getTitle());
            assertEquals(papers.size(), document.getDocumentCatalog().getStructureTreeRoot().getKids().size());
            List<Integer> parents = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                parents.add(page.getStructParents());
            }
            PDNumberTreeNode tree = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            assertEquals(parents.stream().distinct().toList(), parents, "each page has elements of its own");
            for (Integer parent : parents) {
                assertTrue(tree.getKids().stream().anyMatch(leaf -> has(leaf, parent)), parent + " has no elements");
            }
        }
        assertEquals(List.of(stack.length), List.of(stack("Công văn <HC-1> & giấy", papers).length), "the same again");
    }

    private static boolean has(PDNumberTreeNode leaf, int parent) {
        try {
            return leaf.getNumbers().containsKey(parent);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofSignedPapersTheSealIsSeenAndNothingClaimsToBeSigned() throws IOException {
        byte[] form = FORMS.diplomaPdf(AwardForms.certificate(true));
        byte[] sealed = PaperSeal.sign(form, KEY, SealLook.drawn("BỘ CÔNG THƯƠNG"), AT);
        byte[] stack = stack("Bản in", List.of(sealed, sealed));
        Files.write(Files.createDirectories(Path.of("target", "stack")).resolve("signed.pdf"), stack);
        assertEquals(List.of(), Archive.complaints(stack, PDFAFlavour.PDFA_1_A));
        assertEquals(PaperSignature.State.NONE, PaperSignature.of(stack).state());
        try (PDDocument document = Loader.loadPDF(stack)) {
            assertEquals(null, document.getDocumentCatalog().getAcroForm());
            for (PDPage page : document.getPages()) {
                assertEquals(List.of("Stamp"), page.getAnnotations().stream().map(one -> one.getSubtype()).toList());
            }
        }
    }

    @Test
    void memoryDoesNotGrowWithTheNumberOfPapers() throws IOException {
        byte[] letter = FORMS.exhibitorLettersPdf(List.of(FairForms.letter(1, 2)));
        Path file = Files.createTempFile("stack", ".pdf");
        List<WeakReference<byte[]>> laid = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PaperStack stack = new PaperStack(out, "Công văn");
            long before = -1;
            for (int at = 1; at <= 600; at++) {
                byte[] paper = letter.clone();
                laid.add(new WeakReference<>(paper));
                stack.add(paper);
                if (at == 100 || at == 600) {
                    long used = used();
                    assertTrue(before < 0 || used - before < 2_000_000, "500 letters more take " + (used - before) + " bytes");
                    before = used;
                }
            }
            assertTrue(laid.subList(0, 500).stream().allMatch(one -> one.get() == null), "no letter is held");
            stack.finish();
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(600 * Paper.pages(letter).size(), document.getNumberOfPages());
        } finally {
            Files.delete(file);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void whatIsNoPaperOfOursIsRefused() throws IOException {
        PaperStack stack = new PaperStack(OutputStream.nullOutputStream(), "");
        assertThrows(IOException.class, () -> stack.add(new byte[] {1}));
        ByteArrayOutputStream untagged = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(untagged);
        }
        assertThrows(IOException.class, () -> stack.add(untagged.toByteArray()));
    }

    private static byte[] stack(String title, List<byte[]> papers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperStack stack = new PaperStack(out, title);
        for (byte[] paper : papers) {
            stack.add(paper);
        }
        stack.finish();
        return out.toByteArray();
    }
}
