package vn.khuyencong.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;

class DetailWordsTest {

    private final DetailWords words = new DetailWords(new UnitMap(List.of()));

    @AfterEach
    void speakVietnameseAgain() {
        Language.speak(null);
    }

    @Test
    void codesOfTheTrailAreSaidInTheLanguageOfTheReader() {
        assertEquals("Cán bộ Cục · Khu vực phía Bắc · từ 01/03/2026", words.of("DEPT_OFFICER NORTH 2026-03-01/"));
        assertEquals("can.bo · 01/03/2026 đến 08/03/2026", words.of("can.bo 2026-03-01/2026-03-08"));
        assertEquals("Quản trị viên · Cả nước", words.of("ADMINISTRATOR COUNTRY /"));
        Language.speak(Language.ENGLISH);
        assertEquals("Provincial officer · P63-99 · to the end of 08 Mar 2026", words.of("SCT_OFFICER P63-99 /2026-03-08"));
    }

    @Test
    void aDayThatIsNoneIsNotTakenForNothing() {
        assertNull(TypedDay.of("31/02/2026"));
        assertTrue(TypedDay.isWrong("2026-02-31"));
        assertFalse(TypedDay.isWrong(" "));
        assertFalse(TypedDay.isWrong("2026-02-28"));
    }

    @Test
    void aChosenScopeIsAUnitARegionOrTheCountry() {
        assertEquals(DataScope.of(new UnitId("P63-24")), RoleForm.scopeOf("P63-24"));
        assertEquals(DataScope.of(Region.SOUTH), RoleForm.scopeOf("SOUTH"));
        assertEquals(DataScope.COUNTRY, RoleForm.scopeOf("country"));
    }

    @Test
    void nothingChosenAndWhatIsNoneIsNoScope() {
        assertNull(RoleForm.scopeOf(null));
        assertNull(RoleForm.scopeOf(""));
        assertNull(RoleForm.scopeOf("the whole world"));
    }
}
