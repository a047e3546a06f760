package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
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
}
