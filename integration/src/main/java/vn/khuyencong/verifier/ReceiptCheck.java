package vn.khuyencong.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;

/** Checks a receipt: signed by the ministry over exactly these bytes, and a receipt at all. */
final class ReceiptCheck {

    private static final String TYPE = "vn.khuyencong.receipt";

    private ReceiptCheck() {
    }

    static Verdict check(SignedFile file, TrustAnchor anchor) {
        Optional<String> why = anchor.against(file.document(), file.jws());
        if (why.isPresent()) {
            return Verdict.bad("phiếu " + file.name() + ": " + why.get() + ".");
        }
        try {
            JsonNode event = Json.MAPPER.readTree(file.document());
            JsonNode data = event.path("data");
            return event.path("type").asText().equals(TYPE) ? Verdict.good("phiếu " + data.path("number").asText() + " do Bộ ký ngày giờ "
                    + event.path("time").asText() + ": " + data.path("summary").asText() + " (thông điệp " + data.at("/message/digest").asText() + ").")
                    : Verdict.bad(file.name() + " do Bộ ký nhưng không phải phiếu tiếp nhận hay phiếu kết quả.");
        } catch (IOException unreadable) {
            return Verdict.bad(file.name() + " do Bộ ký nhưng không đọc được.");
        }
    }
}
