package vn.khuyencong.system;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Systems that several tests share, since each takes its time to start: started when first asked for, stopped after the last test. */
public final class SharedSystems implements LauncherSessionListener {

    private static final Map<Store, RunningSystem> RUNNING = new EnumMap<>(Store.class);
    private static PostgresServer postgres;

    static synchronized RunningSystem on(Store store) {
        return RUNNING.computeIfAbsent(store, s -> {
            String name = "shared-" + s.name().toLowerCase(Locale.ROOT);
            return RunningSystem.start(name, s.environment("shared"));
        });
    }

    static synchronized PostgresServer postgres() {
        if (postgres == null) {
            // Without waiting for the disk: that makes no difference to a process that ends, only to a computer that does. To empty the tables takes 50 ms so, and a second else.
            postgres = PostgresServer.start(Work.fresh("postgresql"), Map.of("fsync", "off"));
        }
        return postgres;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        Chromium.end();
        RUNNING.values().forEach(RunningSystem::close);
        RUNNING.clear();
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
