package vn.khuyencong.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.exchange.contract.AdjustmentDecided;
import vn.khuyencong.exchange.contract.DecidedPlan;
import vn.khuyencong.exchange.contract.AwardDecided;
import vn.khuyencong.exchange.contract.DirectiveIssued;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.FairResult;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.ReturnedPlan;
import vn.khuyencong.exchange.contract.SchemesAssigned;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;

/** A letter in plain words: what was decided, and what is to be done now. */
final class LetterText {

    private LetterText() {
    }

    /** The first line says what it is, the others what it says. */
    static List<String> of(JsonNode letter) {
        List<String> lines = new ArrayList<>();
        String day = OfficeClock.day(Instant.parse(letter.path("time").asText())).format(NormsCommand.DAY);
        try {
            LetterDocument known = LetterDocument.read(letter.toString().getBytes(StandardCharsets.UTF_8)).orElse(null);
            lines.add(day + "  " + (known == null ? "Văn bản loại " + letter.path("type").asText() : title(known)));
            lines.addAll(known == null ? unknown(letter) : content(known));
        } catch (JsonProcessingException otherForm) {
            lines.addAll(unknown(letter));
        }
        return lines;
    }

    private static String title(LetterDocument letter) {
        return switch (letter.type()) {
            case PLAN_RETURNED -> "Trả lại những ô cần bổ sung của kế hoạch";
            case PLAN_DECIDED -> "Quyết định về kế hoạch";
            case SCHEME_ASSIGNED -> "Giao nhiệm vụ, giao kinh phí";
            case SCHEME_ADJUSTMENT_DECIDED -> "Quyết định về đề án";
            case DEADLINE_REMINDER -> "Nhắc hạn";
            case DIRECTIVE_ISSUED -> "Văn bản chỉ đạo";
            case FAIR_RESULT -> "Kết quả phân gian hàng hội chợ";
            case AWARD_DECIDED -> "Quyết định công nhận sản phẩm công nghiệp nông thôn tiêu biểu";
        } + " (" + letter.unit() + ")";
    }

    private static List<String> content(LetterDocument letter) throws JsonProcessingException {
        return switch (letter.type()) {
            case SCHEME_ASSIGNED -> assigned(read(letter, SchemesAssigned.class));
            case SCHEME_ADJUSTMENT_DECIDED -> adjustment(read(letter, AdjustmentDecided.class));
            case PLAN_RETURNED -> returned(read(letter, ReturnedPlan.class));
            case PLAN_DECIDED -> decided(read(letter, DecidedPlan.class));
            case DIRECTIVE_ISSUED -> directive(read(letter, DirectiveIssued.class));
            case FAIR_RESULT -> stalls(read(letter, FairResult.class));
            case AWARD_DECIDED -> awards(read(letter, AwardDecided.class));
            case DEADLINE_REMINDER -> values(letter.data(), "");
        };
    }

    private static <T> T read(LetterDocument letter, Class<T> type) throws JsonProcessingException {
        return Json.MAPPER.treeToValue(letter.data(), type);
    }

    private static List<String> assigned(SchemesAssigned letter) {
        List<String> lines = new ArrayList<>(List.of(paper(letter.decision()) + ", " + fund(letter.fund()) + " năm " + letter.planYear() + ":"));
        letter.schemes().forEach(scheme -> lines.add("  " + scheme.code() + " – " + scheme.name() + ": " + scheme.implementingUnit()
                + ", " + dong(scheme.amount())));
        lines.add("Tổng " + dong(letter.total()) + ".");
        lines.add("Việc cần làm: đánh giá năng lực đơn vị thụ hưởng, ký hợp đồng hỗ trợ; gửi từng bước bằng lệnh send.");
        return lines;
    }

    private static List<String> adjustment(AdjustmentDecided letter) {
        List<String> lines = new ArrayList<>(List.of(letter.code() + " – " + letter.name() + ", " + fund(letter.fund()) + " năm " + letter.planYear(),
                paper(letter.decision()) + ": " + outcome(letter.outcome()) + (letter.kind() == null ? "" : " (" + RefusalTexts.word(letter.kind(), Locale.ROOT) + ")")));
        if (letter.supportBefore() != letter.supportAfter()) {
            lines.add("Kinh phí hỗ trợ: " + dong(letter.supportBefore()) + " → " + dong(letter.supportAfter())
                    + (letter.planVersion() == null ? "" : "; kế hoạch thành bản quyết định số " + letter.planVersion()) + ".");
        }
        if (letter.replacedBy() != null) {
            lines.add("Đề án dùng kinh phí dôi ra: " + letter.replacedBy() + ".");
        }
        if (letter.note() != null) {
            lines.add("Ghi chú: " + letter.note());
        }
        lines.add("Việc cần làm: " + next(letter.outcome()));
        return lines;
    }

    private static String outcome(AdjustmentDecided.Outcome outcome) {
        return switch (outcome) {
            case ADJUSTMENT_APPROVED -> "chấp thuận điều chỉnh";
            case ADJUSTMENT_REFUSED -> "không chấp thuận điều chỉnh";
            case STOP_APPROVED -> "chấp thuận ngừng";
            case STOP_REFUSED -> "không chấp thuận ngừng";
            case HOLD_LIFTED -> "cho tiếp tục thực hiện sau khi xem xét sai phạm";
            case STOPPED_FOR_VIOLATION -> "ngừng vì sai phạm";
        };
    }

