package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import vn.khuyencong.shared.Numbers;

/** Shows a consolidation in the terminal: plan of both funds by province, in triệu đồng. */
final class ConsolidationScreen {

    private static final String LINE = "%-22s %12s %12s %12s %14s%n";
    private static final long MILLION = 1_000_000L;

    private ConsolidationScreen() {
    }

    static void show(JsonNode year) {
        System.out.printf("%nTổng hợp năm %s, khu vực phía Bắc (triệu đồng)%n", year.path("year").asText());
        System.out.printf(LINE, "Tỉnh, thành phố", "KH KCQG", "KH KCĐP", "KH cộng", "Thực hiện/ước");
        year.path("rows").forEach(row -> show(row, row.path("name").asText()));
        show(year.path("total"), "Tổng cộng");
    }

    private static void show(JsonNode row, String name) {
        JsonNode plan = row.path("plan");
        JsonNode done = row.has("actual") ? row.path("actual") : row.path("estimated");
        System.out.printf(LINE, name, millions(plan.path("national")), millions(plan.path("local")),
                millions(plan.path("total")), millions(done.path("total")));
    }

    private static String millions(JsonNode dong) {
        return dong.isNumber() ? Numbers.text(dong.asLong() / MILLION) : "";
    }
}
