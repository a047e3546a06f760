package vn.khuyencong.external;

import vn.khuyencong.server.ServerPorts;

/**
 * Where the set listens, always on the loopback interface; another place by -Dkhuyencong.… .
 *
 * @param first    the first node; the door of its own broker is used by nobody
 * @param second   the second
 * @param tls      the broker's door with TLS
 * @param plain    the broker's door without
 * @param database PostgreSQL
 */
record TrialPorts(ServerPorts first, ServerPorts second, int tls, int plain, int database) {

    static TrialPorts chosen() {
        return new TrialPorts(new ServerPorts(of("http", 8080), of("management", 9990), of("amqp1", 5681)),
                new ServerPorts(of("http2", 8081), of("management2", 9991), of("amqp2", 5682)),
                of("tls", 5671), of("amqp", 5672), of("database", 5433));
    }

    private static int of(String name, int usual) {
        return Integer.getInteger("khuyencong." + name + ".port", usual);
    }

    void requireFree() {
        ServerPorts.requireFree(first.http(), "trang web, nút 1", "http");
        ServerPorts.requireFree(first.management(), "quản trị, nút 1", "management");
        ServerPorts.requireFree(first.amqp(), "máy chủ thông điệp bên trong nút 1", "amqp1");
        ServerPorts.requireFree(second.http(), "trang web, nút 2", "http2");
        ServerPorts.requireFree(second.management(), "quản trị, nút 2", "management2");
        ServerPorts.requireFree(second.amqp(), "máy chủ thông điệp bên trong nút 2", "amqp2");
        ServerPorts.requireFree(tls, "AMQP có TLS", "tls");
        ServerPorts.requireFree(plain, "AMQP không TLS", "amqp");
        ServerPorts.requireFree(database, "PostgreSQL", "database");
    }
}
