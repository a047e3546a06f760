package vn.khuyencong.web.parked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.khuyencong.exchange.contract.JsonDifference;
import vn.khuyencong.exchange.contract.MessageReader;

/**
 * A cell in which two documents differ; a value that is not there is empty.
 *
 * @param pointer JSON pointer
 */
public record DifferingCell(String pointer, String first, String second) {

    private static final int MOST = 300;
    private static final int LONGEST = 400;
    private static final String HIDDEN = "•••";

    /**
     * All cells in which two documents differ.
     *
     * @param compared whether both are here and could be read; else nothing is known
     * @param cells    the first of them
     * @param more     how many there are besides those
     */
    public record Differences(boolean compared, List<DifferingCell> cells, int more) {

        static final Differences UNKNOWN = new Differences(false, List.of(), 0);
    }

    static Differences between(byte[] first, byte[] second) {
        MessageReader.Parsed before = MessageReader.parse(first);
        MessageReader.Parsed after = MessageReader.parse(second);
        if (!before.readable() || !after.readable()) {
            return Differences.UNKNOWN;
        }
        List<String> pointers = JsonDifference.between(before.tree(), after.tree());
        return new Differences(true, pointers.stream().limit(MOST)
                .map(pointer -> new DifferingCell(pointer, text(pointer, before.tree().at(pointer)), text(pointer, after.tree().at(pointer)))).toList(),
                Math.max(0, pointers.size() - MOST));
    }

    private static String text(String pointer, JsonNode node) {
        // Who learned in a course is for its unit alone; that two lists differ is enough here.
        boolean personal = pointer.startsWith("/data/learners") && !node.isMissingNode();
        return personal ? HIDDEN : text(node);
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText() : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
