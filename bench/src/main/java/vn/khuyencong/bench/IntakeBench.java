package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.system.MeasuredIntake;
import vn.khuyencong.system.PostgresServer;

/** Where the time of the full path goes: what the database is asked for each message, and where the code of the intake stands meanwhile. */
final class IntakeBench implements Bench {

    private static final int MESSAGES = 1_000;
    private static final int SCHEMES = 50;
    private static final String COUNT = "select count(*) from inbox_message where state = 'ACCEPTED'";
    private static final String LOOP = "vn.khuyencong.integration.InboxConsumer";

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String about() {
        return "intake [MESSAGES]         where the time of the full path goes: statements a message, and methods by a flight recording (1000)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int messages = Benches.number(arguments, 0, MESSAGES);
        Path folder = BenchFolder.fresh("intake-profile");
        Path data = folder.resolve("postgresql");
        try (PostgresServer postgres = PostgresServer.start(data, StatementLog.CONFIGURATION);
                MeasuredIntake system = MeasuredIntake.start("intake", postgres, null, Map.of()); Connection connection = system.connect()) {
            drain(system, 0, messages);
            Path recording = folder.resolve("intake.jfr");
            system.record(true, recording);
            double seconds = drain(system, messages, messages);
            system.record(false, recording);
            out.printf(Locale.ROOT, "%d messages of %d schemes in %.2f s%n", messages, SCHEMES, seconds);
            new FlightTable(recording, LOOP).print(out);
            StatementLog.write(connection, true);
            drain(system, 2 * messages, messages);
            StatementLog.write(connection, false);
            new StatementLog(data).print("intake", messages, out);
            return true;
        }
    }

    private static double drain(MeasuredIntake system, int first, int count) throws Exception {
        system.preload(MeasuredIntake.documents(first, count, SCHEMES));
        double seconds = system.drain(COUNT, (long) first + count);
        system.rest();
        return seconds;
    }
}
