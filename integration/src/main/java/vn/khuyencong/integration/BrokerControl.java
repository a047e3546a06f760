package vn.khuyencong.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.api.core.ActiveMQAddressExistsException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQQueueExistsException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import vn.khuyencong.broker.BrokerUrl;
import vn.khuyencong.exchange.contract.Json;

/**
 * Makes the broker's addresses, diverts and permissions as they should be; doing it again changes nothing. It speaks by
 * management messages, so that the embedded and an external broker are told in the same way. Queues are made here and not
 * by WildFly, whose own queue resource destroys its messages on each clean stop.
 */
final class BrokerControl implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BrokerControl.class.getName());
    private static final String MANAGEMENT = "activemq.management";
    private static final long MILLIS_TO_ANSWER = 10_000;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientRequestor requestor;

    BrokerControl(BrokerUrl url, String user, String password) {
        try {
            locator = ActiveMQClient.createServerLocator(url.connected());
            factory = locator.createSessionFactory();
            session = factory.createSession(user, password, false, true, true, false, 0);
            session.start();
            requestor = new ClientRequestor(session, MANAGEMENT);
        } catch (Exception e) {
            throw new BrokerFault("không kết nối được hàng đợi thông điệp " + url.shown(), e);
        }
    }

    /** The central queue that only the ministry consumes; the given role is the ministry's at an external broker. */
    void inbox(String name, String role) {
        queue(name);
        permit(name, "", role);
    }

    /**
     * A unit's two addresses: it alone may send to the first, it alone may consume the second; the ministry sends to both,
     * to the first what the unit handed in at the portal.
     */
    void unit(String submissions, String receipts, String inbox, String unitRole, String ministryRole) {
        queue(submissions);
        queue(receipts);
        divert(submissions, inbox);
        permit(submissions, unitRole + "," + ministryRole, "");
        permit(receipts, ministryRole, unitRole);
    }

    /** Messages in a queue. */
    long waiting(String queue) {
        try {
            return session.queueQuery(SimpleString.of(queue)).getMessageCount();
        } catch (ActiveMQException e) {
            throw new BrokerFault("không hỏi được hàng đợi " + queue, e);
        }
    }

    /** The users of a broker that keeps its own, with their roles. */
    Map<String, List<String>> users() {
        try {
            Map<String, List<String>> users = new HashMap<>();
            Json.MAPPER.readTree(String.valueOf(invoke("listUser", ""))).forEach(user -> users.put(user.path("username").asText(),
                    StreamSupport.stream(user.path("roles").spliterator(), false).map(JsonNode::asText).toList()));
            return users;
        } catch (JsonProcessingException e) {
            throw new BrokerFault("không đọc được danh sách người dùng của máy chủ thông điệp", e);
        }
    }

    /** Lets a user in at a broker that keeps its own users; of what it was let in by before, nothing is remembered. */
    void user(String name, String password, List<String> roles) {
        // All users are listed: asked for one that is not there, the broker answers with a fault.
        if (users().containsKey(name)) {
            invoke("resetUser", name, password, String.join(",", roles));
            invoke("clearAuthenticationCache");
        } else {
            invoke("addUser", name, password, String.join(",", roles), false);
        }
    }

    /** Gives a user other roles and leaves its password; it has to prove itself anew at once. */
    void roles(String name, List<String> roles) {
        invoke("resetUser", name, null, String.join(",", roles));
        invoke("clearAuthenticationCache");
        invoke("clearAuthorizationCache");
        invoke("closeConnectionsForUser", name);
    }

    private Object[] invokeForArray(String operation, Object... parameters) {
        Object result = invoke(operation, parameters);
        return result instanceof Object[] array ? array : new Object[]{result};
    }

    /** A durable ANYCAST queue of the same name as its address; only what is missing is created. */
    private void queue(String name) {
        SimpleString address = SimpleString.of(name);
        unlessThere(name, () -> {
            if (!session.addressQuery(address).isExists()) {
                session.createAddress(address, RoutingType.ANYCAST, false);
            }
        });
        unlessThere(name, () -> {
            if (!session.queueQuery(address).isExists()) {
                session.createQueue(QueueConfiguration.of(address).setAddress(address).setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true).setAutoCreated(false).setAutoDelete(false));
            }
        });
    }

    /** What a node makes between another's look and its making is there: that is all that was wanted. */
    private static void unlessThere(String name, Making making) {
        try {
            making.make();
        } catch (ActiveMQAddressExistsException | ActiveMQQueueExistsException madeByAnotherNode) {
            LOG.log(Level.FINE, "{0} was made by another node", name);
        } catch (ActiveMQException e) {
            throw new BrokerFault("không tạo được hàng đợi " + name, e);
        }
    }

    /** Something that is made at the broker. */
    private interface Making {

        void make() throws ActiveMQException;
    }

    /** A divert and a queue share one space of names, so the divert must not be called like the queue. */
    private void divert(String from, String to) {
        String name = from + ".divert";
        if (isDivert(name)) {
            return;
        }
        try {
            invoke("createDivert", name, name, from, to, true, null, null, "ANYCAST");
        } catch (BrokerFault e) {
            if (!isDivert(name)) {
                throw e;
            }
            LOG.log(Level.FINE, "{0} was made by another node", name);
        }
    }

    private boolean isDivert(String name) {
        return Arrays.asList(invokeForArray("getDivertNames")).contains(name);
    }

    /** Order of the roles: send, consume, create and delete (non-)durable queues, manage, browse, create and delete address. */
    private void permit(String address, String senders, String consumers) {
        invoke("addSecuritySettings", address, senders, consumers, "", "", "", "", "", consumers, "", "");
    }

    private Object invoke(String operation, Object... parameters) {
        try {
            ClientMessage message = session.createMessage(false);
            ManagementHelper.putOperationInvocation(message, ResourceNames.BROKER, operation, parameters);
            ClientMessage reply = requestor.request(message, MILLIS_TO_ANSWER);
            if (reply == null || !ManagementHelper.hasOperationSucceeded(reply)) {
                throw new BrokerFault("máy chủ thông điệp từ chối " + operation + ": "
                        + (reply == null ? "không trả lời" : ManagementHelper.getResult(reply)), null);
            }
            return ManagementHelper.getResult(reply);
        } catch (BrokerFault e) {
            throw e;
        } catch (Exception e) {
            throw new BrokerFault("máy chủ thông điệp không thực hiện được " + operation, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (ActiveMQException e) {
            throw new BrokerFault("không đóng được kết nối quản trị hàng đợi", e);
        } finally {
            factory.close();
            locator.close();
        }
    }
}
