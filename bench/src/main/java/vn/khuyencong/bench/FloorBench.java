package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.khuyencong.fair.SampleFloor;
import vn.khuyencong.system.FloorDrawing;

/** The floor of a fair: what the server takes to make the map, without its database, and Chromium to draw it. */
final class FloorBench implements Bench {

    private static final int STALLS = 600;
    private static final int ROUNDS = 5;
    private static final double GOAL_MILLIS = 1_000;

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String about() {
        return "floor [STALLS [ROUNDS]]  the map of a floor made and drawn in Chromium, zoomed and searched, against one second (600 stalls, 5 rounds)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws IOException {
        int stalls = Benches.number(arguments, 0, STALLS);
        Path work = Path.of(System.getProperty("khuyencong.bench.dir"));
        Path resources = work.resolve(Path.of("..", "..", "web", "src", "main", "webapp", "resources", "khuyencong"));
        boolean holds = true;
        // A server that draws its first map has other things to load.
        SampleFloor.map(stalls);
        for (int round = 1; round <= Benches.number(arguments, 1, ROUNDS); round++) {
            long begun = System.nanoTime();
            String map = SampleFloor.map(stalls);
            double made = (System.nanoTime() - begun) / 1e6;
            FloorDrawing drawing = FloorDrawing.of(map, work.resolve("floor"), resources);
            out.printf("  round %d: %d stalls, %,d bytes, made in %.0f ms, drawn in %.0f ms, zoomed in %.0f ms, searched in %.0f ms%n", round, stalls,
                    map.getBytes(StandardCharsets.UTF_8).length, made, drawing.drawn(), drawing.zoomed(), drawing.found());
            holds &= made + drawing.drawn() < GOAL_MILLIS;
        }
        out.printf("bench floor: %s%n", holds ? "holds" : "FAILS");
        return holds;
    }
}
