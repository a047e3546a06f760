package vn.khuyencong.bench;

import java.io.PrintStream;
import java.util.List;

/** One bench: a proof that holds or does not, or a comparison with a goal. */
interface Bench {

    /** How it is called. */
    String name();

    /** What it does, and its arguments, in a line. */
    String about();

    /**
     * Runs it to its end and prints its verdict last.
     *
     * @return whether what it is to show was shown
     */
    boolean run(List<String> arguments, PrintStream out) throws Exception;
}
