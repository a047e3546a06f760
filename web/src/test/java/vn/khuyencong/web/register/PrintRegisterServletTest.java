package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.web.NotThere;

/** Whoever stays at the address of an act that was refused, and opens it anew, is led on. */
class PrintRegisterServletTest {

    @Test
    void theAddressOfAnActLeadsToThePageOnWhichItIsAskedFor() {
        assertEquals("/bieu-mau.xhtml?form=bm28&year=2026", PrintRegisterServlet.askedOn("/phat-hanh", "form=bm28&year=2026"));
        assertEquals("/so-van-ban.xhtml?id=7", PrintRegisterServlet.askedOn("/thu-hoi", "id=7"));
        assertEquals("/so-van-ban.xhtml", PrintRegisterServlet.askedOn("/thu-hoi", null));
        assertEquals("/so-van-ban.xhtml", PrintRegisterServlet.askedOn("/phat-hanh", null));
        assertThrows(NotThere.class, () -> PrintRegisterServlet.askedOn("/khac", null));
    }

    @Test
    void whereManyPapersAreRefusedThePageOfWhatTheyAreOfIsShown() {
        assertEquals("/khen-thuong.xhtml?year=2019", PrintBatchServlet.begunOn(BatchKind.MERITS, 2019));
        assertEquals("/vong-binh-chon-chi-tiet.xhtml?id=5", PrintBatchServlet.begunOn(BatchKind.CERTIFICATES, 5));
        assertEquals("/phan-gian.xhtml?run=6", PrintBatchServlet.begunOn(BatchKind.LETTERS, 6));
    }
}
