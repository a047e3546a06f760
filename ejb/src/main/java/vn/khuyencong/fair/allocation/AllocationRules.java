package vn.khuyencong.fair.allocation;

import java.util.Objects;

/**
 * The published numbers of the rule.
 *
 * @param version names the dated version of the rule
 * @param percentWhenFewer what a stall is worth, in percent, to who gets fewer than it wants (1 to 100)
 * @param maximumPerEstablishment the most stalls of one establishment, at least 1
 */
public record AllocationRules(String version, int percentWhenFewer, int maximumPerEstablishment) {

    public AllocationRules {
        Objects.requireNonNull(version);
        if (percentWhenFewer < 1 || percentWhenFewer > 100 || maximumPerEstablishment < 1) {
            throw new IllegalArgumentException("rules " + version);
        }
    }

    /**
     * What is served to an applicant by so many stalls in a zone, before its score is counted: stalls × percent of the zone ×
     * percent when fewer, in ten-thousandths of a stall.
     */
    public long served(Applicant applicant, int stalls, int zonePercent) {
        return (long) stalls * zonePercent * (stalls < applicant.wanted() ? percentWhenFewer : 100);
    }
}
