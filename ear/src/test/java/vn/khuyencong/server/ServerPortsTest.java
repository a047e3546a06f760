package vn.khuyencong.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServerPortsTest {

    @Test
    void aBusyPortIsNamedTogetherWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int busy = other.getLocalPort();
            String line = assertThrows(ServerFailure.class, () -> new ServerPorts(0, 0, busy).requireFree()).getMessage();
            assertTrue(line.startsWith("Cổng " + busy + " (hàng đợi AMQP) đang bận"), line);
            assertTrue(line.contains("-Dkhuyencong.amqp.port="), line);
            assertTrue(line.lines().count() == 1, line);
        }
    }

    @Test
    void freePortsAreAccepted() {
        assertDoesNotThrow(() -> new ServerPorts(0, 0, 0).requireFree());
    }
}
