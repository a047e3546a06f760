package vn.khuyencong.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.TimeUnit;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.Delivery;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Receiver;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Json;

/** The queues of an external broker, as its own management sees them by AMQP. */
final class BrokerQueues implements AutoCloseable {

    private final Client client = Client.create();
    private final Sender questions;
    private final Receiver answers;

    BrokerQueues(int port, String user, String password) {
        try {
            Connection connection = client.connect("127.0.0.1", port, new ConnectionOptions().user(user).password(password));
            questions = connection.openSender("activemq.management");
            answers = connection.openDynamicReceiver();
            answers.openFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the management of the broker is not reached", e);
        }
    }

    /** How many messages it holds, those in the hands of consumers included. */
    long depth(String queue) {
        return Long.parseLong(ask(queue, "_AMQ_Attribute", "messageCount"));
    }

    /** Stops handing messages out until the broker starts again. */
    void pause(String queue) {
        ask(queue, "_AMQ_OperationName", "pause");
    }

    /** Hands messages out again. */
    void resume(String queue) {
        ask(queue, "_AMQ_OperationName", "resume");
    }

    private String ask(String queue, String property, String what) {
        try {
            questions.send(Message.create("[]").property("_AMQ_ResourceName", "queue." + queue).property(property, what).replyTo(answers.address()));
            Delivery answer = answers.receive(30, TimeUnit.SECONDS);
            Message<Object> message = answer.message();
            if (!Boolean.TRUE.equals(message.property("_AMQ_OperationSucceeded"))) {
                throw new IllegalStateException(what + " of " + queue + ": " + message.body());
            }
            return Json.MAPPER.readTree(String.valueOf(message.body())).path(0).asText();
        } catch (ClientException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
