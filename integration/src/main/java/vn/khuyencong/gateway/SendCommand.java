package vn.khuyencong.gateway;

import java.io.IOException;
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
import vn.khuyencong.shared.BusinessClock;

/** Sends documents: first into the journal, then to the broker as often as it takes, then waits for the receipts. */
@Command(name = "send", mixinStandardHelpOptions = true,
        description = {"Kiểm tra rồi gửi bảng tính (.xlsx), văn bản hoặc bước thực hiện đề án (.json), và những văn bản trong nhật ký chưa có phiếu.",
            "Còn lỗi thì chưa gửi gì: lỗi được in ra và ghi vào bản sao <tên>-ket-qua.xlsx, ngay tại ô. Gói định mức đã quá hạn "
                + "hoặc chưa có thì chỉ cảnh báo và vẫn gửi.",
            "Văn bản đã gửi rồi thì gửi lại đúng các byte cũ."},
        exitCodeListHeading = "%nMã kết thúc:%n", exitCodeList = {"0:mọi văn bản được nhận, hoặc chờ bản trước", "1:chưa làm được, xem lời báo", "2:có văn bản bị trả lại, giữ lại "
            + "hoặc chưa có phiếu; hoặc dòng lệnh sai", "3:còn lỗi, chưa gửi gì", "4:đã vào nhật ký, chưa có mạng: tự gửi khi có mạng nếu lệnh run đang "
                + "chạy, nếu không thì chạy lại lệnh send"})
final class SendCommand implements Callable<Integer> {

    /** Exit status: something must be mended first. */
    private static final int HELD_BACK = 3;
    /** Exit status: all is in the journal, and leaves when there is a network. */
    private static final int ON_THE_WAY = 4;

    @Mixin
    private Homes homes;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ phiếu tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;
    @Option(names = "--attach", paramLabel = "TỆP", description = "Tệp đính kèm (PDF, PNG, JPEG; tối đa 20 MB) của văn bản được gửi; "
            + "ghi nhiều lần cho nhiều tệp. Văn bản cũng có thể tự nêu tệp bằng ô file.")
    private List<Path> attached = new ArrayList<>();
    @Parameters(arity = "0..*", paramLabel = "TỆP", description = "Tệp .xlsx, .json, hoặc thư mục chứa tệp .json. "
            + "Với nhiều đơn vị (--homes): thư mục có một thư mục con cho mỗi đơn vị.")
    private List<Path> files = new ArrayList<>();

    private final BusinessClock clock = new OfficeClock();

    @Override
    public Integer call() throws Exception {
        Map<Home, List<Draft>> drafts = new LinkedHashMap<>();
        boolean heldBack = false;
        ManyDesks many = homes.areMany() ? new ManyDesks() : null;
        for (Home home : homes.all()) {
            List<Draft> own = drafts(home);
            drafts.put(home, own);
            heldBack |= new Desk(home, clock.today(), many).holdsBack(notYetSent(own, home.journal().documents()));
        }
        if (many != null) {
            many.print();
        }
        if (heldBack) {
            System.out.println("Chưa gửi gì. Sửa các ô đã nêu rồi gửi lại.");
            return HELD_BACK;
        }
        return send(drafts);
    }

    private int send(Map<Home, List<Draft>> drafts) throws InterruptedException {
        Map<Draft, Journal.Entry> sent = new LinkedHashMap<>();
        Map<Home, List<Journal.Entry>> outgoing = new LinkedHashMap<>();
        drafts.forEach((home, own) -> outgoing.put(home, journaled(home, own, sent)));
        int total = outgoing.values().stream().mapToInt(List::size).sum();
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Gửi và chờ phiếu").setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build()) {
            new Forwarding(outgoing, waitSeconds, bar::stepTo).run();
        } catch (StillOnTheWay notYet) {
            System.out.println(notYet.getMessage());
            return ON_THE_WAY;
        }
        int status = Summary.print(outgoing);
        sent.forEach((draft, entry) -> entry.receipts().stream().filter(ReceiptView::isFinal).reduce((first, last) -> last)
                .ifPresent(receipt -> Desk.handBack(draft, receipt.findings())));
        return status;
    }

    private List<Draft> drafts(Home home) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        List<Path> documents = filesOf(home.identity());
        if (!attached.isEmpty() && (homes.areMany() || documents.size() != 1)) {
            throw new GatewayProblem("--attach dùng khi gửi đúng một văn bản của một đơn vị.");
        }
        for (Path file : documents) {
            drafts.add(Draft.read(file, attached));
        }
        return drafts;
    }

    /** What was sent before goes out again as it is; only the ministry judges it any more. */
    private static List<Draft> notYetSent(List<Draft> drafts, List<Journal.Entry> known) {
        return drafts.stream().filter(draft -> !draft.isReadable()
                || Envelopes.earlier(draft.file(), draft.data(), known).isEmpty()).toList();
    }

    private static List<Journal.Entry> journaled(Home home, List<Draft> drafts, Map<Draft, Journal.Entry> sent) {
        Journal journal = home.journal();
        List<Journal.Entry> entries = new ArrayList<>();
        Journaling journaling = new Journaling(home);
        for (Draft draft : drafts) {
            List<Journal.Entry> own = journaling.enter(draft);
            sent.put(draft, own.get(0));
            entries.addAll(own);
        }
        // What an earlier run could not hand over, or never heard of again, goes along.
        journal.entries().stream().filter(entry -> entry.receipts().isEmpty() && entries.stream()
                .noneMatch(other -> other.sequence() == entry.sequence())).forEach(entries::add);
        return entries;
    }

    private List<Path> filesOf(Home.Identity identity) throws IOException {
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
