package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.system.MeasuredIntake;
import vn.khuyencong.system.MeasuredIntake.Document;
import vn.khuyencong.system.MeasuredServer;
import vn.khuyencong.system.PostgresServer;
import vn.khuyencong.system.TenYears;

/** One node with ten years of plans in it, each of which was sent by its province, signed, judged, receipted and followed. */
final class LoadedSystem implements AutoCloseable {

    /** Of the folder and the database of the node, beside those of the bench. */
    static final String NODE = "-node";
    private static final String TAKEN = "select count(*) from inbox_message";

    private final MeasuredIntake intake;
    private int messages;
    private long bytes;
    private double seconds;

    /**
     * Starts it and has it take everything in.
     *
     * @param lines how many schemes there are to be, at the least
     */
    LoadedSystem(String name, PostgresServer postgres, int lines, Path folder, PrintStream out) throws Exception {
        AccessLog.write(folder.resolve("home"));
        intake = MeasuredIntake.start(name + NODE, postgres, null, Map.of());
        int plans = TenYears.plansOfAYear() * TenYears.YEARS;
        int schemes = (lines + plans - 1) / plans;
        for (int year = 0; year < TenYears.YEARS; year++) {
            List<Document> documents = TenYears.plans(year, schemes);
            intake.preload(documents);
            messages += documents.size();
            bytes += documents.stream().mapToLong(document -> document.body().length).sum();
            double took = intake.drain(TAKEN, messages);
            seconds += took;
            out.printf(Locale.ROOT, "  %d: %d plans of %d schemes in %.1f s, %.0f schemes/s%n", TenYears.FIRST_YEAR + year, documents.size(), schemes, took,
                    documents.size() * schemes / took);
        }
        intake.rest();
        if (intake.number(TAKEN + " where state = 'ACCEPTED'") != messages || intake.number("select count(*) from scheme_line") != (long) messages * schemes) {
            throw new IllegalStateException("not every plan was accepted");
        }
        try (Connection connection = intake.connect(); java.sql.Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** A database that waits for its disk at each commit, as in production. */
    static PostgresServer postgres(Path folder) {
        return PostgresServer.start(folder.resolve("postgresql"));
    }

    MeasuredIntake intake() {
        return intake;
    }

    MeasuredServer server() {
        return intake.server();
    }

    /** Those who look at its pages. */
    Crowd crowd(int people) throws Exception {
        try (Connection connection = intake.connect()) {
            return new Crowd(server(), new Visits(connection), people);
        }
    }

    /** What it cost to take everything in, and where that leads. */
    Arithmetic arithmetic() throws Exception {
        try (Connection connection = intake.connect()) {
            return new Arithmetic(connection, messages, bytes, seconds);
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
