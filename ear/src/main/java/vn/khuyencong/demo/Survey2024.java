package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.khuyencong.shared.FundSource;

/**
 * The survey of Bắc Giang that began on 18/01/2024: nearly a hundred establishments in all ten districts, and on the same trip the
 * post-check of the machines of 2023. Who was seen and what was found is made up.
 */
final class Survey2024 {

    /** The day on which the team is home and the minutes are handed in. */
    static final LocalDate HOME = LocalDate.of(2024, 2, 5);
    static final int YEAR = 2024;
    static final int NEEDS = 97;
    static final List<String> DISTRICTS = List.of("Thành phố Bắc Giang", "Huyện Việt Yên", "Huyện Hiệp Hòa", "Huyện Yên Dũng", "Huyện Tân Yên",
            "Huyện Yên Thế", "Huyện Lạng Giang", "Huyện Lục Nam", "Huyện Lục Ngạn", "Huyện Sơn Động");

    static final String EVIDENCE = "Biên bản và ảnh chụp tại cơ sở (minh họa)";

    private static final LocalDate BEGUN = LocalDate.of(2024, 1, 18);
    private static final List<String> SECTORS = List.of("Cơ khí, gia công cơ khí chính xác", "Chế biến nông, lâm sản", "Chế biến thực phẩm",
            "Sản xuất hàng tiểu thủ công nghiệp", "Thủ công mỹ nghệ");

    private final MinistryApi surveyor;
    private final Map<String, List<Map<String, Object>>> checklists = new HashMap<>();
    private int visits;

    Survey2024(MinistryApi surveyor) {
        this.surveyor = surveyor;
    }

    void play() {
        long round = MinistryApi.done(surveyor.post("/api/v1/surveys", Map.of("unit", BacGiang2023.UNIT, "planYear", YEAR,
                "title", "Khảo sát, lập kế hoạch khuyến công năm 2024 (số liệu minh họa)", "startsOn", BEGUN.toString(), "places", DISTRICTS,
                "team", List.of(member("Trung tâm Khuyến công"), member("Phòng Quản lý công nghiệp, Sở Công Thương"),
                        member("Phòng Kinh tế, Kinh tế và Hạ tầng các huyện, thành phố")))), "đợt khảo sát").path("id").asLong();
        for (int i = 0; i < NEEDS; i++) {
            visit(round, i, Map.of("need", need(i), "checked", items("SURVEY"), "conclusion", "Đủ điều kiện, đề nghị đưa vào kế hoạch"));
        }
        List<Map<String, Object>> due = due();
        for (int i = 0; i < due.size(); i++) {
            Map<String, Object> found = new HashMap<>(due.get(i));
            found.putAll(Map.of("checked", items("POST_CHECK"), "conclusion", "Máy đang dùng tại cơ sở, sản xuất ổn định",
                    "postCheck", Map.of("outcome", "EFFECTIVE", "effects", List.of())));
            visit(round, i, found);
        }
    }

    private void visit(long round, int position, Map<String, Object> report) {
        Map<String, Object> body = new HashMap<>(report);
        body.put("place", DISTRICTS.get(position % DISTRICTS.size()));
        body.put("day", workingDay(visits++ / 10).toString());
        MinistryApi.done(surveyor.post("/api/v1/surveys/" + round + "/visits", body), "lượt khảo sát " + visits);
    }

    /** The schemes of 2023 with machines at an establishment: all national ones, and the local ones that went through a hand-over. */
    private static List<Map<String, Object>> due() {
        List<Map<String, Object>> due = new ArrayList<>();
        for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
            BacGiang2023.onMachines(fund).forEach(scheme -> due.add(Map.of("fund", fund.name(), "scheme", scheme.code())));
        }
        return due;
    }

    private static Map<String, Object> need(int number) {
        String district = DISTRICTS.get(number % DISTRICTS.size());
        Map<String, Object> who = Map.of("name", String.format("Cơ sở CNNT minh họa khảo sát 2024-%02d", number + 1), "legalForm", "HOUSEHOLD",
                "commune", "Xã Minh Họa", "district", district, "contact", "Chủ cơ sở (minh họa)", "phone", "0000000000",
                "sector", SECTORS.get(number % SECTORS.size()), "products", "Sản phẩm minh họa", "workers", 8 + number % 20);
        long investment = SchemeWay.trieu(400 + 10L * (number % 30));
        return Map.of("who", who, "activity", "A3", "need", "Ứng dụng máy móc, thiết bị tiên tiến vào sản xuất", "totalInvestment", investment,
                "support", investment / 2, "counterpart", investment - investment / 2, "committed", true);
    }

    /** Each item of a list of the survey's days, all found to hold. */
    private List<Map<String, Object>> items(String kind) {
        return checklists.computeIfAbsent(kind, asked -> allHold(surveyor, asked, HOME));
    }

    /** Each item of a list of a day, all found to hold. */
    static List<Map<String, Object>> allHold(MinistryApi surveyor, String kind, LocalDate on) {
        JsonNode lists = surveyor.json("/api/v1/norms?on=" + on).path("checklists");
        return StreamSupport.stream(lists.spliterator(), false).filter(item -> item.path("kind").asText().equals(kind))
                .map(item -> Map.<String, Object>of("item", item.path("code").asText(), "holds", true, "evidence", EVIDENCE)).toList();
    }

    private static Map<String, Object> member(String organisation) {
        return Map.of("name", "Thành viên đoàn (minh họa)", "organisation", organisation);
    }

    private static LocalDate workingDay(int number) {
        return BEGUN.datesUntil(HOME).filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .skip(number).findFirst().orElseThrow();
    }
}
