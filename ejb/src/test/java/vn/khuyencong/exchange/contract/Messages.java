package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Builds messages as a unit would write them. */
final class Messages {

    private Messages() {
    }

    /** A whole plan submission of Bắc Giang for 2023, changed as the test needs it. */
    static byte[] plan(Consumer<ObjectNode> change) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", "e-1").put("source", "urn:khuyencong:unit:P63-24")
                .put("type", "vn.khuyencong.plan.submission").put("time", "2023-01-20T08:00:00Z")
                .put("datacontenttype", "application/json").put("dataschema", "urn:khuyencong:schema:plan.submission:1")
                .put("installation", "i-1").put("sequence", 1);
        ObjectNode data = event.putObject("data");
        data.putObject("key").put("unit", "P63-24").put("planYear", 2023).put("stream", "PLAN_NATIONAL")
                .put("document", "KH-01").put("version", 1);
        data.put("kind", "ORIGINAL").put("fund", "NATIONAL").put("title", "Kế hoạch 2023");
        ObjectNode scheme = data.putArray("schemes").addObject();
        scheme.put("code", "1").put("name", "Đề án").put("kind", "SINGLE").put("implementingUnit", "Trung tâm").put("support", 100);
        ObjectNode line = scheme.putArray("lines").addObject();
        line.put("activity", "A3").put("norm", "MACHINERY").put("content", "Máy").put("quantity", 1)
                .put("eligibleCost", 300).put("support", 100).put("counterpart", 200);
        data.putArray("indicatorTargets");
        data.putObject("totals").put("schemes", 1).put("lines", 1).put("support", 100).put("counterpart", 200);
        change.accept(event);
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only part of a very small file. */
    static ObjectNode part() {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", "e-2").put("source", "urn:khuyencong:unit:P63-24")
                .put("type", "vn.khuyencong.attachment.part").put("time", "2023-01-20T08:00:00Z")
                .put("datacontenttype", "application/json").put("dataschema", "urn:khuyencong:schema:attachment.part:1")
                .put("installation", "i-1").put("sequence", 2);
        event.putObject("data").put("unit", "P63-24").put("sha256", "0".repeat(64)).put("size", 8)
                .put("mediaType", "application/pdf").put("parts", 1).put("part", 1).put("content", "JVBERi0xLjQ=");
        return event;
    }

    static ObjectNode line(ObjectNode event) {
        return (ObjectNode) event.at("/data/schemes/0/lines/0");
    }
}
