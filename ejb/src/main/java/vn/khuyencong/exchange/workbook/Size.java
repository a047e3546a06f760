package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;

/** How many rows the longest table of a document has. */
final class Size {

    private Size() {
    }

    static int of(JsonNode data) {
        int lines = 0;
        int equipment = 0;
        for (JsonNode scheme : data.path("schemes")) {
            lines += scheme.path("lines").size();
            for (JsonNode line : scheme.path("lines")) {
                equipment += line.path("equipment").size();
            }
        }
        return Math.max(Math.max(lines, equipment), data.path("figures").size() + data.path("indicatorTargets").size());
    }
}
