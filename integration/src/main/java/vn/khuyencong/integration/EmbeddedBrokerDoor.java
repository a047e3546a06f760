package vn.khuyencong.integration;

import java.util.function.Supplier;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StartException;
import org.jboss.msc.service.StopContext;
import vn.khuyencong.broker.DeliverableAlone;

/**
 * Gives the broker inside this server the plugin that an external one reads from its file: WildFly has no setting for plugins, and its
 * interceptors see the broker's own protocol alone. The server hands its broker over to a service of the deployment.
 */
public final class EmbeddedBrokerDoor implements ServiceActivator {

    private static final ServiceName BROKER = ServiceName.parse("org.wildfly.messaging.activemq.server.default");

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> door = context.getServiceTarget().addService();
        Supplier<Object> broker = door.requires(BROKER);
        door.setInstance(new Door(broker)).install();
    }

    /** In force while the application is deployed. */
    private static final class Door implements Service {

        private final Supplier<Object> broker;
        private final DeliverableAlone plugin = new DeliverableAlone();

        private Door(Supplier<Object> broker) {
            this.broker = broker;
        }

        @Override
        public void start(StartContext context) throws StartException {
            try {
                server().registerBrokerPlugin(plugin);
            } catch (ReflectiveOperationException | ClassCastException other) {
                throw new StartException("the server's broker is of another make than this application was written for", other);
            }
        }

        @Override
        public void stop(StopContext context) {
            try {
                server().unRegisterBrokerPlugin(plugin);
            } catch (ReflectiveOperationException other) {
                throw new IllegalStateException("it was there when this started", other);
            }
        }

        /** The server's own wrapper is of a module that no application sees. */
        private ActiveMQServer server() throws ReflectiveOperationException {
            Object wrapper = broker.get();
            return (ActiveMQServer) wrapper.getClass().getMethod("getDelegate").invoke(wrapper);
        }
    }
}
