package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import vn.khuyencong.exchange.contract.Signatures;

/** Takes receipts in: only what the ministry signed and what is about a message of ours. */
final class ReceiptBook {

    private final Journal journal;
    private final String ministryJwk;
    private final Set<String> answered = new HashSet<>();

    ReceiptBook(Home home) {
        journal = home.journal();
        ministryJwk = home.ministryJwk();
    }

    void keep(byte[] document, String jws) {
        if (!Signatures.verify(document, jws, ministryJwk)) {
            throw new GatewayProblem("Nhận được một phiếu không mang chữ ký của Bộ: không giữ, báo ngay cho Cục.");
        }
        try {
            ReceiptView receipt = ReceiptView.parse(document);
            Journal.Entry entry = journal.byDigest(receipt.digest()).orElseThrow(() -> new GatewayProblem("Phiếu "
                    + receipt.number() + " nói về một thông điệp không có trong nhật ký này (mã băm " + receipt.digest() + ")."));
            entry.keep(receipt, document, jws);
            if (receipt.isFinal()) {
                answered.add(receipt.digest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the ministry answered this message since the book was opened; an older answer does not count. */
    boolean hasAnswerTo(Journal.Entry entry) {
        return answered.contains(entry.digest());
    }
}
