package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.web.Sources;

/** Whoever looks at the signers of one office still does so after what he did. */
class SignersPageTest {

    private static final Path PAGE = Sources.PAGES.resolve("nguoi-ky.xhtml");

    @Test
    void theOfficeThatIsShownAndThePageOfTheListAreKeptInTheAddress() {
        assertEquals("/nguoi-ky.xhtml?shownOffice=UNIT-P63-24&trang=2", SignersPage.link("UNIT-P63-24", 2).toString());
        assertEquals("/nguoi-ky.xhtml?trang=1", SignersPage.link("", 1).toString());
        assertEquals("/nguoi-ky.xhtml", SignersPage.link(null, null).toString());
    }

    @Test
    void daysAndTheButtonThatEndsAPostStandOnOneLine() {
        assertTrue(Sources.text(Sources.PAGES.resolve("resources/khuyencong/khuyencong.css")).contains(".kc-people td.kc-day, .kc-people summary.kc-button { white-space: nowrap; }"));
        assertEquals(3, Sources.text(PAGE).split("<td class=\"kc-text kc-day\"").length);
    }

    @Test
    void eachFormOfThePageSendsTheOfficeThatIsShown() {
        List<String> forms = Arrays.stream(Sources.text(PAGE).split("(?=<form )")).skip(1).filter(form -> form.contains("method=\"post\""))
                .map(form -> form.substring(0, form.indexOf("</form>"))).toList();
        assertEquals(3, forms.size());
        forms.forEach(form -> assertTrue(form.contains("<input type=\"hidden\" name=\"" + SignersPage.SHOWN + "\" value=\"#{signersPage.shown}\"/>"), form));
    }
}
