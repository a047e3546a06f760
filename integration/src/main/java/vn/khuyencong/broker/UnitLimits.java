package vn.khuyencong.broker;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.config.ActiveMQDefaultConfiguration;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.protocol.SessionCallback;

/**
 * Keeps one unit from taking what all share: connections, sessions, memory; and refuses what would not arrive. Every user but the ministry's own
 * has the same limits, also one that was added a moment ago. Connections opened at the very same moment may exceed the limit by a few.
 */
public final class UnitLimits implements ActiveMQServerPlugin {

    private String unlimitedUser;
    private int maxConnections;
    private int maxSessions;
    private long maxMessageBytes;
    private ActiveMQServer server;

    /** Properties: unlimitedUser, maxConnections, maxSessions (on one connection), maxMessageBytes; all must be there. */
    @Override
    public void init(Map<String, String> properties) {
        unlimitedUser = required(properties, "unlimitedUser");
        maxConnections = Integer.parseInt(required(properties, "maxConnections"));
        maxSessions = Integer.parseInt(required(properties, "maxSessions"));
        maxMessageBytes = Long.parseLong(required(properties, "maxMessageBytes"));
    }

    /** @throws IllegalStateException if the password that opens everything is none, or the one that everybody knows */
    @Override
    public void registered(ActiveMQServer registered) {
        String password = registered.getConfiguration().getClusterPassword();
        if (password == null || password.isBlank() || password.equals(ActiveMQDefaultConfiguration.getDefaultClusterPassword())) {
            throw new IllegalStateException("KHUYENCONG_CLUSTER_PASSWORD is not set: start the broker by bin/khuyencong-broker.sh");
        }
        server = registered;
    }

    @Override
    public void beforeCreateSession(String name, String username, int minLargeMessageSize, RemotingConnection connection, boolean autoCommitSends,
                                    boolean autoCommitAcks, boolean preAcknowledge, boolean xa, String defaultAddress, SessionCallback callback,
                                    boolean autoCreateQueues, OperationContext context, Map<SimpleString, RoutingType> prefixes)
            throws ActiveMQException {
        if (connection != null && isLimited(username)) {
            List<Object> connections = server.getSessions().stream().filter(session -> username.equals(session.getUsername()))
                    .map(ServerSession::getConnectionID).toList();
            refuseAbove(connections, connection.getID(), username);
        }
    }

    @Override
    public void beforeSend(ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (session != null && isLimited(session.getUsername())) {
            if (message.getWholeMessageSize() > maxMessageBytes) {
                throw refusal("message of " + message.getWholeMessageSize() + " bytes, at most " + maxMessageBytes + " are taken");
            }
            // The broker takes lifetimes off (noExpiry), but not out of a large message's file, whose reader would find it expired.
            if (message.isLargeMessage() && message.getExpiration() != 0) {
                throw refusal("a large message must not have a lifetime (ttl)");
            }
            DeliverableAlone.require(message);
        }
    }

    /** The connections of all sessions that a user has, each once for every session on it, and the one on which another is asked for. */
    void refuseAbove(List<Object> connections, Object another, String user) throws ActiveMQException {
        long onThis = connections.stream().filter(another::equals).count();
        if (onThis >= maxSessions) {
            throw refusal("user " + user + " has " + onThis + " sessions on one connection, the limit is " + maxSessions);
        }
        long distinct = connections.stream().distinct().count();
        if (onThis == 0 && distinct >= maxConnections) {
            throw refusal("user " + user + " has " + distinct + " connections, the limit is " + maxConnections);
        }
    }

    /** The broker's own sessions have no user. */
    private boolean isLimited(String user) {
        return user != null && !user.equals(unlimitedUser);
    }

    static ActiveMQException refusal(String reason) {
        return new ActiveMQException("khuyencong: " + reason, ActiveMQExceptionType.SESSION_CREATION_REJECTED);
    }

    private static String required(Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("UnitLimits needs the property " + name);
        }
        return value;
    }
}
