package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code award.decided}: what was decided of the entries of a province in a round of its region or of the nation.
 *
 * @param unit           the province
 * @param round          code of the round
 * @param name           its name
 * @param decisionNumber the decision
 * @param decisionDate   its day
 * @param entries        of the province, those that were not recognised too
 */
public record AwardDecided(String unit, String round, String name, AwardLevel level, String decisionNumber, LocalDate decisionDate,
                           List<DecidedEntry> entries) {

    /**
     * What was decided of an entry.
     *
     * @param document    the province's own number of it
     * @param product     its product
     * @param group       code of the product group
     * @param certified   whether it is recognised
     * @param rank        in its group by the jury, or null
     * @param thousandths mean of the jury's totals in thousandths of a point, or null
     * @param reason      why the council differs from the jury, or null
     * @param number      of the certificate, or null
     * @param validUntil  its last day, or null
     * @param checkCode   by which anybody can have it checked, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecidedEntry(String document, String product, String group, String establishment, boolean certified, String prize, Integer rank,
                               Integer thousandths, String reason, String number, LocalDate validUntil, String checkCode) {
    }
}
