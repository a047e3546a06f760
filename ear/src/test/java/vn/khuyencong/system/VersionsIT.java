package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** What later versions do to earlier ones, in whatever order and however often they come. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class VersionsIT extends ExchangeCase {

    @Test
    void theSameMessageAgainGetsTheSameReceiptsAndCountsOnce() throws ClientException {
        Letter letter = first(100);
        province().send(letter);
        province().post(letter);
        List<ReceivedReceipt> receipts = province().mailbox().await(letter.digest(), all -> all.size() == 4);
        receipts.stream().collect(Collectors.groupingBy(ReceivedReceipt::number)).forEach((number, copies) -> {
            assertEquals(2, copies.size());
            assertArrayEquals(copies.get(0).document(), copies.get(1).document());
        });
        Verdict verdict = verdict(letter).isAccepted();
        assertEquals(2, verdict.submission().path("deliveries").asInt());
        assertEquals(2, verdict.submission().path("receipts").size());
        assertEquals(1, ministry().submissionsOf(province().unit(), year).size());
        assertEquals(100, planned());
    }

    @Test
    void theSameKeyWithOtherContentIsAConflictAndTheFirstStaysInForce() throws ClientException {
        Letter original = first(100);
        Letter other = first(300);
        sent(original).isAccepted();
        Verdict conflict = sent(other).isConflict();
        assertEquals(100, planned());
        assertArrayEquals(original.body(), ministry().message(verdict(original).isAccepted().submission()));
        assertArrayEquals(other.body(), ministry().message(conflict.submission()));
    }

    @Test
    void aVersionThatComesBeforeItsPredecessorWaitsAndIsAppliedWhenThatComes() throws ClientException {
        Letter second = province().letter(plan("KH-01").version(2, SubmissionKind.REPLACEMENT).fair(300).document());
        province().post(second);
        province().mailbox().await(second.digest(), receipts -> receipts.stream().anyMatch(r -> r.outcome().equals("WAITING")));
        assertEquals("WAITING", ministry().submission(province().unit(), second.digest()).path("state").asText());
        assertEquals(0, planned());

        sent(first(100)).isAccepted();

        Verdict.accepted(province().answerTo(second));
        assertEquals("ACCEPTED", ministry().submission(province().unit(), second.digest()).path("state").asText());
        assertEquals(300, planned());
    }

    @Test
    void twoVersionsAreComparedAlsoWhenOneWasReturned() throws ClientException {
        JsonNode first = sent(first(100)).isAccepted().submission();
        JsonNode second = sent(second(SubmissionKind.REPLACEMENT, 70)).isAccepted().submission();
        JsonNode comparison = compare(second, "");
        assertEquals("ADDED", comparison.at("/schemes/0/change").asText());
        assertEquals("MOVED", comparison.at("/schemes/0/lines/0/change").asText());
        assertEquals("REMOVED", comparison.at("/schemes/1/change").asText());
        assertEquals(-30 * Plan.MILLION, comparison.at("/total/local/difference").asLong());
        Event wrong = province().event(plan("KH-01").version(3, SubmissionKind.REPLACEMENT).fair(90).document()).with("/data/totals/support", 1);
        JsonNode returned = sent(wrong.signedBy(province().key())).isReturnedFor("TOTAL_WRONG", "/data/totals/support").submission();
        assertEquals(20 * Plan.MILLION, compare(returned, "").at("/total/local/difference").asLong());
        assertEquals(-10 * Plan.MILLION, compare(returned, "?with=" + first.path("id").asLong()).at("/total/local/difference").asLong());
    }

    @Test
    void aSupplementAdds() throws ClientException {
        sent(first(100)).isAccepted();
        sent(second(SubmissionKind.SUPPLEMENT, 50)).isAccepted();
        assertEquals(150, planned());
    }

    @Test
    void aReplacementTakesThePlaceOfAllBefore() throws ClientException {
        sent(first(100)).isAccepted();
        sent(second(SubmissionKind.SUPPLEMENT, 50)).isAccepted();
        sent(province().letter(plan("KH-01").version(3, SubmissionKind.REPLACEMENT).fair(70).document())).isAccepted();
        assertEquals(70, planned());
    }

    @Test
    void whatIsDecidedStaysInForceUntilSomethingDecidedReplacesIt() throws ClientException {
        sent(first(100)).isAccepted();
        Plan undecided = province().plan(year).number("KH-01").version(2, SubmissionKind.REPLACEMENT).fair(70);
        sent(province().letter(undecided.document())).isAccepted();
        assertEquals(100, planned());
        sent(province().letter(plan("KH-01").version(3, SubmissionKind.REPLACEMENT).fair(80).document())).isAccepted();
        assertEquals(80, planned());
    }

    @Test
    void aWithdrawalTakesTheDocumentBack() throws ClientException {
        sent(first(100)).isAccepted();
        sent(province().letter(plan("KH-01").version(2, SubmissionKind.WITHDRAWAL).document())).isAccepted();
        assertEquals(0, planned());
        assertFalse(row().path("planned").asBoolean());
    }

    @Test
    void nothingIsAnAnswerTooAndNotTheSameAsNoAnswer() throws ClientException {
        assertFalse(row().path("planned").asBoolean());
        sent(province().letter(plan("KH-01").nil().document())).isAccepted();
        assertTrue(row().path("planned").asBoolean());
        assertTrue(row().at("/plan/total").isMissingNode(), () -> row().toPrettyString());
    }

    @Test
    void aReturnedVersionLeavesTheOneInForce() throws ClientException {
        sent(first(100)).isAccepted();
        Event wrong = province().event(plan("KH-01").version(2, SubmissionKind.REPLACEMENT).fair(70).document())
                .with("/data/totals/support", 1);
        sent(wrong.signedBy(province().key())).isReturnedFor("TOTAL_WRONG", "/data/totals/support");
        assertEquals(100, planned());
    }

    private Letter first(long support) {
        return province().letter(plan("KH-01").fair(support).document());
    }

    private Letter second(SubmissionKind kind, long support) {
        return province().letter(plan("KH-01").version(2, kind).fair(support).document());
    }

    private JsonNode compare(JsonNode submission, String with) {
        return ministry().get("/api/v1/submissions/" + submission.path("id").asLong() + "/compare" + with);
    }

    private JsonNode row() {
        return ministry().consolidation(year, "boundaries=then&unit=" + province().unit()).at("/rows/0");
    }
}
