package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.exchange.ReceiptPaper;
import vn.khuyencong.exchange.ReceiptPaper.Fact;
import vn.khuyencong.exchange.ReceiptPaper.Found;

class ReceiptFormTest {

    private static final String LONGEST = "Ủy ban nhân dân Thành phố Hồ Chí Minh, Sở Công Thương (gồm Bình Dương và Bà Rịa - Vũng Tàu)";

    private final Forms forms = new Forms();

    @Test
    void aReceiptSaysWhatItCertifiesAndHowItIsChecked() {
        List<String> pages = Paper.pages(forms.receiptPdf(paper(0, false)));
        assertEquals(1, pages.size());
        for (String said : List.of("PHIẾU KẾT QUẢ", "Số: KQ-00000018", LONGEST, "Chấp nhận", "--anchor bo.jwk", "KÝ SỐ TỰ ĐỘNG", "Nơi nhận:")) {
            assertTrue(pages.get(0).contains(said), () -> said + " is not in " + pages.get(0));
        }
        assertFalse(pages.get(0).contains("Việc cần làm"), pages.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void everyFindingIsPrintedUnderTheHeadOfTheTable(int count) {
        byte[] pdf = forms.receiptPdf(paper(count, true));
        List<String> pages = Paper.pages(pdf);
        String all = String.join(" ", pages);
        IntStream.rangeClosed(1, count).forEach(i -> assertTrue(all.contains("Số tiền " + i + " đồng"), () -> "finding " + i));
        pages.stream().filter(page -> page.contains("đồng vượt")).forEach(page -> assertTrue(page.contains("Nội dung, quy tắc, căn cứ"), page));
        pages.forEach(page -> assertTrue(page.contains("SỐ LIỆU MINH HỌA"), page));
        assertTrue(pages.get(pages.size() - 1).contains("Nơi nhận:"));
        assertEquals(List.of(), Paper.inTheMargins(pdf));
    }

    @Test
    void theHeadOfTheTableStandsOnceOnAPageWhereverItFalls() {
        for (int findings = 1; findings <= 2; findings++) {
            for (int facts = 0; facts < 40; facts++) {
                ReceiptPaper any = paper(findings, false);
                List<Fact> all = IntStream.range(0, facts).mapToObj(i -> new Fact("Dòng:", "" + i)).toList();
                for (String page : Paper.pages(forms.receiptPdf(new ReceiptPaper(any.heading(), any.number(), all, any.findings(), any.verification(), any.seal())))) {
                    assertTrue(page.indexOf("Việc cần làm") == page.lastIndexOf("Việc cần làm"), page);
                    assertTrue(!page.contains("Việc cần làm") || page.contains("đồng vượt"), page);
                }
            }
        }
    }

    @Test
    void theSameReceiptIsTheSameBytes() {
        assertArrayEquals(forms.receiptPdf(paper(3, true)), new Forms().receiptPdf(paper(3, true)));
    }

    static ReceiptPaper paper(int findings, boolean sample) {
        return new ReceiptPaper(Headings.of("PHIẾU KẾT QUẢ", "Xử lý văn bản gửi qua hệ thống trao đổi khuyến công", sample), "KQ-00000018",
                List.of(new Fact("Đơn vị gửi:", LONGEST + " (P34-79)"),
                        new Fact("Văn bản:", "Kế hoạch kinh phí khuyến công quốc gia năm 2026 của " + LONGEST + ", số KH-KCQG-2026-BO-SUNG-DOT-2, bản 1"),
                        new Fact("Mã băm thông điệp:", "SHA-256 " + "9f86d081 ".repeat(8).trim()), new Fact("Bộ nhận lúc:", "08:15:00 ngày 05/01/2026"),
                        new Fact("Kết quả:", "Chấp nhận. Văn bản đã được chấp nhận và có hiệu lực."), new Fact("Nội dung cần xem:", findings == 0 ? "Không có." : findings + " điểm")),
                IntStream.rangeClosed(1, findings).mapToObj(i -> new Found(Integer.toString(i), "/data/schemes/" + i + "/lines/120/equipment/2/quotation/sha256",
                        "Lỗi: Số tiền " + i + " đồng vượt mức tối đa 300.000.000 đồng cho một cơ sở. (CEILING_EXCEEDED; TT 28/2018/TT-BTC, Điều 8)",
                        "Giảm xuống còn 300.000.000 đồng, hoặc tách phần vượt sang nguồn khác.")).toList(),
                List.of("Đây là bản đọc được của phiếu. Bản có giá trị là tệp KQ-00000018.json cùng chữ ký KQ-00000018.jws.", "Bộ ký bằng khóa ministry-1 (Ed25519).",
                        "Kiểm tra không cần mạng: java -jar khuyencong-verifier.jar receipt --anchor bo.jwk KQ-00000018.json KQ-00000018.jws."), "PHIẾU LẬP VÀ KÝ SỐ TỰ ĐỘNG");
    }
}
