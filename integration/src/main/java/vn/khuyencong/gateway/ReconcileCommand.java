package vn.khuyencong.gateway;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the journal with what the ministry received and sent, and completes both sides when told to. */
@Command(name = "reconcile", mixinStandardHelpOptions = true,
        description = {"Đối chiếu nhật ký với Bộ, theo cả hai chiều: thông điệp đã gửi mà Bộ chưa nhận, phiếu và văn bản Bộ đã gửi mà ở đây chưa có.",
            "Thêm --resend: gửi lại đúng các byte trong nhật ký, lấy lại phiếu và văn bản còn thiếu, rồi đối chiếu lần nữa."},
        exitCodeListHeading = "%nMã kết thúc:%n", exitCodeList = {"0:hai bên khớp nhau", "1:chưa làm được, xem lời báo", "2:còn thiếu hoặc còn khác"})
final class ReconcileCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--resend", description = "Gửi lại và lấy lại những gì còn thiếu.")
    private boolean resend;
    @Option(names = "--offline", description = "Chỉ so với bảng đối chiếu nhận gần nhất, không nối mạng.")
    private boolean offline;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ Bộ trả lời tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;

    @Override
    public Integer call() throws Exception {
        int status = 0;
        for (Home home : homes.all()) {
            status = Math.max(status, reconcile(home) ? 0 : 2);
        }
        return status;
    }

    private boolean reconcile(Home home) throws InterruptedException {
        Reconciling reconciling = new Reconciling(home, waitSeconds);
        Optional<Comparison> found = offline ? reconciling.compareWithLast() : reconciling.compare();
        if (found.isEmpty()) {
            System.out.println(home.identity().unit() + ": chưa có bảng đối chiếu của Bộ. Thử lại sau.");
            return false;
        }
        print(home, found.get());
        if (resend && !offline && !found.get().isWhole()) {
            reconciling.complete(found.get());
            found = reconciling.compare();
            System.out.println(home.identity().unit() + ": sau khi gửi lại và lấy lại:");
            found.ifPresent(comparison -> print(home, comparison));
        }
        return found.filter(Comparison::isWhole).isPresent();
    }

    private static void print(Home home, Comparison comparison) {
        System.out.println(home.identity().unit() + ": đối chiếu với Bộ ngày " + OfficeClock.day(comparison.statement().time()) + ": "
                + comparison.lines().get(0));
        comparison.lines().stream().skip(1).forEach(line -> System.out.println("    " + line));
    }
}
