package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.shared.Refusal;

/** One application of a sheet of many, as the data of its message, and where each part of it stands. */
public final class StallSheetRow {

    private static final String APART = "apart";

    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final ArrayNode products = JsonNodeFactory.instance.arrayNode();
    private final Map<String, String> addresses = new HashMap<>();
    private final String first;

    StallSheetRow(DocumentKey key, String fair, String first) {
        this.first = first;
        data.putObject("key").put("unit", key.unit()).put("planYear", key.planYear()).put("stream", key.stream());
        data.put("kind", "ORIGINAL").put("fair", fair);
    }

    /** The data of a first version. */
    public JsonNode data() {
        return data;
    }

    /** Its number; empty if there is none. */
    public String document() {
        return data.path("key").path("document").asText("");
    }

    /** The cell of a part of the data, or the nearest that it stands in. */
    public String addressOf(String pointer) {
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('/')))) {
            if (addresses.containsKey(part)) {
                return addresses.get(part);
            }
        }
        return first;
    }

    /** A finding of the data as one of its cell. */
    public Refusal addressed(Refusal finding) {
        return finding.cell().startsWith("'") ? finding
                : new Refusal(finding.rule(), finding.severity(), finding.article(), addressOf(finding.cell()), finding.arguments());
    }

    ObjectNode product(String address) {
        addresses.put("/data/products/" + products.size(), address);
        addresses.putIfAbsent("/data/products", address);
        return products.addObject();
    }

    void stands(String field, boolean ofProduct, boolean first, String address) {
        if (ofProduct) {
            addresses.put("/data/products/" + (products.size() - 1) + "/" + field, address);
        } else if (first) {
            addresses.put("/data/" + (field.equals("document") ? "key/document" : field), address);
        }
    }

    /** @param product null for what is of the application; {@code further} rows have nothing of it */
    void put(ObjectNode product, String field, JsonNode value, boolean further) {
        if (product != null) {
            RowReader.put(product, field, value);
        } else if (!further && field.equals(APART)) {
            apart(value.asText());
        } else if (!further) {
            RowReader.put(data, field.equals("document") ? "key/document" : field, value);
        }
    }

    /** Names are separated by semicolons; a tax code follows its name after a comma. */
    private void apart(String text) {
        ArrayNode all = data.putArray(APART);
        for (String one : text.split(";")) {
            String[] parts = one.strip().split("\\s*,\\s*(?=[0-9-]+$)", 2);
            if (!parts[0].isEmpty()) {
                ObjectNode competitor = all.addObject().put("name", parts[0]);
                if (parts.length == 2) {
                    competitor.put("taxCode", parts[1]);
                }
            }
        }
    }

    void finish() {
        data.withObject("/key").put("version", 1);
        data.set("products", products);
    }
}
