package vn.khuyencong.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The operator's command: makes the central addresses, permissions and limits at an external broker, or takes them away. Arguments: apply or
 * undo, and the folder of scripts; the broker and the ministry's user come from the environment that the server has too.
 */
public final class BrokerScripts {

    private BrokerScripts() {
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ManagedBroker broker = broker()) {
            ScriptRunner runner = new ScriptRunner(broker);
            List<Script> scripts = ordered(args[0], Path.of(args[1]));
            scripts.forEach(script -> script.steps().forEach(runner::check));
            int changes = 0;
            for (Script script : scripts) {
                for (Step step : script.steps()) {
                    boolean changed = runner.run(step);
                    changes += changed ? 1 : 0;
                    out.println((changed ? "đã đổi     " : "giữ nguyên ") + script.name() + ": " + step.verb().written() + " " + step.target());
                }
            }
            out.println("Số thay đổi: " + changes);
        } catch (BrokerRefusal | IllegalArgumentException e) {
            out.println("Dừng lại: " + e.getMessage());
            System.exit(1);
        }
    }

    private static ManagedBroker broker() {
        required("KHUYENCONG_BROKER_URL");
        return ManagedBroker.at(BrokerUrl.of(System.getenv()), required("KHUYENCONG_BROKER_USER"), required("KHUYENCONG_BROKER_PASSWORD"));
    }

    /** Undone is in the reverse order. */
    private static List<Script> ordered(String command, Path folder) throws IOException {
        if (command.equals("apply")) {
            return Script.in(folder);
        }
        List<Script> scripts = new ArrayList<>(Script.in(folder.resolve("undo")));
        Collections.reverse(scripts);
        return scripts;
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("thiếu biến môi trường " + variable);
        }
        return value;
    }
}
