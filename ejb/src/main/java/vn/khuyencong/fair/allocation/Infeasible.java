package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * No plan keeps all the pins. Each conflict is minimal: without any one of its pins, or without its rule, it is none.
 *
 * @param conflicts at least one
 */
public record Infeasible(List<Conflict> conflicts) implements Outcome {

    public Infeasible {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Pins and the rule that they cannot keep together.
     *
     * @param rule the rule beside that of the pins
     * @param pins which pins, at least one
     * @param stalls the stalls in question; empty if the number of stalls is the question
     * @param subject what else the rule speaks of: the province of a quota, the establishment of a maximum, the zone; or empty
     * @param allowed how many the rule allows, -1 if it does not count
     * @param asked how many the pins ask for, -1 if it does not count
     */
    public record Conflict(HardRule rule, List<Placement> pins, List<String> stalls, String subject, int allowed, int asked) {

        public Conflict {
            pins = List.copyOf(pins);
            stalls = List.copyOf(stalls);
        }
    }
}
