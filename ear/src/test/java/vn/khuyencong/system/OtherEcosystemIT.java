package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.UnitId;

/** A unit takes part with a client of another ecosystem, by the published contract alone: rhea on Node, signing with Node's crypto. */
class OtherEcosystemIT {

    private static final String UNIT = "P-46";
    private static final int YEAR = 2026;

    private static NodeProgram program;

    @BeforeAll
    static void theProgramIsInstalled() throws IOException {
        program = NodeProgram.install(Work.fresh("rhea"), "rhea", "package.json", "package-lock.json", "unit.js");
    }

    @Test
    void aUnitOnNodeSendsAPlanAndBelievesItsSignedReceipts() throws IOException {
        RunningSystem system = Store.H2.system();
        Identity identity = Identity.provisioned(system, UNIT);
        byte[] document = Event.from(UNIT, Plan.of(new UnitId(UNIT), YEAR).decidedOn(LocalDate.of(2026, 1, 10)).fair(90).document()).bytes();

        JsonNode outcomes = program.run("unit.js", order(system, identity, document));

        assertEquals(Json.MAPPER.valueToTree(Map.of("TECHNICAL", "RECEIVED", "BUSINESS", "ACCEPTED")), outcomes);
        JsonNode submission = system.ministry().submission(identity.unit(), Digest.sha256(document));
        assertEquals("ACCEPTED", submission.path("state").asText());
        assertEquals(90, system.ministry().planned(identity.unit(), YEAR));
    }

    private static ObjectNode order(RunningSystem system, Identity identity, byte[] document) throws IOException {
        ObjectNode order = Json.MAPPER.createObjectNode();
        order.put("host", "127.0.0.1").put("port", system.amqpPort()).put("user", identity.user()).put("password", identity.password())
                .put("unit", UNIT).put("document", new String(document, StandardCharsets.UTF_8));
        order.set("privateJwk", Json.MAPPER.readTree(identity.key().privateJwk()));
        order.set("ministryJwk", Json.MAPPER.readTree(identity.ministryJwk()));
        return order;
    }
}
