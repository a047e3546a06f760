package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

class SchemeStepTest {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("assignment", "{\"implementingUnit\":\"Trung tâm\",\"amount\":5}"),
            Map.entry("capacity", "{\"result\":\"PROCEED\",\"checked\":[{\"item\":\"Nhà xưởng\",\"holds\":true}]}"),
            Map.entry("contract", "{\"number\":\"1/HĐ\",\"date\":\"2024-03-01\",\"beneficiary\":\"HTX A\",\"amount\":5}"),
            Map.entry("advance", "{\"amount\":5}"),
            Map.entry("progress", "{\"percentDone\":50}"),
            Map.entry("acceptance", "{\"supportAccepted\":5,\"machines\":[{\"line\":1,\"item\":1,\"name\":\"Máy\",\"price\":9,\"runs\":true,"
                    + "\"asContracted\":true}]}"),
            Map.entry("settlement", "{\"settled\":5}"),
            Map.entry("change", "{\"kind\":\"ADJUST_TIME\",\"endMonth\":\"2024-11\"}"),
            Map.entry("postCheck", "{\"outcome\":\"EFFECTIVE\",\"effects\":[{\"measure\":\"Lao động\",\"expected\":10,\"found\":-2}]}"),
            Map.entry("violation", "{\"kind\":\"Sai mục đích\",\"description\":\"Bán máy\",\"toRecover\":0}"),
            Map.entry("inspection", "{\"findings\":\"Tốt\",\"followedUp\":false}"));

    @ParameterizedTest
    @EnumSource(StepAct.class)
    void aWholeStepIsReadAsItsTypeAndWrittenAsItWasRead(StepAct act) throws IOException {
        MessageReader.Read read = read(step(act));
        assertTrue(read.fits(), () -> read.refusals().toString());
        SchemeStep step = (SchemeStep) read.message().payload();
        assertEquals(act, step.sentAct().orElseThrow());
        assertEquals(act.type(), MessageType.of(step));
        assertEquals(act.type(), EventWriter.typeOf(step(act)));
        ObjectNode written = (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(step));
        assertEquals(step(act), written.remove("sample").asBoolean() ? null : written);
    }

    @ParameterizedTest
    @EnumSource(StepAct.class)
    void thePartOfAnotherActIsRefusedAndItsOwnIsNeeded(StepAct act) throws IOException {
        String own = act.part().orElse("");
        for (String part : PARTS.keySet()) {
            ObjectNode step = step(act);
            if (!part.equals(own)) {
                step.set(part, Json.MAPPER.readTree(PARTS.get(part)));
                assertEquals(List.of("/data/" + part), cells(step), act + " with " + part);
            }
        }
        if (!own.isEmpty()) {
            ObjectNode step = step(act);
            step.remove(own);
            assertEquals(List.of("SCHEMA_REQUIRED /data/" + own), rulesAndCells(step));
        }
    }

    @Test
    void theActsOfASchemaAreThoseOfItsType() throws IOException {
        for (MessageType type : Arrays.stream(MessageType.values()).filter(MessageType::isStep).toList()) {
            for (int version : type.versions()) {
                try (InputStream text = Schemas.text(type.schemaResource(version))) {
                    List<String> acts = new ArrayList<>();
                    Json.MAPPER.readTree(text).at("/$defs/step/properties/act/enum").forEach(act -> acts.add(act.asText()));
                    assertEquals(Arrays.stream(StepAct.values()).filter(act -> act.type() == type).map(Enum::name).collect(Collectors.toSet()),
                            new java.util.TreeSet<>(acts), type.name());
                }
            }
        }
    }

    @Test
    void anActOfAnotherTypeAndOneThatNobodyMaySendAreRefused() {
        ObjectNode step = step(StepAct.BEGIN);
        step.put("act", "APPROVE_PLAN");
        assertEquals(MessageType.SCHEME_STEP, EventWriter.typeOf(step));
        assertEquals(List.of("SCHEMA_VALUE /data/act"), rulesAndCells(step));
    }

    @Test
    void aRequestSaysWhyAndByWhichPaperAndAsksForWhatItIs() throws IOException {
        ObjectNode request = step(StepAct.REQUEST_ADJUSTMENT);
        request.remove(List.of("paper", "reasonCode"));
        assertEquals(List.of("SCHEMA_REQUIRED /data/paper", "SCHEMA_REQUIRED /data/reasonCode"), rulesAndCells(request));
        ObjectNode stop = step(StepAct.REQUEST_STOP);
        ((ObjectNode) stop.get("change")).put("kind", "ADJUST_TIME");
        assertEquals(List.of("SCHEMA_VALUE /data/change/kind"), rulesAndCells(stop));
    }

    @Test
    void percentAboveOneHundredAndMoneyThatIsNoneAreNamedByTheirCells() {
        ObjectNode progress = step(StepAct.REPORT_PROGRESS);
        ((ObjectNode) progress.get("progress")).put("percentDone", 101).put("disbursed", 1.5);
        assertEquals(List.of("MONEY_NOT_WHOLE /data/progress/disbursed", "SCHEMA_RANGE /data/progress/percentDone"), rulesAndCells(progress));
    }

    @Test
    void aStepIsNeverEnteredFromPaper() {
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(new UnitId("P63-24"), "cong-P63-24", 1, "cuc",
                new PaperSource("1", java.time.LocalDate.of(2023, 1, 1), "UBND", null)), step(StepAct.BEGIN), Instant.EPOCH);
        assertFalse(composed.read().fits());
    }

    static ObjectNode step(StepAct act) {
        ObjectNode step = Json.MAPPER.createObjectNode();
        step.putObject("key").put("unit", "P63-24").put("planYear", 2024).put("stream", "PLAN_LOCAL").put("document", "KCĐP-01").put("version", 3);
        step.put("act", act.name()).put("day", "2024-03-01");
        step.putObject("paper").put("number", "12/SCT").put("date", "2024-03-01");
        step.put("reasonCode", "MARKET_DEMAND");
        act.part().ifPresent(part -> step.set(part, tree(PARTS.get(part))));
        if (act == StepAct.REQUEST_STOP) {
            ((ObjectNode) step.get("change")).put("kind", "STOP_BY_BENEFICIARY");
        }
        return step;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }


    private static MessageReader.Read read(ObjectNode step) {
        byte[] body = EventWriter.compose(EventWriter.Origin.gateway(new UnitId("P63-24"), "i-1", 1), step, Instant.EPOCH).body();
        return MessageReader.read(MessageReader.parse(new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> cells(ObjectNode step) {
        return read(step).refusals().stream().map(Refusal::cell).toList();
    }

    private static List<String> rulesAndCells(ObjectNode step) {
        return read(step).refusals().stream().map(refusal -> refusal.rule() + " " + refusal.cell()).sorted().toList();
    }
}
