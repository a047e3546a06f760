package vn.khuyencong.gateway;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.khuyencong.shared.BusinessClock;

/** Stays and carries messages by itself, until it is told to end (SIGTERM, Ctrl+C). */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = {"Chạy liên tục: gửi những văn bản trong nhật ký chưa có phiếu và lấy phiếu, quyết định về; mất mạng thì chờ rồi tự gửi tiếp.",
            "Văn bản (.xlsx, .json) đặt vào thư mục outbox của cổng gửi được kiểm tra, ghi vào nhật ký rồi chuyển sang outbox/da-vao-nhat-ky; "
                + "văn bản có lỗi nằm lại ở outbox/co-loi kèm lý do và bản sao có ghi lỗi vào từng ô.",
            "Dừng bằng SIGTERM hoặc Ctrl+C lúc nào cũng được; nhật ký giữ mọi thứ. Xem tình trạng bằng lệnh status hoặc tệp run-status.json."},
        exitCodeListHeading = "%nMã kết thúc:%n", exitCodeList = {"0, 143:đã dừng theo lệnh", "1:không chạy được, xem lời báo", "2:dòng lệnh sai"})
final class RunCommand implements Callable<Integer> {

    /** Longer than a link takes to notice that it is to end. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Mixin
    private Homes homes;

    private final BusinessClock clock = new OfficeClock();
    private final EndSignal end = new EndSignal();

    @Override
    public Integer call() throws Exception {
        Map<Home, HomeLock> taken = new LinkedHashMap<>();
        for (Home home : homes.all()) {
            home.takeCarriage().ifPresentOrElse(lock -> taken.put(home, lock), () -> System.err.println(home.identity().unit()
                    + ": một tiến trình khác (lệnh run hoặc send) đang gửi cho thư mục này; tiến trình này không động đến."));
        }
        if (taken.isEmpty()) {
            throw new GatewayProblem("Không có thư mục cổng gửi nào để chạy.");
        }
        try {
            carry(List.copyOf(taken.keySet()));
        } finally {
            taken.values().forEach(HomeLock::close);
        }
        return 0;
    }

    private void carry(List<Home> own) throws InterruptedException {
        List<Thread> carriers = new ArrayList<>();
        own.forEach(home -> carriers.add(new Thread(carrier(home)::run, home.identity().unit().value())));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endOrderly(carriers), "end"));
        carriers.forEach(Thread::start);
        for (Thread carrier : carriers) {
            carrier.join();
        }
    }

    private Carrier carrier(Home home) {
        Home.Identity identity = home.identity();
        return new Carrier(home, () -> ExchangeLink.open(home), end, new Backoff(RandomGenerator.getDefault()), clock,
                line -> System.out.println(MOMENT.format(LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE)) + " "
                        + identity.unit() + " " + line));
    }

    private void endOrderly(List<Thread> carriers) {
        end.give();
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        for (Thread carrier : carriers) {
            try {
                carrier.join(Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
