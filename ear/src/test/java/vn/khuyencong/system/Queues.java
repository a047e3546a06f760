package vn.khuyencong.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import vn.khuyencong.exchange.contract.Json;

/** The queues of the embedded broker, as the server's own management sees them. */
final class Queues implements AutoCloseable {

    static final String INBOX = "khuyencong.inbox";
    static final String DEAD_LETTERS = "jms.queue.DLQ";

    private final ModelControllerClient management;

    Queues(int port) {
        try {
            management = ModelControllerClient.Factory.create("127.0.0.1", port);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many messages it holds, those being worked on included. */
    long depth(String queue) {
        ModelNode operation = operation(queue, "read-attribute");
        operation.get("name").set("message-count");
        return execute(operation).asLong();
    }

    /** Stops handing messages out until the server starts again. */
    void pause(String queue) {
        execute(operation(queue, "pause"));
    }

    /** Who may what at an address. */
    JsonNode roles(String address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("get-roles-as-json");
        operation.get("address").add("subsystem", "messaging-activemq").add("server", "default");
        operation.get("address-match").set(address);
        try {
            return Json.MAPPER.readTree(execute(operation).asString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean areEmpty() {
        return depth(INBOX) == 0 && depth(DEAD_LETTERS) == 0;
    }

    private static ModelNode operation(String queue, String name) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").add("subsystem", "messaging-activemq").add("server", "default").add("runtime-queue", queue);
        return operation;
    }

    private ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = management.execute(operation);
            if (!"success".equals(answer.get("outcome").asString())) {
                throw new IllegalStateException(operation + " -> " + answer);
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            management.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
