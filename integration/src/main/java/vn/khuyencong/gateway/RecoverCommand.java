package vn.khuyencong.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Presents the whole journal again, each message with the receipts it has: the ministry takes back what a restore lost. */
@Command(name = "recover", mixinStandardHelpOptions = true,
        description = "Gửi lại toàn bộ nhật ký kèm các phiếu đã nhận, sau khi Bộ báo đã phục hồi cơ sở dữ liệu từ bản sao lưu. "
                + "Văn bản Bộ còn giữ thì chỉ được trả lại đúng phiếu cũ.")
final class RecoverCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ phiếu tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "300")
    private int waitSeconds;

    @Override
    public Integer call() throws Exception {
        Map<Home, List<Journal.Entry>> outgoing = new LinkedHashMap<>();
        for (Home home : homes.all()) {
            outgoing.put(home, home.journal().entries());
        }
        int total = outgoing.values().stream().mapToInt(List::size).sum();
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Gửi lại nhật ký").setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build()) {
            new Forwarding(outgoing, waitSeconds, bar::stepTo).presentingReceipts().run();
        }
        outgoing.keySet().forEach(home -> home.restoredNotices().wereFollowed());
        return Summary.print(outgoing);
    }
}
