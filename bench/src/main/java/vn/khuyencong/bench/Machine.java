package vn.khuyencong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a bench ran on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private Machine() {
    }

    /** In one line: processors, memory, operating system, virtual machine. */
    static String said() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d processors%s, %.0f GB of memory, %s %s, Java %s", system.getAvailableProcessors(), model(),
                system.getTotalMemorySize() / 1e9, system.getName(), system.getVersion(), Runtime.version());
    }

    /** Only where the system tells it. */
    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "";
        }
        return Files.readAllLines(PROCESSORS).stream().filter(line -> line.startsWith(MODEL)).findFirst()
                .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")").orElse("");
    }
}
