package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two JSON documents differ. */
public final class JsonDifference {

    private final List<String> cells = new ArrayList<>();

    private JsonDifference() {
    }

    /**
     * @return JSON pointers to the smallest cells that differ, in the order of the documents: a value that changed, or a whole
     *         part that only one of the two has. A value that is null is one that is not there; numbers count by their value.
     */
    public static List<String> between(JsonNode before, JsonNode after) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", before, after);
        return difference.cells;
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (absent(before) && absent(after)) {
            return;
        }
        if (!absent(before) && !absent(after) && before.isObject() && after.isObject()) {
            objects(pointer, before, after);
        } else if (!absent(before) && !absent(after) && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i));
            }
        } else if (absent(before) || absent(after) || !same(before, after)) {
            cells.add(pointer);
        }
    }

    private void objects(String pointer, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), before.get(name), after.get(name)));
    }

    private static boolean absent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber() ? before.decimalValue().compareTo(after.decimalValue()) == 0 : before.equals(after);
    }
}
