package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches what waits at the broker and lists the ministry's letters: what was decided, and what to do. */
@Command(name = "decisions", mixinStandardHelpOptions = true,
        description = {"Lấy và xem các quyết định, văn bản của Bộ: giao nhiệm vụ, điều chỉnh, ngừng, trả lại để bổ sung.",
            "Chỉ văn bản mang chữ ký của Bộ được giữ và hiện ra; loại văn bản mà bản cổng gửi này chưa biết vẫn được giữ."})
final class DecisionsCommand implements Callable<Integer> {

    private static final long WAIT_MILLIS = 1_000;

    @Mixin
    private Homes homes;
    @Option(names = "--offline", description = "Chỉ xem các văn bản đang giữ, không nối mạng.")
    private boolean offline;

    @Override
    public Integer call() throws Exception {
        for (Home home : homes.all()) {
            if (!offline) {
                fetch(home);
            }
            List<JsonNode> letters = home.letters().held();
            System.out.println(home.identity().unit() + ": " + (letters.isEmpty() ? "chưa có văn bản nào của Bộ." : letters.size() + " văn bản của Bộ."));
            letters.forEach(letter -> {
                List<String> lines = LetterText.of(letter);
                System.out.println(lines.get(0));
                lines.stream().skip(1).forEach(line -> System.out.println("    " + line));
            });
        }
        return 0;
    }

    private static void fetch(Home home) {
        ReceiptBook book = new ReceiptBook(home);
        try (ExchangeLink link = ExchangeLink.open(home)) {
            link.receive(book::keep, () -> true, WAIT_MILLIS);
        } catch (ClientException e) {
            System.err.println("Không nối được máy chủ thông điệp: " + e.getMessage() + ". Dưới đây là các văn bản đang giữ.");
        }
    }
}
