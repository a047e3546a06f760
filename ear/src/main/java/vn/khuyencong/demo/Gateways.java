package vn.khuyencong.demo;

import java.nio.file.Path;
import java.util.Collection;

/** The gateways of the units that take part, each with a home of its own. */
public final class Gateways {

    private final GatewayProgram program;
    private final Path homes;
    private final String server;
    private final String amqp;
    private final String password;

    /** @param password of the administrator who lets units in */
    public Gateways(GatewayProgram program, Path homes, String server, String amqp, String password) {
        this.program = program;
        this.homes = homes;
        this.server = server;
        this.amqp = amqp;
        this.password = password;
    }

    /** Where they are: a folder a unit. */
    public Path homes() {
        return homes;
    }

    void letIn(Collection<String> units) {
        require(program.run(password, "provision", "--unit", String.join(",", units), "--homes", homes.toString(), "--server", server,
                "--amqp", amqp, "--user", "quantri"), "cấp danh tính");
    }

    /** Sends what lies in a folder, in it a folder a unit. */
    void send(Path folder) {
        require(program.run(password, "send", "--homes", homes.toString(), folder.toString()), "gửi " + folder.getFileName());
    }

    private static void require(int status, String what) {
        if (status != 0) {
            throw new IllegalStateException("Cổng gửi chưa làm xong việc " + what + " (mã " + status + ").");
        }
    }
}
