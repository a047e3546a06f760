package vn.khuyencong.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @Test
    void aLineIsAStepAndAnOpenLineGoesOn() {
        assertEquals(List.of(new Step(Step.Verb.QUEUE, "DLQ", Map.of()),
                        new Step(Step.Verb.SETTINGS, "khuyencong.#", Map.of("noExpiry", "true", "maxSizeBytes", "100"))),
                Script.parsed(List.of("# why", "queue DLQ", "", "settings khuyencong.# \\", "    noExpiry=true \\", "    maxSizeBytes=100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "drop DLQ", "queue DLQ durable=true", "settings khuyencong.#", "settings khuyencong.# noExpiry",
        "settings khuyencong.# noExpiry=true noExpiry=false", "remove-settings DLQ noExpiry=true"})
    void whatIsNoStepIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> Step.of(line));
    }
}
