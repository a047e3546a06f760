package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Base64;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.AttachmentPart;

/** The files of a document as officials meet them, in a real browser. */
class AttachmentPagesIT {

    private static final byte[] WHOLE = Scan.pdf(700_000);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Page officer;
    private static JsonNode document;

    @BeforeAll
    static void aDocumentWithFilesInEveryState() throws ClientException {
        system = Store.H2.system();
        system.ministry().playDay(LocalDate.of(2024, 1, 15));
        AttachmentFile whole = Scan.file("Tờ trình kế hoạch năm 2025.pdf", WHOLE);
        AttachmentFile half = Scan.file("Báo giá máy dệt.pdf", Scan.pdf(3_000_000));
        AttachmentFile none = Scan.file("Ảnh xưởng.png", Scan.beginning("\u0089PNG\r\n\u001a\n", 900_000));
        AttachmentFile refused = Scan.file("Quyết định.pdf", Scan.pdf(1000));
        try (TestProvince province = TestProvince.join(system, "P63-77")) {
            Plan plan = province.plan(2025).number("KH-2025").fair(50).attached(whole).attached(half).attached(none).attached(refused);
            Letter letter = province.letter(plan.document());
            province.send(letter);
            for (AttachmentPart part : new AttachmentPart[] {whole.part(province.unit(), 1), whole.part(province.unit(), 2),
                half.part(province.unit(), 1), half.part(province.unit(), 4), spoilt(refused.part(province.unit(), 1))}) {
                province.send(province.letter(part));
            }
            document = system.ministry().submission(province.unit(), letter.digest());
        } finally {
            system.ministry().playDay(null);
        }
        chromium = new Chromium(system.address());
        officer = chromium.signedIn("cuc");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aDocumentShowsItsFilesAndGivesThoseThatCame() throws IOException {
        officer.navigate("/van-ban.xhtml?id=" + document.path("id").asLong());
        assertThat(officer.locator(".kc-awaited")).hasText("Chờ tệp đính kèm: 1/4");
        Locator files = officer.locator("section[aria-labelledby=tep] tbody tr");
        assertThat(files).hasCount(4);
        assertThat(files.nth(1)).containsText("Đã nhận 2/6 phần");
        assertThat(files.nth(2)).containsText("Chưa đến");
        assertThat(files.nth(3)).containsText("có mã băm");
        assertThat(files.locator("a")).hasCount(1);
        Download download = officer.waitForDownload(() -> files.nth(0).locator("a").click());
        assertEquals("Tờ trình kế hoạch năm 2025.pdf", download.suggestedFilename());
        assertArrayEquals(WHOLE, Files.readAllBytes(download.path()));
    }

    @Test
    void theInboxTellsWhatIsAwaitedAndLeavesOutThePartsUntilAskedForThem() {
        officer.navigate("/tiep-nhan.xhtml?unit=P63-77");
        Locator rows = officer.locator(".kc-inbox tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText("Phần tệp đính kèm");
        assertThat(rows.nth(0)).containsText("Trả lại");
        assertThat(rows.nth(1)).containsText("Chờ tệp đính kèm: 1/4");
        officer.navigate("/tiep-nhan.xhtml?unit=P63-77&type=attachment_part");
        assertThat(rows).hasCount(5);
    }

    @Test
    void thePagesAreVietnameseAccessibleAndWithinTheirWidth() {
        Appearance appearance = new Appearance(Work.fresh("attachment-screens"));
        officer.navigate("/van-ban.xhtml?id=" + document.path("id").asLong());
        appearance.isAsItShouldBe(officer, "van-ban-tep");
        officer.navigate("/tiep-nhan.xhtml?unit=P63-77");
        appearance.isAsItShouldBe(officer, "tiep-nhan-tep");
        officer.locator(".kc-inbox tbody a").first().click();
        appearance.isAsItShouldBe(officer, "van-ban-phan-tep");
    }

    /** The same part with other bytes, as after a fault of the sender. */
    private static AttachmentPart spoilt(AttachmentPart part) {
        byte[] bytes = part.bytes();
        bytes[bytes.length - 1] ^= 1;
        return new AttachmentPart(part.unit(), part.sha256(), part.size(), part.mediaType(), part.parts(), part.part(),
                Base64.getEncoder().encodeToString(bytes));
    }
}
