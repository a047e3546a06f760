package vn.khuyencong.gateway;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.contract.ChannelTest;

/** Sends a message that means nothing the whole way and shows what came back. */
@Command(name = "test-channel", mixinStandardHelpOptions = true,
        description = "Thử kênh: gửi một thông điệp thử đi hết đường (cửa gửi, khóa ký, phiếu trả về). Không có hiệu lực nghiệp vụ.")
final class TestChannelCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--note", paramLabel = "GHI_CHÚ", description = "Ghi chú để nhận ra lần thử này, tối đa 200 ký tự.")
    private String note;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ phiếu tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;

    @Override
    public Integer call() throws Exception {
        int bad = 0;
        for (Home home : homes.all()) {
            bad += passes(home) ? 0 : 1;
        }
        return bad == 0 ? 0 : 2;
    }

    private boolean passes(Home home) throws InterruptedException {
        String unit = home.identity().unit().value();
        Journal.Entry entry = new LinkMessages(home).enter(new ChannelTest(unit, note));
        LinkMessages.forward(home, entry, waitSeconds);
        List<ReceiptView> receipts = entry.receipts();
        boolean passed = receipts.stream().anyMatch(receipt -> receipt.isFinal() && receipt.isGood());
        System.out.println(unit + (passed ? ": thử kênh đạt." : ": thử kênh CHƯA đạt."));
        if (receipts.isEmpty()) {
            System.out.println("    Thông điệp đã giao cho máy chủ thông điệp nhưng chưa có phiếu nào trở về; hỏi Cục xem Bộ có đang tạm dừng tiếp nhận.");
        }
        receipts.forEach(receipt -> Summary.show("    phiếu", receipt, entry));
        return passed;
    }
}
