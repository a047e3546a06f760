package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before anything is published an officer drags who applies to a stall, and sees the floor that was computed around it. */
class FairPinIT {

    private static final String CODE = "HC-KEO";
    private static final String UNIT = "P63-64";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theSystemRuns() throws IOException {
        system = Store.H2.system();
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-pins"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void whoAppliesIsDraggedToAStallAndTheFloorComputedAroundItIsSeen() throws ClientException {
        TestFair fair = TestFair.announced(system, chromium, CODE, UNIT);
        fair.isAppliedFor();
        system.ministry().playDay(TestFair.AFTER);
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/so-do.xhtml?id=" + fair.id());
        assertThat(officer.locator(".kc-applicants button")).hasCount(2);
        appearance.isAsItShouldBe(officer, "so-do-dang-ky");
        fromTheList(officer);
        fromStallToStall(officer);
        byKeys(officer);
        assertEquals(3, Await.present("three pins with their reasons in the sealed trail", () -> Optional.of(pinsOnTrail()).filter(pins -> pins >= 3)));
    }

    /** The reason is asked for after the drop. */
    private static void fromTheList(Page officer) {
        drag(officer, applicant(officer, "GH-02"), stall(officer, "A-01"));
        assertThat(officer.locator("[name=hoso]")).hasValue(UNIT + "/GH-02");
        assertThat(officer.locator("#mau-ghim [name=gian]")).hasValue("A-01 A-02 A-03");
        assertThat(officer.locator("#mau-ghim [name=lydo]")).isFocused();
        officer.locator("#mau-ghim [name=gian]").fill("A-01 A-02");
        officer.locator("#mau-ghim [name=lydo]").fill("Cần điện ba pha");
        officer.locator("#mau-ghim [name=lydo]").press("Enter");
        stands(officer, "GH-02", "A-01", "A-02");
        stands(officer, "GH-01", "A-03", "A-04", "A-05");
    }

    /** The reason was given before: the drop is enough. */
    private static void fromStallToStall(Page officer) {
        officer.locator("#mau-ghim [name=lydo]").fill("Gần lối ra");
        drag(officer, stall(officer, "A-01"), stall(officer, "A-04"));
        stands(officer, "GH-02", "A-04", "A-05");
        stands(officer, "GH-01", "A-01", "A-02", "A-03");
        assertThat(officer.locator("#thay-doi tbody tr")).hasCount(2);
        assertThat(officer.locator("#thay-doi tbody")).containsText(Pattern.compile("A-01 A-02\\s*A-04 A-05"));
        assertThat(officer.locator(".kc-gian.kc-changed")).hasCount(5);
        appearance.isAsItShouldBe(officer, "so-do-phan-lai");
    }

    private static void byKeys(Page officer) {
        officer.locator("#mau-ghim [name=lydo]").fill("Theo đề nghị");
        applicant(officer, "GH-02").focus();
        officer.keyboard().press("Enter");
        officer.keyboard().press("Home");
        officer.keyboard().press("Enter");
        stands(officer, "GH-02", "A-01", "A-02");
        stands(officer, "GH-01", "A-03", "A-04", "A-05");
    }

    private static void stands(Page officer, String document, String... stalls) {
        for (String number : stalls) {
            assertThat(stall(officer, number)).hasAttribute("data-ho-so", UNIT + "/" + document);
        }
    }

    private static Locator applicant(Page page, String document) {
        return page.locator(".kc-applicants [data-ho-so='" + UNIT + "/" + document + "']");
    }

    private static Locator stall(Page page, String number) {
        return page.locator(".kc-gian[data-gian='" + number + "']");
    }

    /** As a hand does it: pressed, moved in steps, let go. */
    private static void drag(Page page, Locator from, Locator to) {
        page.locator("#so-do").scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        BoundingBox end = to.boundingBox();
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(8));
        assertThat(page.locator(".kc-gian.kc-target").first()).isVisible();
        page.mouse().up();
    }

    private static long pinsOnTrail() {
        String trail = new String(system.rest("quantri").get("/api/v1/audit/export").body(), StandardCharsets.UTF_8);
        return trail.lines().filter(line -> line.contains("FAIR_STALLS_FIXED") && line.contains(CODE))
                .filter(line -> line.contains("Cần điện ba pha") || line.contains("Gần lối ra") || line.contains("Theo đề nghị")).count();
    }
}
