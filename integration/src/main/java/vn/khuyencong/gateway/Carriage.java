package vn.khuyencong.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which homes this process carries messages for; of the others another process does, a {@code run} as a rule. */
final class Carriage implements AutoCloseable {

    private final Map<Home, HomeLock> ours = new HashMap<>();
    private final Set<Home> others = new HashSet<>();

    /** Whether this process may carry for a home; asked again, it may have become free. */
    boolean isOurs(Home home) {
        if (!ours.containsKey(home)) {
            Optional<HomeLock> taken = home.takeCarriage();
            taken.ifPresentOrElse(lock -> ours.put(home, lock), () -> others.add(home));
        }
        return ours.containsKey(home);
    }

    /** Whether another process carried for it at any time, and may have brought its receipts home. */
    boolean wasOfOthers(Home home) {
        return others.contains(home);
    }

    /** What the process that carries for it says of itself, where it waits for something. */
    Optional<RunState> heldUp(Home home) {
        return ours.containsKey(home) ? Optional.empty() : home.runNote().held()
                .filter(RunState::holds)
                .filter(state -> state.way() == RunState.Way.OFFLINE || state.way() == RunState.Way.FAULT);
    }

    @Override
    public void close() {
        ours.values().forEach(HomeLock::close);
    }
}