    private static String next(AdjustmentDecided.Outcome outcome) {
        return switch (outcome) {
            case ADJUSTMENT_APPROVED -> "thực hiện theo nội dung mới; điều chỉnh hợp đồng nếu đã ký.";
            case ADJUSTMENT_REFUSED, STOP_REFUSED, HOLD_LIFTED -> "tiếp tục thực hiện theo kế hoạch đã duyệt.";
            case STOP_APPROVED -> "thanh lý hợp đồng nếu đã ký; thu hồi tạm ứng nếu đã chi.";
            case STOPPED_FOR_VIOLATION -> "thu hồi kinh phí đã chi; thanh lý hợp đồng.";
        };
    }

    private static List<String> returned(ReturnedPlan letter) {
        List<String> lines = new ArrayList<>(List.of("Kế hoạch " + document(letter.key())));
        letter.cells().forEach(cell -> lines.add("  " + cell.pointer() + " (đề án " + cell.scheme() + "): " + cell.reason()
                + (cell.note() == null ? "" : " – " + cell.note())));
        lines.add("Việc cần làm: " + letter.todo());
        return lines;
    }

    private static List<String> decided(DecidedPlan letter) {
        List<String> lines = new ArrayList<>(List.of(paper(letter.decision()) + ", kế hoạch " + document(letter.key()) + ":"));
        letter.schemes().forEach(scheme -> lines.add("  " + scheme.code() + " – " + scheme.name() + ": " + switch (scheme.outcome()) {
            case "APPROVED" -> "phê duyệt " + dong(scheme.decided());
            case "MOVED_TO_LOCAL_FUND" -> "chuyển khuyến công địa phương";
            case "DEFERRED_NEXT_YEAR" -> "chuyển sang năm sau";
            default -> "không phê duyệt";
        }));
        lines.add("Tổng được duyệt " + dong(letter.decided().support()) + ".");
        lines.add("Việc cần làm: chờ giao nhiệm vụ, giao kinh phí cho các đề án được phê duyệt.");
        return lines;
    }

    private static List<String> directive(DirectiveIssued letter) {
        return List.of(letter.number() + " ngày " + letter.issuedOn().format(NormsCommand.DAY) + " (" + letter.issuer() + "): " + letter.title(),
                "Việc cần làm: đọc văn bản và xác nhận trên trang web.");
    }

    private static List<String> awards(AwardDecided letter) {
        List<String> lines = new ArrayList<>(List.of(letter.name() + ": " + letter.decisionNumber() + " ngày " + letter.decisionDate().format(NormsCommand.DAY)));
        for (AwardDecided.DecidedEntry one : letter.entries()) {
            lines.add("  " + one.document() + " – " + one.product() + " (" + one.establishment() + "): " + (one.certified() ? "được công nhận, giấy chứng nhận "
                    + one.number() + ", mã kiểm tra " + one.checkCode() : "không được công nhận") + (one.reason() == null ? "" : ". Hội đồng: " + one.reason()));
        }
        lines.add("Việc cần làm: báo cho từng cơ sở.");
        return lines;
    }

    private static List<String> stalls(FairResult letter) {
        List<String> lines = new ArrayList<>(List.of(letter.name() + ", " + letter.place() + ", " + letter.fromDay().format(NormsCommand.DAY) + " – "
                + letter.toDay().format(NormsCommand.DAY) + (letter.replanned() ? ", thay cho kết quả trước:" : ":")));
        for (FairResult.PlacedApplication one : letter.applications()) {
            lines.add("  " + one.document() + " – " + one.name() + ": " + (one.stalls().isEmpty() ? "chưa có gian hàng" : "gian " + String.join(", ", one.stalls()))
                    + (one.waitingPlace() == null ? "" : ", thứ " + one.waitingPlace() + " trong danh sách chờ") + ". " + String.join(" ", one.reasons()));
        }
        if (!letter.combined().isEmpty()) {
            lines.add("  Gian hàng chung của tỉnh: " + String.join(", ", letter.combined()));
        }
        lines.add("Chỉ tiêu " + letter.quota() + " gian. Quy tắc " + letter.ruleVersion() + ", số bốc thăm " + letter.seed() + ".");
        lines.add("Việc cần làm: báo cho từng cơ sở; sau hội chợ gửi kết quả tham gia bằng lệnh send.");
        return lines;
    }

    /** Nothing is lost where this program is older than the letter: it is shown as it is written. */
    private static List<String> unknown(JsonNode letter) {
        List<String> lines = new ArrayList<>(List.of("Bản cổng gửi này chưa biết loại văn bản này; nội dung được giữ nguyên. Hãy cập nhật cổng gửi."));
        lines.addAll(values(letter.path("data"), ""));
        return lines;
    }

    private static List<String> values(JsonNode node, String name) {
        if (node.isValueNode()) {
            return List.of("  " + name + ": " + node.asText());
        }
        List<String> lines = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                lines.addAll(values(node.get(i), name + "[" + (i + 1) + "]"));
            }
        }
        node.fields().forEachRemaining(field -> lines.addAll(values(field.getValue(), name.isEmpty() ? field.getKey() : name + "." + field.getKey())));
        return lines;
    }

    private static String paper(PlanSubmission.Decision decision) {
        return "Theo " + decision.number() + " ngày " + decision.date().format(NormsCommand.DAY) + " của " + decision.authority();
    }

    private static String document(DocumentKey key) {
        return key.document() + " bản " + key.version() + " năm " + key.planYear();
    }

    private static String fund(FundSource fund) {
        return fund == FundSource.NATIONAL ? "khuyến công quốc gia" : "khuyến công địa phương";
    }

    private static String dong(long amount) {
        return Numbers.text(amount) + " đồng";
    }
}
