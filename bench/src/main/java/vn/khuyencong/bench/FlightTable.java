package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the threads of a part of the system were, as a flight recording saw them: by the first method of this system on the stack, apart for the
 * processor and for waiting (the database's answer, above all). Samples in native methods are taken half as often, so they count twice.
 */
final class FlightTable {

    private static final String OURS = "vn.khuyencong.";
    private static final int ROWS = 25;
    private static final int NATIVE_WEIGHT = 2;

    private final Map<String, int[]> selves = new HashMap<>();
    private final Map<String, int[]> totals = new HashMap<>();
    private int all;

    /** Reads the samples of threads that stood in a class. */
    FlightTable(Path recording, String within) throws IOException {
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                String kind = event.getEventType().getName();
                if (kind.equals("jdk.ExecutionSample") || kind.equals("jdk.NativeMethodSample")) {
                    add(event, kind.equals("jdk.NativeMethodSample"), within);
                }
            }
        }
    }

    private void add(RecordedEvent event, boolean waiting, String within) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        if (frames.stream().noneMatch(frame -> frame.getMethod().getType().getName().equals(within))) {
            return;
        }
        int weight = waiting ? NATIVE_WEIGHT : 1;
        all += weight;
        Set<String> seen = new HashSet<>();
        boolean first = true;
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS) && !type.contains("$Proxy$") && !type.contains("$$$")) {
                String method = type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
                if (first) {
                    selves.computeIfAbsent(method, name -> new int[2])[waiting ? 1 : 0] += weight;
                    first = false;
                }
                if (seen.add(method)) {
                    totals.computeIfAbsent(method, name -> new int[2])[waiting ? 1 : 0] += weight;
                }
            }
        }
    }

    void print(PrintStream out) {
        out.printf("%d samples%n", all);
        print("where our code was, what it calls outside of it included", selves, out);
        print("with all that it calls", totals, out);
    }

    private void print(String title, Map<String, int[]> methods, PrintStream out) {
        out.println(title + ": processor %, waiting %, method");
        methods.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, int[]> one) -> one.getValue()[0] + one.getValue()[1]).reversed()).limit(ROWS)
                .forEach(one -> out.printf(Locale.ROOT, "  %5.1f %5.1f  %s%n", 100.0 * one.getValue()[0] / all, 100.0 * one.getValue()[1] / all, one.getKey()));
    }
}
