package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code fair.result}: which stalls the establishments of a province have at a fair, and why.
 *
 * @param unit         the province
 * @param fair         code of the fair
 * @param publishedOn  the day on which the result was published
 * @param replanned    whether it takes the place of an earlier result
 * @param ruleVersion  the published rules
 * @param inputDigest  SHA-256 of what went in, hexadecimal
 * @param resultDigest SHA-256 of what came out
 * @param seed         what decided ties, revealed
 * @param seedDigest   SHA-256 of it, as published before applications closed
 * @param quota        stalls that the province may have
 * @param applications of the province
 * @param combined     numbers of the province's combined stalls
 */
public record FairResult(String unit, String fair, String name, String place, LocalDate fromDay, LocalDate toDay, LocalDate publishedOn,
                         boolean replanned, String ruleVersion, String inputDigest, String resultDigest, String seed, String seedDigest,
                         int quota, List<PlacedApplication> applications, List<String> combined) {

    /**
     * What became of an application.
     *
     * @param document     the province's own number of it
     * @param name         the establishment
     * @param wanted       stalls it asked for
     * @param stalls       numbers of its stalls; empty if it has none
     * @param waitingPlace its place on the waiting list, or null
     * @param reasons      why, in Vietnamese
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlacedApplication(String document, String name, int wanted, List<String> stalls, Integer waitingPlace, List<String> reasons) {
    }
}
