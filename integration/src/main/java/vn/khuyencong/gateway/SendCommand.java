package vn.khuyencong.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends documents: first into the journal, then to the broker as often as it takes, then waits for the receipts. */
@Command(name = "send", mixinStandardHelpOptions = true,
        description = "Gửi văn bản (JSON), và những văn bản trong nhật ký chưa có phiếu. Văn bản đã gửi rồi thì gửi lại đúng các byte cũ.")
final class SendCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--wait", description = "Chờ phiếu tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;
    @Option(names = "--attach", paramLabel = "TỆP", description = "Tệp đính kèm (PDF, PNG, JPEG; tối đa 20 MB) của văn bản được gửi; "
            + "ghi nhiều lần cho nhiều tệp. Văn bản cũng có thể tự nêu tệp bằng ô file.")
    private List<Path> attached = new ArrayList<>();
    @Parameters(arity = "0..*", paramLabel = "TỆP", description = "Tệp JSON, hoặc thư mục chứa chúng. "
            + "Với nhiều đơn vị (--homes): thư mục có một thư mục con cho mỗi đơn vị.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Map<Home, List<Journal.Entry>> outgoing = new LinkedHashMap<>();
        for (Home home : homes.all()) {
            outgoing.put(home, journaled(home));
        }
        int total = outgoing.values().stream().mapToInt(List::size).sum();
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Gửi và chờ phiếu").setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build()) {
            Forwarding forwarding = new Forwarding(outgoing, waitSeconds, bar::stepTo);
            forwarding.run();
        }
        return Summary.print(outgoing);
    }

    private List<Journal.Entry> journaled(Home home) throws Exception {
        Home.Identity identity = home.identity();
        Journal journal = home.journal();
        List<Journal.Entry> entries = new ArrayList<>();
        List<Path> documents = filesOf(identity);
        if (!attached.isEmpty() && (homes.areMany() || documents.size() != 1)) {
            throw new GatewayProblem("--attach dùng khi gửi đúng một văn bản của một đơn vị.");
        }
        Journaling journaling = new Journaling(home);
        for (Path file : documents) {
            entries.addAll(journaling.enter(file, Envelopes.read(file), attached));
        }
        // What an earlier run could not hand over, or never heard of again, goes along.
        journal.entries().stream().filter(entry -> entry.receipts().isEmpty() && entries.stream()
                .noneMatch(other -> other.sequence() == entry.sequence())).forEach(entries::add);
        return entries;
    }

    private List<Path> filesOf(Home.Identity identity) throws Exception {
        List<Path> all = new ArrayList<>();
        for (Path given : files) {
            Path own = homes.areMany() ? given.resolve(identity.unit().value()) : given;
            if (Files.isDirectory(own)) {
                try (Stream<Path> inside = Files.list(own)) {
                    all.addAll(inside.filter(file -> file.toString().endsWith(".json")).sorted().toList());
                }
            } else if (Files.exists(own)) {
                all.add(own);
            } else if (!homes.areMany()) {
                throw new GatewayProblem("Không có tệp " + own + ".");
            }
        }
        return all;
    }
}
