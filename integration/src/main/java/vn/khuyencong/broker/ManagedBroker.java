package vn.khuyencong.broker;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
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
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.json.JsonValue;
import org.apache.activemq.artemis.utils.JsonLoader;

/** A broker that is told what to do by management messages, with the ministry's own user. */
final class ManagedBroker implements AutoCloseable {

    private static final long MILLIS_TO_ANSWER = 10_000;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientRequestor requestor;

    private ManagedBroker(String url, String user, String password) throws Exception {
        locator = ActiveMQClient.createServerLocator(url);
        factory = locator.createSessionFactory();
        session = factory.createSession(user, password, false, true, true, false, 0);
        session.start();
        requestor = new ClientRequestor(session, "activemq.management");
    }

    static ManagedBroker at(BrokerUrl url, String user, String password) {
        try {
            return new ManagedBroker(url.connected(), user, password);
        } catch (Exception e) {
            throw new BrokerRefusal("không kết nối được máy chủ thông điệp " + url.shown() + ": " + e.getMessage(), e);
        }
    }

    /** A durable ANYCAST queue of the same name as its address; whether it had to be made. */
    boolean makeQueue(String name) {
        SimpleString address = SimpleString.of(name);
        try {
            boolean there = queue(name).isExists();
            if (!session.addressQuery(address).isExists()) {
                session.createAddress(address, RoutingType.ANYCAST, false);
            }
            if (!there) {
                session.createQueue(QueueConfiguration.of(address).setAddress(address).setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true).setAutoCreated(false).setAutoDelete(false));
            }
            return !there;
        } catch (ActiveMQException e) {
            throw new BrokerRefusal("không tạo được hàng đợi " + name + ": " + e.getMessage(), e);
        }
    }

    /** Takes a queue and its address away; whether there was one. */
    boolean removeQueue(String name) {
        requireUnused(name);
        if (!queue(name).isExists()) {
            return false;
        }
        invoke("destroyQueue", name);
        invoke("deleteAddress", name);
        return true;
    }

    /** @throws BrokerRefusal if the queue holds a message, somebody consumes it or a unit's door leads to it: no message is ever thrown away */
    void requireUnused(String name) {
        ClientSession.QueueQuery queue = queue(name);
        if (queue.isExists() && (queue.getMessageCount() > 0 || queue.getConsumerCount() > 0)) {
            throw new BrokerRefusal("hàng đợi " + name + " còn " + queue.getMessageCount() + " thông điệp, " + queue.getConsumerCount()
                    + " nơi nhận: dừng các máy chủ và xử lý hết trước");
        }
        requireNoDivertTo(name);
    }

    private ClientSession.QueueQuery queue(String name) {
        try {
            return session.queueQuery(SimpleString.of(name));
        } catch (ActiveMQException e) {
            throw new BrokerRefusal("không hỏi được hàng đợi " + name + ": " + e.getMessage(), e);
        }
    }

    private void requireNoDivertTo(String queue) {
        Object names = invoke("getDivertNames");
        for (Object divert : names instanceof Object[] several ? several : new Object[] {names}) {
            if (queue.equals(request("divert." + divert + " forwardingAddress",
                    message -> ManagementHelper.putAttribute(message, ResourceNames.DIVERT + divert, "forwardingAddress")))) {
                throw new BrokerRefusal("lối " + divert + " còn dẫn vào " + queue + ": thông điệp gửi đến đó sẽ không có chỗ; xóa lối đó trước");
            }
        }
    }

    /** What holds for an address that is called like the pattern. */
    Map<String, JsonValue> settings(String pattern) {
        return JsonLoader.readObject(new StringReader(String.valueOf(invoke("getAddressSettingsAsJSON", pattern))));
    }

    /** By permission the roles that have it, in their order and apart by commas; permissions of nobody are left out. */
    Map<String, String> roles(String pattern) {
        Map<String, String> roles = new TreeMap<>();
        JsonLoader.readArray(new StringReader(String.valueOf(invoke("getRolesAsJSON", pattern)))).stream().map(JsonValue::asJsonObject)
                .sorted((a, b) -> a.getString("name").compareTo(b.getString("name")))
                .forEach(role -> permissions(role).forEach(permission -> roles.merge(permission, role.getString("name"), (a, b) -> a + "," + b)));
        return roles;
    }

    private static Stream<String> permissions(JsonObject role) {
        return role.entrySet().stream().filter(entry -> entry.getValue().equals(JsonValue.TRUE)).map(Map.Entry::getKey)
                .collect(Collectors.toSet()).stream();
    }

    Object invoke(String operation, Object... parameters) {
        return request(operation, message -> ManagementHelper.putOperationInvocation(message, ResourceNames.BROKER, operation, parameters));
    }

    private Object request(String what, Request request) {
        try {
            ClientMessage message = session.createMessage(false);
            request.write(message);
            ClientMessage reply = requestor.request(message, MILLIS_TO_ANSWER);
            if (reply == null || !ManagementHelper.hasOperationSucceeded(reply)) {
                throw new BrokerRefusal("máy chủ thông điệp từ chối " + what + ": "
                        + (reply == null ? "không trả lời" : ManagementHelper.getResult(reply)));
            }
            return ManagementHelper.getResult(reply);
        } catch (BrokerRefusal e) {
            throw e;
        } catch (Exception e) {
            throw new BrokerRefusal("máy chủ thông điệp không thực hiện được " + what + ": " + e.getMessage(), e);
        }
    }

    /** Puts into a message what is asked of the broker. */
    @FunctionalInterface
    private interface Request {
        void write(ClientMessage message) throws Exception;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (ActiveMQException e) {
            throw new BrokerRefusal("không đóng được kết nối quản trị: " + e.getMessage(), e);
        } finally {
            factory.close();
            locator.close();
        }
    }
}
