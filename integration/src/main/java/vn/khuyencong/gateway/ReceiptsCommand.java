package vn.khuyencong.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.contract.ReceiptRequest;

/** Fetches the documents that wait at the broker into the journal, and asks for those that never came. */
@Command(name = "receipts", mixinStandardHelpOptions = true,
        description = {"Lấy các phiếu (và gói định mức) đang chờ về nhật ký.",
            "Phiếu bị mất thì xin Bộ cấp lại: đúng văn bản đã ký, không hạn thời gian."})
final class ReceiptsCommand implements Callable<Integer> {

    private static final long WAIT_MILLIS = 1_000;

    @Mixin
    private Homes homes;
    @Option(names = "--fetch", arity = "1..*", paramLabel = "SỐ", description = "Xin cấp lại phiếu theo số, ví dụ TN-00000017; "
            + "phiếu của cổng gửi khác được giữ trong thư mục receipts.")
    private List<String> numbers = new ArrayList<>();
    @Option(names = "--missing", description = "Xin cấp lại phiếu của mọi thông điệp trong nhật ký chưa có phiếu kết quả.")
    private boolean missing;
    @Option(names = "--of", paramLabel = "CỔNG_GỬI", description = "Xin cấp lại mọi phiếu của một cổng gửi khác của đơn vị (đã hỏng, đã mất), theo mã của nó.")
    private String lost;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;

    @Override
    public Integer call() throws Exception {
        int status = 0;
        for (Home home : homes.all()) {
            int waiting = receive(home);
            if (missing) {
                askForMissing(home);
            }
            if (!numbers.isEmpty()) {
                status = Math.max(status, ask(home, new Inquiring(home).byNumber(numbers)));
            }
            if (lost != null) {
                status = Math.max(status, askForLost(home));
            }
            System.out.println(home.identity().unit() + ": " + (waiting + receive(home)) + " văn bản của Bộ");
        }
        return status;
    }

    private static int receive(Home home) {
        ReceiptBook book = new ReceiptBook(home);
        try (ExchangeLink link = ExchangeLink.open(home)) {
            return link.receive(book::keep, () -> true, WAIT_MILLIS);
        } catch (ClientException e) {
            throw new GatewayProblem("Không nối được máy chủ thông điệp: " + e.getMessage() + ". Thử lại sau.", e);
        }
    }

    private void askForMissing(Home home) throws InterruptedException {
        List<Journal.Entry> unanswered = home.journal().entries().stream()
                .filter(entry -> !entry.isInquiry() && entry.receipts().stream().noneMatch(ReceiptView::isFinal)).toList();
        new Reconciling(home, waitSeconds).fetch(unanswered, List.of());
        List<Journal.Entry> still = unanswered.stream().filter(entry -> entry.receipts().isEmpty()).toList();
        System.out.println(home.identity().unit() + ": " + unanswered.size() + " thông điệp chưa có phiếu kết quả, lấy lại được phiếu của "
                + (unanswered.size() - still.size()) + (still.isEmpty() ? "." : "; Bộ chưa nhận " + still.size() + ": chạy lệnh reconcile --resend."));
    }

    /** The receipt of the question tells what is not there. */
    private int ask(Home home, Journal.Entry question) throws InterruptedException {
        home.otherReceipts().wereAskedFor();
        LinkMessages.forward(home, question, waitSeconds);
        List<Finding> notes = question.receipts().stream().flatMap(receipt -> receipt.findings().stream()).toList();
        notes.forEach(note -> System.out.println("    " + note.shown(cell -> cell)));
        return question.receipts().isEmpty() || !notes.isEmpty() ? 2 : 0;
    }

    /** As many requests as it takes. */
    private int askForLost(Home home) throws InterruptedException {
        boolean more = true;
        for (long from = 0; more; from += ReceiptRequest.MOST) {
            home.otherReceipts().wereAskedFor();
            Journal.Entry question = new Inquiring(home).after(lost, from);
            LinkMessages.forward(home, question, waitSeconds);
            receive(home);
            more = question.receipts().stream().flatMap(receipt -> receipt.findings().stream()).anyMatch(note -> note.rule().equals("RECEIPTS_CUT"));
        }
        return 0;
    }
}
