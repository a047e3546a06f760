package vn.khuyencong.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import vn.khuyencong.system.Fuzzing;

/** Spoilt messages for a while. */
final class FuzzBench implements Bench {

    private static final int SECONDS = 60;

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String about() {
        return "fuzz [SECONDS] [SEED] [undeliverable]  spoilt bodies, properties and signatures by AMQP: all kept and answered, no fault, no growth (60 s);"
                + " with what the broker takes and cannot hand over";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        int seconds = Benches.number(arguments, 0, SECONDS);
        int seed = Benches.number(arguments, 1, (int) (System.nanoTime() % 1_000_000));
        Fuzzing.Outcome outcome = Fuzzing.onItsOwn(Duration.ofSeconds(seconds), seed, arguments.contains("undeliverable"));
        outcome.faults().forEach(fault -> out.println("  log: " + fault));
        out.printf("bench fuzz seed %d: %d messages taken by the broker, %d refused by it, %d unaccounted for, %d lines of faults, memory grew by %d KB: %s%n",
                seed, outcome.messages(), outcome.refused(), outcome.lost(), outcome.faults().size(), outcome.grown() / 1024,
                outcome.good() ? "holds" : "FAILS");
        return outcome.good();
    }
}
