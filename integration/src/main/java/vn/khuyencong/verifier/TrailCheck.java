package vn.khuyencong.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.audit.chain.ChainCheck;
import vn.khuyencong.audit.chain.ChainVerdict;
import vn.khuyencong.audit.chain.ChainVerdict.Broken;
import vn.khuyencong.exchange.contract.AuditHead;

/** Checks an exported audit trail and says in words what came out, naming the first row that breaks. */
final class TrailCheck {

    private TrailCheck() {
    }

    static Verdict check(InputStream export, List<AuditHead> heads, boolean part) throws IOException {
        ChainVerdict verdict = new ChainCheck(heads, part).check(export);
        return verdict.holds() ? good(verdict) : new Verdict(false, bad(verdict));
    }

    private static Verdict good(ChainVerdict verdict) {
        AuditHead latest = verdict.confirmed().get(verdict.confirmed().size() - 1);
        List<String> lines = new ArrayList<>();
        lines.add("nhật ký kiểm toán, vị trí " + verdict.first() + " đến " + verdict.last() + ": không dòng nào bị sửa, xóa, chèn hay đổi chỗ; khớp "
                + verdict.confirmed().size() + " đầu chuỗi Bộ đã ký, mới nhất " + latest.name() + ".");
        if (verdict.last() > verdict.signedUpTo()) {
            lines.add((verdict.last() - verdict.signedUpTo()) + " dòng cuối, từ vị trí " + (verdict.signedUpTo() + 1)
                    + ", mới khớp chuỗi, chưa có đầu chuỗi đã ký nào xác nhận.");
        }
        return new Verdict(true, lines);
    }

    private static List<String> bad(ChainVerdict verdict) {
        Broken broken = verdict.broken();
        String row = "dòng ở vị trí " + broken.position() + (broken.id() == 0 ? "" : " (mã " + broken.id() + ")");
        List<String> lines = new ArrayList<>();
        lines.add(switch (broken.fault()) {
            case NO_EXPORT -> "tệp không bắt đầu như một bản xuất nhật ký kiểm toán.";
            case UNREADABLE -> row + " không đọc được, hoặc bị cắt giữa chừng.";
            case WRONG_PLACE -> "vị trí " + broken.position() + " không đúng dòng" + (broken.id() == 0 ? "" : " (gặp mã " + broken.id() + ")")
                    + ": có dòng bị xóa, chèn hoặc đổi chỗ.";
            case WRONG_HASH -> row + " không phải dòng đã niêm: nội dung, mã chuỗi của nó hoặc mã trước nó đã bị thay đổi.";
            case OTHER_THAN_SIGNED -> "các dòng khớp nhau nhưng khác với đầu chuỗi " + broken.head().name() + " Bộ đã ký ở vị trí " + broken.position()
                    + ": nhật ký đã bị viết lại ở đâu đó từ vị trí " + (verdict.signedUpTo() + 1) + " đến vị trí này.";
            case ENDS_EARLY -> "thiếu các dòng từ vị trí " + broken.position() + ": Bộ đã ký đầu chuỗi " + broken.head().name() + " tới vị trí "
                    + broken.head().position() + ". Nếu chỉ muốn kiểm một đoạn, thêm --part.";
            case UNSIGNED -> "không đầu chuỗi đã ký nào nằm trong đoạn này, nên chưa chứng minh được gì: người giữ cơ sở dữ liệu có thể đã viết lại tất cả.";
        });
        if (verdict.last() >= verdict.first() && verdict.first() > 0) {
            lines.add("Các dòng trước đó, vị trí " + verdict.first() + " đến " + verdict.last() + ", khớp chuỗi; đã ký tới vị trí "
                    + verdict.signedUpTo() + ".");
        }
        return lines;
    }
}
