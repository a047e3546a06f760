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

    static List<DifferingCell> between(byte[] first, byte[] second) {
        MessageReader.Parsed before = MessageReader.parse(first);
        MessageReader.Parsed after = MessageReader.parse(second);
        return !before.readable() || !after.readable() ? List.of() : JsonDifference.between(before.tree(), after.tree()).stream().limit(MOST)
                .map(pointer -> new DifferingCell(pointer, text(before.tree().at(pointer)), text(after.tree().at(pointer)))).toList();
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText() : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
