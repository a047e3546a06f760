package vn.khuyencong.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;

class ProblemMapperTest {

    @Test
    void aBadParameterIsNamed() {
        Problem problem = ProblemMapper.problem(BadParameter.of("year", "x", "2000"), "/api/v1/units");
        assertEquals(400, problem.status());
        assertEquals("year", problem.parameter());
        assertEquals("/api/v1/units", problem.instance());
    }

    @Test
    void whatOneMayNotSeeIsForbiddenAndWhatIsNotThereIsMissing() {
        assertEquals(403, ProblemMapper.problem(new NotVisible(), "/").status());
        assertEquals(404, ProblemMapper.problem(new NotThere("gone"), "/").status());
    }

    @Test
    void aKeyThatIsWrongInItselfIsABadRequestAndOneThatStandsAgainstAnotherAConflict() {
        assertEquals(400, ProblemMapper.problem(new KeyRefused(Refusal.error("KEY_NOT_USABLE", "", "/publicJwk")), "/").status());
        assertEquals(400, ProblemMapper.problem(new KeyRefused(Refusal.error("KEY_REASON_MISSING", "", "/reason", 1_000)), "/").status());
        assertEquals(409, ProblemMapper.problem(new KeyRefused(Refusal.error("KEY_ID_TAKEN", "", "/publicJwk", "k")), "/").status());
        assertEquals(409, ProblemMapper.problem(new KeyRefused(Refusal.error("KEY_ALREADY_ENDED", "", "/kid", "k")), "/").status());
    }

    @Test
    void whoAsksTooOftenIsToldSo() {
        assertEquals(429, ProblemMapper.problem(new KeyRefused(Refusal.error("CERTIFICATE_RENEWAL_TOO_OFTEN", "", "unit", "P63-24")), "/").status());
    }

    @Test
    void whoComesWhileSomethingElseIsSolvedIsAskedToComeAgain() {
        assertEquals(503, ProblemMapper.problem(new Busy("later"), "/").status());
        assertEquals("later", ProblemMapper.problem(new Busy("later"), "/").detail());
    }

    @Test
    void aFaultTellsNothingOfItsCause() {
        Problem problem = ProblemMapper.problem(new IllegalStateException("jdbc:h2:secret"), "/").ofIncident("SC-1");
        assertEquals(500, problem.status());
        assertEquals("SC-1", problem.incident());
        assertFalse(new String(problem.json(), StandardCharsets.UTF_8).contains("secret"));
    }

    @Test
    void membersWithoutAValueAreLeftOut() {
        Problem problem = Problem.of(401, "detail", "/");
        assertNull(problem.incident());
        assertFalse(new String(problem.json(), StandardCharsets.UTF_8).contains("incident"));
    }
}
