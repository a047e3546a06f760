package vn.khuyencong.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Refuses at the door what could never be handed to the ministry's consumer; what is taken by one unit is limited elsewhere ({@link UnitLimits}). */
public final class DeliverableAlone implements ActiveMQServerPlugin {

    @Override
    public void beforeSend(ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        require(message);
    }

    /**
     * The ministry's consumer speaks the broker's own protocol. What cannot be told in it (a property of the type UUID, for one) would be
     * accepted and never handed over: the broker ends the consumer at each attempt, and nothing behind it arrives.
     */
    static void require(Message message) throws ActiveMQException {
        try {
            message.toCore();
        } catch (RuntimeException untold) {
            throw UnitLimits.refusal("a message of this kind cannot be handed over: " + untold.getMessage());
        }
    }
}
