package vn.khuyencong.gateway;

import java.util.concurrent.Callable;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fetches the documents that wait at the broker into the journal. */
@Command(name = "receipts", mixinStandardHelpOptions = true, description = "Lấy các phiếu (và gói định mức) đang chờ về nhật ký.")
final class ReceiptsCommand implements Callable<Integer> {

    private static final long WAIT_MILLIS = 1_000;

    @Mixin
    private Homes homes;

    @Override
    public Integer call() throws Exception {
        for (Home home : homes.all()) {
            Home.Identity identity = home.identity();
            ReceiptBook book = new ReceiptBook(home);
            try (ExchangeLink link = ExchangeLink.open(home)) {
                System.out.println(identity.unit() + ": " + link.receive(book::keep, () -> true, WAIT_MILLIS) + " văn bản của Bộ");
            } catch (ClientException e) {
                throw new GatewayProblem("Không nối được máy chủ thông điệp: " + e.getMessage() + ". Thử lại sau.", e);
            }
        }
        return 0;
    }
}
