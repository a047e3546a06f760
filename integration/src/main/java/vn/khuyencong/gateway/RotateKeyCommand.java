package vn.khuyencong.gateway;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyRotation;
import vn.khuyencong.exchange.contract.SigningKey;

/** Gives this installation a new signing key; the one it has signs that wish. */
@Command(name = "rotate-key", mixinStandardHelpOptions = true,
        description = {"Thay khóa ký: tạo khóa mới tại đây, khóa đang dùng ký đề nghị, gửi qua hàng đợi của đơn vị và chờ Bộ trả lời.",
            "Khóa cũ còn dùng được một thời gian cho thông điệp đã ký trước. Bị ngắt giữa chừng thì chạy lại. Mất khóa thì không dùng lệnh này: đề nghị Cục cấp lại."})
final class RotateKeyCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--wait", paramLabel = "GIÂY", description = "Chờ phiếu tối đa bao nhiêu giây (mặc định ${DEFAULT-VALUE}).", defaultValue = "60")
    private int waitSeconds;

    @Override
    public Integer call() throws Exception {
        int bad = 0;
        for (Home home : homes.all()) {
            bad += rotate(home) ? 0 : 1;
        }
        return bad == 0 ? 0 : 2;
    }

    private boolean rotate(Home home) throws Exception {
        String unit = home.identity().unit().value();
        SigningKey before = home.key();
        SigningKey next = home.ownKey().next(unit);
        Journal.Entry entry = home.ownKey().rotation(next).orElse(null);
        if (entry == null) {
            entry = new LinkMessages(home).enter(new KeyRotation(unit, Json.MAPPER.readTree(next.publicJwk())));
        }
        LinkMessages.forward(home, entry, waitSeconds);
        boolean done = home.key().kid().equals(next.kid());
        if (done) {
            System.out.println(unit + ": đã thay khóa " + before.kid() + " bằng " + next.kid() + ", dấu vân tay " + Fingerprint.of(next.publicJwk())
                    + ". Hãy sao lưu lại thư mục.");
        } else {
            Optional<ReceiptView> last = entry.receipts().stream().reduce((first, second) -> second);
            Summary.show(unit + ": chưa thay khóa", last.orElse(null), entry);
        }
        return done;
    }
}
