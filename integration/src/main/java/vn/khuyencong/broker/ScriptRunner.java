package vn.khuyencong.broker;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.activemq.artemis.json.JsonObject;
import org.apache.activemq.artemis.json.JsonObjectBuilder;
import org.apache.activemq.artemis.json.JsonValue;
import org.apache.activemq.artemis.utils.JsonLoader;

/** Does the steps of scripts at a broker, and only those of which the broker is not yet as they want it. */
final class ScriptRunner {

    private static final String[] PERMISSIONS = {"send", "consume", "createDurableQueue", "deleteDurableQueue", "createNonDurableQueue",
        "deleteNonDurableQueue", "manage", "browse", "createAddress", "deleteAddress"};

    private final ManagedBroker broker;

    ScriptRunner(ManagedBroker broker) {
        this.broker = broker;
    }

    /** @throws BrokerRefusal if the step would take away what is in use; asked of all steps before the first is done */
    void check(Step step) {
        if (step.verb() == Step.Verb.REMOVE_QUEUE) {
            broker.requireUnused(step.target());
        }
    }

    /** Whether something was changed. */
    boolean run(Step step) {
        return switch (step.verb()) {
            case QUEUE -> broker.makeQueue(step.target());
            case REMOVE_QUEUE -> broker.removeQueue(step.target());
            case SETTINGS -> set(step);
            case REMOVE_SETTINGS -> changes(() -> broker.settings(step.target()), () -> broker.invoke("removeAddressSettings", step.target()));
            case PERMISSIONS -> permit(step);
            case REMOVE_PERMISSIONS -> changes(() -> broker.roles(step.target()), () -> broker.invoke("removeSecuritySettings", step.target()));
        };
    }

    private boolean set(Step step) {
        JsonObjectBuilder wanted = JsonLoader.createObjectBuilder();
        step.values().forEach((name, value) -> put(wanted, name, value));
        JsonObject settings = wanted.build();
        Map<String, JsonValue> now = broker.settings(step.target());
        if (now.entrySet().containsAll(settings.entrySet())) {
            return false;
        }
        broker.invoke("addAddressSettings", step.target(), settings.toString());
        if (!broker.settings(step.target()).entrySet().containsAll(settings.entrySet())) {
            throw new BrokerRefusal("máy chủ thông điệp không nhận hết các giá trị của " + step.target() + ": " + settings);
        }
        return true;
    }

    private static void put(JsonObjectBuilder json, String name, String value) {
        if (value.matches("-?\\d+")) {
            json.add(name, Long.parseLong(value));
        } else if (value.equals("true") || value.equals("false")) {
            json.add(name, Boolean.parseBoolean(value));
        } else {
            json.add(name, value);
        }
    }

    private boolean permit(Step step) {
        Map<String, String> unknown = new TreeMap<>(step.values());
        Object[] parameters = new Object[PERMISSIONS.length + 1];
        parameters[0] = step.target();
        for (int i = 0; i < PERMISSIONS.length; i++) {
            String roles = unknown.remove(PERMISSIONS[i]);
            parameters[i + 1] = roles == null ? "" : roles;
        }
        if (!unknown.isEmpty()) {
            throw new BrokerRefusal("không có quyền " + unknown.keySet());
        }
        if (broker.roles(step.target()).equals(step.values())) {
            return false;
        }
        broker.invoke("addSecuritySettings", parameters);
        return true;
    }

    private static boolean changes(Supplier<Object> state, Runnable act) {
        Object before = state.get();
        act.run();
        return !before.equals(state.get());
    }
}
