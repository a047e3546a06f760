package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.khuyencong.web.Sources;

class PrintRegisterPageTest {

    @Test
    void whoConfirmsThatAPaperIsIssuedSendsWhatWasShownToHim() {
        String page = Sources.text(Sources.PAGES.resolve("bieu-mau.xhtml"));
        String form = page.substring(page.indexOf("action=\"#{request.contextPath}#{formPage.issue}\""));
        assertTrue(form.substring(0, form.indexOf("</form>")).contains("<input type=\"hidden\" name=\"" + PrintRegisterPage.SHOWN + "\" value=\"#{formPage.digest}\"/>"), form);
    }
}
