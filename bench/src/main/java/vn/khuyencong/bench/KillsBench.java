package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.system.KillsUnderLoad;

/**
 * One hundred kills, in pieces: each piece is a system of its own that is killed for some minutes, round by round, and counts only the rounds
 * after which all held. What counted lies in a file; the next piece goes on from there.
 */
final class KillsBench implements Bench {

    private static final int GOAL = 100;
    private static final int MINUTES = 10;
    private static final int ROUND = 6;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String about() {
        return "kills [MINUTES] [GOAL]    node, broker and database killed in turn under load, in pieces that go on from each other (10 minutes, 100 kills)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(Benches.number(arguments, 0, MINUTES)).toNanos();
        int goal = Benches.number(arguments, 1, GOAL);
        Path counted = Path.of(System.getProperty("khuyencong.bench.dir"), "kills.txt");
        int before = lines(counted);
        if (before < goal) {
            piece(end, goal, counted, out);
        }
        int now = lines(counted);
        out.printf("bench kills: %d of %d kills, %d in this piece, one effect and one receipt document per message and stage after each round: %s%n", now, goal,
                now - before, now >= goal ? "holds" : "holds so far, run it again");
        return true;
    }

    private static void piece(long end, int goal, Path counted, PrintStream out) throws IOException {
        long seed = System.nanoTime();
        out.println("seed " + seed);
        try (KillsUnderLoad system = KillsUnderLoad.start(seed)) {
            while (System.nanoTime() < end && lines(counted) < goal) {
                List<String> kills = new ArrayList<>();
                int first = lines(counted);
                system.round(Math.min(ROUND, goal - first), kill -> {
                    kills.add("seed " + seed + ": " + kill);
                    out.println("kill " + (first + kills.size()) + ": " + kill);
                });
                Files.createDirectories(counted.getParent());
                Files.write(counted, kills, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                out.println("round holds: " + kills.size() + " kills");
            }
            system.checkTrail();
            out.println("the audit trail holds");
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }
}
