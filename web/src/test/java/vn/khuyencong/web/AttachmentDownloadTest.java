package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AttachmentType;

class AttachmentDownloadTest {

    @Test
    void aVietnameseNameStaysAndEndsAsItsTypeDoes() {
        assertEquals("Báo giá máy số 1.pdf", AttachmentDownload.safe("Báo giá máy số 1.pdf", AttachmentType.PDF));
        assertEquals("anh.jpg", AttachmentDownload.safe("anh.exe", AttachmentType.JPEG));
    }

    @Test
    void whatAShellABrowserOrAFileSystemWouldHeedIsReplaced() {
        assertEquals("_etc_passwd.pdf", AttachmentDownload.safe("../etc/passwd.pdf", AttachmentType.PDF));
        assertEquals("a_b_c_d.png", AttachmentDownload.safe("a\"b\r\nc;d", AttachmentType.PNG));
        assertEquals("_gpj.pdf", AttachmentDownload.safe("\u202egpj.pdf", AttachmentType.PDF));
    }

    @Test
    void aNameWithoutAnythingLeftIsStillAName() {
        assertEquals("tep.pdf", AttachmentDownload.safe(".pdf", AttachmentType.PDF));
        assertEquals("tep.pdf", AttachmentDownload.safe("   ", AttachmentType.PDF));
        assertEquals(104, AttachmentDownload.safe("a".repeat(500), AttachmentType.PDF).length());
    }
}
