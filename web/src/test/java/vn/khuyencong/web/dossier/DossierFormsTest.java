package vn.khuyencong.web.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.web.Sources;

class DossierFormsTest {

    private static final Path FRAMES = Sources.PAGES.resolve("WEB-INF/khung");
    /** Told beside, or nothing that the form of a dossier asks. */
    private static final Set<String> ELSEWHERE = Set.of("lines", "code", "name", "kind", "support", "activity", "sector", "product", "exportMarket",
            "newCraft", "ocopStars", "establishment", "sha256", "quotation", "found", "item", "quantity");

    @Test
    void whoAppraisesReadsEverythingThatTheFormAsks() {
        String read = Sources.text(FRAMES.resolve("ho-so-noi-dung.xhtml"));
        List<String> unread = Stream.of(PlanSubmission.Scheme.class, PlanSubmission.Line.class, PlanSubmission.Equipment.class, PlanSubmission.Quotation.class,
                        SchemeStep.Effect.class, SchemeStep.Checked.class)
                .flatMap(part -> Arrays.stream(part.getRecordComponents())).map(RecordComponent::getName).distinct()
                .filter(name -> !ELSEWHERE.contains(name) && !read.contains("." + name + "()")).toList();
        assertEquals(List.of(), unread);
    }

    /** A refused form comes back on the page of its year, with the needs to choose from. */
    @Test
    void theFormOfADraftKnowsItsYear() {
        String list = Sources.text(FRAMES.resolve("ho-so-danh-sach.xhtml"));
        int begin = list.indexOf("/ho-so-de-an/lap");
        String form = list.substring(begin, list.indexOf("</form>", begin));
        assertTrue(form.contains("name=\"year\""));
    }
}
