package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import vn.khuyencong.demo.MinistryApi;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.UnitId;

/** The ministry's side as its administrator sees it through REST. */
final class Ministry {

    private static final int LARGEST_PAGE = 500;

    private final MinistryApi api;

    Ministry(MinistryApi api) {
        this.api = api;
    }

    JsonNode get(String path) {
        return api.json(path);
    }

    /** The day that is played; null gives it back to the calendar. */
    void playDay(LocalDate day) {
        api.setDay(day);
    }

    long numberOfSubmissions() {
        return get("/api/v1/submissions?size=1").path("total").asLong();
    }

    /** What a unit sent, newest first. */
    List<JsonNode> submissionsOf(UnitId sender) {
        return items("unit=" + sender);
    }

    /** What a unit sent about a plan year. */
    List<JsonNode> submissionsOf(UnitId sender, int year) {
        return items("unit=" + sender + "&year=" + year);
    }

    /** The newest submission of a unit with that digest, with findings and receipts. */
    JsonNode submission(UnitId sender, String digest) {
        Optional<JsonNode> found = submissionsOf(sender).stream().filter(item -> item.path("digest").asText().equals(digest)).findFirst();
        return whole(found.orElseThrow(() -> new AssertionError("no submission " + digest)));
    }

    /** SHA-256 of every receipt document issued to a unit, by its number. */
    Map<String, String> receiptsOf(UnitId sender) {
        Map<String, String> digests = new TreeMap<>();
        submissionsOf(sender).forEach(item -> whole(item).path("receipts").forEach(receipt -> digests.put(
                receipt.path("number").asText(), Digest.sha256(receipt(item, receipt.path("stage").asText())))));
        return digests;
    }

    byte[] message(JsonNode submission) {
        return api.get("/api/v1/submissions/" + submission.path("id").asLong() + "/message");
    }

    byte[] receipt(JsonNode submission, String stage) {
        return api.get("/api/v1/submissions/" + submission.path("id").asLong() + "/receipt?stage=" + stage);
    }

    JsonNode consolidation(int year, String question) {
        return get("/api/v1/consolidations/" + year + "?" + question);
    }

    /** What a unit plans to spend of both funds, in triệu đồng; decided plans in force alone. */
    long planned(UnitId unit, int year) {
        return consolidation(year, "boundaries=then&unit=" + unit).at("/total/plan/total").asLong() / Plan.MILLION;
    }

    /** How many messages are kept unread, or as one of two under the same key. */
    long parked() {
        return get("/api/v1/submissions?state=PARKED&size=1").path("total").asLong() + get("/api/v1/submissions?state=CONFLICT&size=1").path("total").asLong();
    }

    /** Whether the figures kept equal a recomputation from the lines. */
    boolean figuresAgree() {
        return get("/api/v1/checks/figures").path("agree").asBoolean();
    }

    PrintedTable form(String form, String question) {
        return PrintedTable.read(api.get("/api/v1/forms/" + form + ".pdf?" + question));
    }

    private List<JsonNode> items(String filter) {
        JsonNode page = get("/api/v1/submissions?" + filter + "&size=" + LARGEST_PAGE);
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private JsonNode whole(JsonNode item) {
        return get("/api/v1/submissions/" + item.path("id").asLong());
    }
}
