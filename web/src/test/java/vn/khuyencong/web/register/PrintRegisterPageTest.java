package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.Sources;
import vn.khuyencong.web.Words;

class PrintRegisterPageTest {

    @Test
    void whoConfirmsThatAPaperIsIssuedSendsWhatWasShownToHim() {
        String page = Sources.text(Sources.PAGES.resolve("bieu-mau.xhtml"));
        String form = page.substring(page.indexOf("action=\"#{request.contextPath}#{formPage.issue}\""));
        assertTrue(form.substring(0, form.indexOf("</form>")).contains("<input type=\"hidden\" name=\"" + PrintRegisterPage.SHOWN + "\" value=\"#{formPage.digest}\"/>"), form);
    }

    @Test
    void whoWithdrawsIsToldBeforeWhatComesOfIt() {
        String page = Sources.text(Sources.PAGES.resolve("so-van-ban.xhtml"));
        String asked = page.substring(page.indexOf("<summary class=\"kc-button\">#{msg['register.withdraw']}"));
        assertTrue(asked.substring(0, asked.indexOf("</form>")).contains("#{msg['register.withdrawMeans']}"), asked);
    }

    @Test
    void aFormIsNamedAsOnPaperAndWithoutTheWayToIt() {
        for (PrintedForms.Form form : PrintedForms.Form.values()) {
            assertFalse(Words.of(form).contains("mở từ"), Words.of(form));
        }
    }
}
