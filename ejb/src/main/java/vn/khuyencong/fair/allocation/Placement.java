package vn.khuyencong.fair.allocation;

import java.util.List;
import java.util.Objects;

/**
 * An application and the numbers of the stalls that it has: as allocated, as pinned by an officer, or as it was before.
 *
 * @param stalls at least one; their order does not count
 */
public record Placement(String application, List<String> stalls) {

    public Placement {
        Objects.requireNonNull(application);
        stalls = stalls.stream().sorted().toList();
        if (stalls.isEmpty()) {
            throw new IllegalArgumentException("application " + application + " is placed nowhere");
        }
    }
}
