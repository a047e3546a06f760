package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.khuyencong.demo.SeasonDocuments;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/**
 * What provinces send in two years, in its order: plans and reports of the demo's seasons, versions of some of them, the steps of schemes. No
 * two messages contradict each other, and the same units have the same bytes on every day and machine.
 */
final class SeasonTraffic {

    /** A day on which all of it may arrive. */
    static final LocalDate DAY = LocalDate.of(2023, 7, 7);

    private static final int PLAN_YEAR = 2022;
    private static final LocalDate STEP_DAY = LocalDate.of(2022, 5, 16);

    private final List<Sent> all = new ArrayList<>();
    private final Map<UnitId, Long> sequences = new HashMap<>();

    private SeasonTraffic() {
    }

    /**
     * A message before it is signed.
     *
     * @param unit its sender
     * @param body its bytes
     */
    record Sent(UnitId unit, byte[] body) {
    }

    /** The messages of units of the demo, written in a folder on their way. */
    static List<Sent> of(Collection<String> units, Path folder) throws IOException {
        SeasonDocuments.write(folder, units);
        SeasonTraffic traffic = new SeasonTraffic();
        for (SeasonDocuments.Season season : SeasonDocuments.Season.values()) {
            for (String unit : units) {
                try (Stream<Path> files = Files.list(folder.resolve(season.name()).resolve(unit))) {
                    for (Path file : files.sorted().toList()) {
                        traffic.document((ObjectNode) Json.MAPPER.readTree(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return List.copyOf(traffic.all);
    }

    private void document(ObjectNode document) {
        eachMachineIsBoughtOnce(document);
        add(document);
        String stream = document.at("/key/stream").asText();
        boolean early = document.at("/key/planYear").asInt() == PLAN_YEAR;
        if (stream.equals("PLAN_LOCAL") && early) {
            steps(document);
        } else if (stream.equals("PLAN_LOCAL")) {
            add(cheaper(document, 2));
            add(cheaper(document, 3));
        } else if (stream.equals("REPORT_H1")) {
            add(version(document, 2, SubmissionKind.REPLACEMENT));
        }
    }

    /** Who is warned of a machine that is supported twice depends on which of the two is known first: that would be a contradiction. */
    private static void eachMachineIsBoughtOnce(ObjectNode document) {
        String year = document.at("/key/planYear").asText();
        for (JsonNode item : document.findValues("equipment").stream().flatMap(items -> StreamSupport.stream(items.spliterator(), false)).toList()) {
            ((ObjectNode) item).put("name", "Máy minh họa của năm " + year + " theo báo giá " + item.at("/quotation/number").asText());
        }
    }

    /** What a province does with the last scheme of its local plan, which buys no machine. */
    private void steps(ObjectNode plan) {
        JsonNode scheme = plan.path("schemes").path(plan.path("schemes").size() - 1);
        String code = scheme.path("code").asText();
        long support = scheme.path("support").asLong();
        step(plan, code, 1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment(scheme.path("implementingUnit").asText(), support));
        step(plan, code, 2, StepAct.BEGIN, null);
        step(plan, code, 3, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(50, null, null));
        step(plan, code, 4, StepAct.COMPLETE, null);
        step(plan, code, 5, StepAct.ACCEPT, new SchemeStep.Acceptance(support, "Đúng kế hoạch", List.of()));
        step(plan, code, 6, StepAct.SETTLE, new SchemeStep.Settlement(support - Plan.MILLION, null));
    }

    private void step(ObjectNode plan, String code, int number, StepAct act, SchemeStep.Part part) {
        DocumentKey key = new DocumentKey(plan.at("/key/unit").asText(), PLAN_YEAR, "PLAN_LOCAL", code, number);
        LocalDate day = STEP_DAY.plusDays(number);
        add(SchemeStep.of(key, act, day, new SchemeStep.Paper(number + "/SCT", day), null, null, part));
    }

    /** A replacement whose last scheme costs a million đồng less for each version. */
    private static ObjectNode cheaper(ObjectNode plan, int version) {
        ObjectNode copy = version(plan, version, SubmissionKind.REPLACEMENT);
        long less = (version - 1) * Plan.MILLION;
        ObjectNode scheme = (ObjectNode) copy.path("schemes").path(copy.path("schemes").size() - 1);
        ObjectNode line = (ObjectNode) scheme.path("lines").path(0);
        for (ObjectNode each : List.of(scheme, line, (ObjectNode) copy.path("totals"))) {
            each.put("support", each.path("support").asLong() - less);
        }
        line.put("eligibleCost", line.path("eligibleCost").asLong() - less);
        return copy;
    }

    private static ObjectNode version(ObjectNode document, int version, SubmissionKind kind) {
        ObjectNode copy = document.deepCopy();
        ((ObjectNode) copy.path("key")).put("version", version);
        return copy.put("kind", kind.name());
    }

    private void add(Content content) {
        add(Json.MAPPER.<ObjectNode>valueToTree(content));
    }

    private void add(ObjectNode data) {
        UnitId unit = new UnitId(data.at("/key/unit").asText());
        MessageType type = EventWriter.typeOf(data);
        String id = UUID.nameUUIDFromBytes((type + data.path("key").toString()).getBytes(StandardCharsets.UTF_8)).toString();
        all.add(new Sent(unit, Event.of(unit.value(), type, data).with("/id", id).with("/sequence", sequences.merge(unit, 1L, Long::sum)).bytes()));
    }
}
