package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.khuyencong.exchange.contract.MessageReader;

/** Shows what the journal knows, without the network. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Xem các văn bản trong nhật ký và phiếu đã nhận.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;

    @Override
    public Integer call() throws Exception {
        for (Home home : homes.all()) {
            Home.Identity identity = home.identity();
            if (home.restoredNotices().areOpen()) {
                System.out.println(identity.unit() + ": Bộ đã phục hồi từ bản sao lưu, chờ lệnh recover");
            }
            System.out.println(identity.unit() + ": " + RunView.of(home));
            for (Journal.Entry entry : home.journal().documents()) {
                JsonNode key = MessageReader.parse(entry.body()).tree().path("data").path("key");
                List<ReceiptView> receipts = entry.receipts();
                Summary.show(identity.unit() + " số " + entry.sequence() + " " + key.path("planYear").asText() + " "
                        + key.path("stream").asText() + " " + key.path("document").asText() + " bản "
                        + key.path("version").asText(), receipts.isEmpty() ? null : receipts.get(receipts.size() - 1), entry);
            }
            if (home.tls().isHeld()) {
                System.out.println(identity.unit() + " có chứng thư TLS đến "
                        + OfficeClock.day(home.tls().certificate().getNotAfter().toInstant()));
            }
            List<JsonNode> heads = home.auditHeads().held();
            if (!heads.isEmpty()) {
                System.out.println(identity.unit() + " giữ " + heads.size() + " đầu chuỗi nhật ký kiểm toán của Bộ, mới nhất "
                        + heads.get(heads.size() - 1).path("id").asText());
            }
            FileProgress.of(home.journal().entries(), home.journal()).forEach(file -> System.out.println(identity.unit() + " " + file));
        }
        return 0;
    }
}
