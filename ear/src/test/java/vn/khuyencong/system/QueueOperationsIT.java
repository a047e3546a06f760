package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/** Every operation on every address: each unit has its own two, and the broker gives it nothing else. */
class QueueOperationsIT {

    private static final List<String> SAMPLE = List.of("P-14", "P-20", "P34-92");
    private static final List<String> DAYS = List.of("2024-01-01", "2026-01-01");
    private static final int UNITS_OF_ALL_TIMES = 86;

    @Test
    void aUnitMayUseItsOwnTwoAddressesAloneWhicheverOperationItTries() throws Exception {
        RunningSystem system = Store.H2.system();
        List<Identity> units = SAMPLE.stream().map(unit -> Identity.provisioned(system, unit)).toList();
        List<String> wrong = new ArrayList<>();
        for (Identity unit : units) {
            try (QueueOperations operations = new QueueOperations(unit, system.amqpPort())) {
                wrong.addAll(operations.wrongWithItsOwn());
                wrong.addAll(operations.allowedWithNobodys());
                for (Identity other : units) {
                    if (other != unit) {
                        wrong.addAll(operations.allowedWith(other.unit()));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What the broker itself says of every address: of every pair of units none may anything with what is the other's. */
    @Test
    void noUnitHasARightAtAnAddressOfAnother() {
        RunningSystem system = Store.H2.system();
        Set<String> units = new TreeSet<>();
        DAYS.forEach(day -> system.ministry().get("/api/v1/units?on=" + day).path("units").forEach(unit -> units.add(unit.path("id").asText())));
        assertEquals(UNITS_OF_ALL_TIMES, units.size());
        try (Queues queues = system.queues()) {
            for (String unit : units) {
                queues.roles(Addresses.submissions(new UnitId(unit))).forEach(role -> assertOnly(role, unit, "send"));
                queues.roles(Addresses.receipts(new UnitId(unit))).forEach(role -> assertOnly(role, unit, "consume"));
            }
            queues.roles(Addresses.INBOX).forEach(role -> assertEquals("ministry", role.path("name").asText()));
            assertTrue(queues.roles("khuyencong.moi").isEmpty());
        }
    }

    /** The role of the unit with the one right, or the ministry's; nobody else. */
    private static void assertOnly(JsonNode role, String unit, String right) {
        boolean own = role.path("name").asText().equals("unit-" + unit);
        assertTrue(own || role.path("name").asText().equals("ministry"), () -> unit + ": " + role);
        if (own) {
            role.fields().forEachRemaining(field -> assertTrue(!field.getValue().asBoolean() || field.getKey().equals(right)
                    || right.equals("consume") && field.getKey().equals("browse"), () -> unit + ": " + role));
        }
    }
}
