package vn.khuyencong.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * TCP ports of one server on the loopback interface.
 *
 * @param http pages and API
 * @param management health and administration
 * @param amqp the broker's door
 */
public record ServerPorts(int http, int management, int amqp) {

    void requireFree() {
        requireFree(http, "trang web", "http");
        requireFree(management, "quản trị", "management");
        requireFree(amqp, "hàng đợi AMQP", "amqp");
    }

    /**
     * One port.
     *
     * @param name by which {@code -Dkhuyencong.<name>.port} chooses another
     * @throws ServerFailure if somebody listens there
     */
    public static void requireFree(int port, String use, String name) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does: connections of a server that has just ended do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new ServerFailure("Cổng " + port + " (" + use + ") đang bận: hãy dừng chương trình đang dùng cổng này, hoặc chọn cổng khác, ví dụ "
                    + "-Dkhuyencong." + name + ".port=" + (port + 1));
        }
    }
}
