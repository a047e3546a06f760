package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

class AttachmentRulesTest {

    private static final byte[] PDF = "%PDF-1.4 small".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = Digest.sha256(PDF);

    @Test
    void aPartIsWhatItsFileMakesIt() {
        assertEquals(Optional.empty(), AttachmentRules.judge(part(PDF.length, 1, 1, PDF)));
        assertEquals(Optional.empty(), AttachmentRules.judge(part(AttachmentPart.BYTES + PDF.length, 2, 2, PDF)));
    }

    @Test
    void aPartThatDoesNotFitItsFileIsRefusedForWhatIsWrong() {
        assertRefused("PART_COUNT_WRONG", "/data/parts", part(PDF.length, 2, 1, PDF));
        assertRefused("PART_NUMBER_WRONG", "/data/part", part(PDF.length, 1, 2, PDF));
        assertRefused("PART_CONTENT_WRONG", "/data/content", part(PDF.length + 1, 1, 1, PDF));
        assertRefused("PART_CONTENT_WRONG", "/data/content", part(AttachmentPart.BYTES + PDF.length, 2, 1, PDF));
        assertRefused("PART_CONTENT_WRONG", "/data/content", new AttachmentPart("P63-24", HASH, 3, "application/pdf", 1, 1, "=a"));
    }

    @Test
    void theWholeIsHeldAgainstHashSizeAndType() {
        assertEquals(Optional.empty(), whole(PDF).judge(HASH, PDF.length, "application/pdf"));
        assertEquals("ATTACHMENT_HASH_WRONG", rule(whole(PDF).judge("0".repeat(64), PDF.length, "application/pdf")));
        assertEquals("ATTACHMENT_SIZE_WRONG", rule(whole(PDF).judge(HASH, PDF.length + 1, "application/pdf")));
        assertEquals("ATTACHMENT_TYPE_WRONG", rule(whole(PDF).judge(HASH, PDF.length, "image/png")));
        byte[] program = "MZ program".getBytes(StandardCharsets.US_ASCII);
        assertEquals("ATTACHMENT_TYPE_WRONG", rule(whole(program).judge(Digest.sha256(program), program.length, "application/pdf")));
    }

    @Test
    void theWholeIsTheSameInHoweverManyParts() {
        WholeAttachment bytewise = new WholeAttachment();
        for (byte each : PDF) {
            bytewise.add(new byte[] {each});
        }
        assertEquals(Optional.empty(), bytewise.judge(HASH, PDF.length, "application/pdf"));
        byte[] large = Arrays.copyOf(PDF, 100_000);
        WholeAttachment halves = new WholeAttachment();
        halves.add(Arrays.copyOfRange(large, 0, 50_000));
        halves.add(Arrays.copyOfRange(large, 50_000, 100_000));
        assertEquals(Optional.empty(), halves.judge(Digest.sha256(large), 100_000, "application/pdf"));
    }

    @Test
    void aQuotationNamesOnlyAListedScan() {
        AttachmentReference listed = new AttachmentReference(HASH, "bao-gia.pdf", "application/pdf", PDF.length, null);
        assertEquals(List.of(), AttachmentRules.judge(planWith(HASH, List.of(listed))));
        assertEquals(List.of(), AttachmentRules.judge(planWith(null, List.of())));
        assertEquals(List.of(Refusal.error("ATTACHMENT_NOT_LISTED", "",
                "/data/schemes/0/lines/0/equipment/0/quotation/sha256", HASH)), AttachmentRules.judge(planWith(HASH, List.of())));
    }

    private static PlanSubmission planWith(String scan, List<AttachmentReference> attachments) {
        PlanSubmission.Quotation quotation = new PlanSubmission.Quotation("BG-1", "Nhà cung cấp", LocalDate.of(2023, 1, 2), null, scan);
        PlanSubmission.Line line = new PlanSubmission.Line("A3", "MACHINERY", "Máy", null, null, null, false, null, null, 1, 2, 1, 1, 0,
                List.of(new PlanSubmission.Equipment("Máy", null, null, 1, 2, quotation)));
        PlanSubmission.Scheme scheme = new PlanSubmission.Scheme("1", "Đề án", PlanSubmission.SchemeKind.SINGLE, "Trung tâm", null, null,
                null, null, 1, List.of(line));
        return new PlanSubmission(new DocumentKey("P63-24", 2023, "PLAN_LOCAL", "KH-1", 1), SubmissionKind.ORIGINAL, FundSource.LOCAL,
                "Kế hoạch", false, null, List.of(scheme), List.of(), new PlanSubmission.Totals(1, 1, 1, 1), attachments);
    }

    private static AttachmentPart part(long size, int parts, int number, byte[] content) {
        return new AttachmentPart("P63-24", HASH, size, "application/pdf", parts, number, Base64.getEncoder().encodeToString(content));
    }

    private static WholeAttachment whole(byte[] content) {
        WholeAttachment whole = new WholeAttachment();
        whole.add(content);
        return whole;
    }

    private static String rule(Optional<Refusal> refusal) {
        return refusal.map(Refusal::rule).orElse("");
    }

    private static void assertRefused(String rule, String cell, AttachmentPart part) {
        Refusal refusal = AttachmentRules.judge(part).orElseThrow();
        assertEquals(rule + " " + cell, refusal.rule() + " " + refusal.cell());
    }
}
