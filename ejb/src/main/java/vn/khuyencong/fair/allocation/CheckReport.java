package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * What a check of an allocation found.
 *
 * @param findings what is wrong, in plain words for the record; empty if nothing
 * @param bounds how far the bound of each level is verified, in the order of the levels
 */
public record CheckReport(List<String> findings, List<BoundCheck> bounds) {

    public CheckReport {
        findings = List.copyOf(findings);
        bounds = List.copyOf(bounds);
    }

    public boolean isGood() {
        return findings.isEmpty();
    }

    /** How a bound is known. */
    public enum Certainty {
        /** By whole-number arithmetic that does not trust any solver. */
        PROVEN,
        /** A second model, built and solved differently, gives the same bound. */
        CONFIRMED,
        /** The solver says so; the proven bound is further off. */
        BELIEVED
    }

    /**
     * The bound of a level.
     *
     * @param proven the bound that was verified without trust in a solver
     */
    public record BoundCheck(AllocationLevel level, Certainty certainty, long proven) {
    }
}
