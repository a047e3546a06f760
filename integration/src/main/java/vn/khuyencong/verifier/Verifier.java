package vn.khuyencong.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line: one check, its verdict, and 0 if everything is proven, else 1. */
public final class Verifier {

    static final String HELP = """

            Kiểm chứng ngoại tuyến, chỉ cần khóa công khai của Bộ (nhận trực tiếp, không lấy từ máy chủ):
              audit   --anchor TỆP_KHÓA --heads NƠI_GIỮ [--heads …] [--part] NHẬT_KÝ.jsonl
                      nhật ký kiểm toán với chuỗi và các đầu chuỗi đã ký: thư mục audit-heads của cổng gửi, hoặc tệp từ /api/v1/audit/heads
              receipt --anchor TỆP_KHÓA PHIẾU.json [PHIẾU.jws]
                      phiếu tiếp nhận, phiếu kết quả với chữ ký rời bên cạnh
              archive --anchor TỆP_KHÓA [--heads NƠI_GIỮ …] LƯU_TRỮ.zip
                      gói lưu trữ một năm: bản kê có chữ ký, từng tệp, từng phiếu và nhật ký kiểm toán
            Khi Bộ đã thay khóa, thêm --keys NƠI_GIỮ: thư mục ministry-keys của cổng gửi, hoặc tệp từ /api/v1/keys/ministry/lists.
            Danh sách khóa chỉ được tin nếu khóa trong TỆP_KHÓA dẫn tới nó. Gói lưu trữ mang sẵn các danh sách.
            Mã kết thúc: 0 là đúng, 1 là sai hoặc không chứng minh được.""";

    private Verifier() {
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> words, PrintStream out) {
        if (words.isEmpty() || !Arguments.isCommand(words.get(0))) {
            out.println("Cách dùng: java -jar khuyencong-verifier.jar LỆNH …" + HELP);
            return 1;
        }
        Verdict verdict;
        try {
            verdict = check(words.get(0), Arguments.of(words.get(0), words.subList(1, words.size())));
        } catch (CannotCheck why) {
            verdict = Verdict.bad("không kiểm được: " + why.getMessage());
        } catch (IOException why) {
            verdict = Verdict.bad("không kiểm được: không đọc được tệp (" + why + ").");
        }
        out.println(verdict.text());
        return verdict.good() ? 0 : 1;
    }

    private static Verdict check(String command, Arguments given) throws IOException {
        TrustAnchor anchor = TrustAnchor.read(given.anchor());
        for (Path lists : given.keys()) {
            anchor = anchor.withListsFrom(lists);
        }
        Path file = given.files().get(0);
        if (command.equals("receipt")) {
            return ReceiptCheck.check(SignedFile.read(file, given.files().size() > 1 ? given.files().get(1) : SignedFile.beside(file)), anchor);
        }
        SignedHeads heads = new SignedHeads(anchor);
        given.heads().forEach(heads::addFrom);
        if (command.equals("archive")) {
            return new ArchiveCheck(anchor, heads).check(file);
        }
        try (InputStream export = new BufferedInputStream(Files.newInputStream(file))) {
            return TrailCheck.check(export, heads.all(), given.part());
        }
    }
}
