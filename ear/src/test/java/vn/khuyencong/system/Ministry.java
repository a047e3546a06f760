package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.khuyencong.demo.MinistryApi;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.UnitId;

/** The ministry's side as its administrator sees it through REST. */
final class Ministry {

    private static final int LARGEST_PAGE = 500;

    private final MinistryApi api;

    Ministry(MinistryApi api) {
        this.api = api;
    }

    MinistryApi api() {
        return api;
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

    /** All submissions of a unit that speak of a plan year. */
    List<JsonNode> submissionsOf(UnitId unit, int year) {
        JsonNode page = get("/api/v1/submissions?unit=" + unit + "&year=" + year + "&size=" + LARGEST_PAGE);
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** The newest submission of a unit with that digest, with findings and receipts. */
    JsonNode submission(UnitId sender, String digest) {
        JsonNode page = get("/api/v1/submissions?unit=" + sender + "&size=" + LARGEST_PAGE);
        Optional<JsonNode> found = StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("digest").asText().equals(digest)).findFirst();
        return get("/api/v1/submissions/" + found.orElseThrow(() -> new AssertionError("no submission " + digest)).path("id").asLong());
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

    /** Whether the figures kept equal a recomputation from the lines. */
    boolean figuresAgree() {
        return get("/api/v1/checks/figures").path("agree").asBoolean();
    }

    PrintedTable form(String form, String question) {
        return PrintedTable.read(api.get("/api/v1/forms/" + form + ".pdf?" + question));
    }
}
