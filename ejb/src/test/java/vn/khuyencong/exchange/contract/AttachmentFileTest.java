package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

class AttachmentFileTest {

    private static final UnitId UNIT = new UnitId("P63-24");

    @ParameterizedTest
    @ValueSource(ints = {5, AttachmentPart.BYTES - 1, AttachmentPart.BYTES, AttachmentPart.BYTES + 1, 3 * AttachmentPart.BYTES,
        AttachmentFile.MAX_BYTES})
    void thePartsPutTogetherAreTheFile(int size) throws IOException {
        byte[] bytes = pdf(size);
        AttachmentFile file = file("scan.pdf", bytes);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (int number = 1; number <= file.parts(); number++) {
            AttachmentPart part = file.part(UNIT, number);
            assertEquals(AttachmentPart.length(size, number), part.bytes().length);
            assertEquals(file.parts(), part.parts());
            together.write(part.bytes());
        }
        assertArrayEquals(bytes, together.toByteArray());
        assertEquals((size + AttachmentPart.BYTES - 1) / AttachmentPart.BYTES, file.parts());
    }

    @Test
    void theFileAloneDecidesWhatItsPartsSay() {
        assertEquals(file("one.pdf", pdf(700_000)).part(UNIT, 2), file("other.pdf", pdf(700_000)).part(UNIT, 2));
    }

    @Test
    void aDocumentListsItByHashTypeAndSize() {
        byte[] bytes = pdf(1000);
        assertEquals(new AttachmentReference(Digest.sha256(bytes), "scan.pdf", "application/pdf", 1000, "ĐA-1"),
                file("scan.pdf", bytes).reference("ĐA-1"));
    }

    @Test
    void pdfPngAndJpegAreTakenWhateverTheirName() {
        assertEquals(Optional.of(AttachmentType.PDF), AttachmentType.ofBytes(pdf(10)));
        assertEquals(Optional.of(AttachmentType.PNG), AttachmentType.ofBytes(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0)));
        assertEquals(Optional.of(AttachmentType.JPEG), AttachmentType.ofBytes(bytes(0xFF, 0xD8, 0xFF, 0xE0)));
        assertEquals(Optional.empty(), file("scan.exe", pdf(10)).refusal());
    }

    @Test
    void whatAViewerWouldRunIsRefusedWhateverItsName() {
        for (String content : new String[] {"MZ\u0090\u0000", "\u007fELF", "<svg xmlns=''/>", "<html>", "PK\u0003\u0004", "%PD", " %PDF-1.4"}) {
            assertEquals("ATTACHMENT_TYPE_NOT_ALLOWED", rule(file("scan.pdf", content.getBytes(StandardCharsets.ISO_8859_1))), content);
        }
    }

    @Test
    void anEmptyFileAndOneAboveTheLimitAreRefused() {
        assertEquals("ATTACHMENT_EMPTY", rule(file("scan.pdf", new byte[0])));
        assertEquals("ATTACHMENT_TOO_LARGE", rule(file("scan.pdf", pdf(AttachmentFile.MAX_BYTES + 1))));
        assertEquals("ATTACHMENT_TOO_LARGE", rule(file("scan.pdf", pdf(AttachmentFile.MAX_BYTES + 1000))));
        assertEquals(Optional.empty(), file("scan.pdf", pdf(AttachmentFile.MAX_BYTES)).refusal());
    }

    @Test
    void aRefusedFileHasNoParts() {
        assertThrows(IllegalStateException.class, () -> file("scan.pdf", bytes('M', 'Z')).part(UNIT, 1));
    }

    @Test
    void aNameIsPrecomposedAndOfALongOneTheEndIsKept() {
        assertEquals("Báo giá.pdf", file(Normalizer.normalize("Báo giá.pdf", Normalizer.Form.NFD), pdf(10)).name());
        assertEquals("fdp.exe", file("fdp\u202e.exe", pdf(10)).name(), "it looked like exe.pdf");
        String name = file("a".repeat(300) + ".pdf", pdf(10)).name();
        assertEquals(AttachmentReference.MAX_NAME, name.length());
        assertEquals(".pdf", name.substring(name.length() - 4));
    }

    private static String rule(AttachmentFile file) {
        return file.refusal().map(Refusal::rule).orElse("");
    }

    private static AttachmentFile file(String name, byte[] content) {
        try {
            return AttachmentFile.read(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, size));
        return bytes;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
