package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;

/**
 * What a receipt tells of this machine's clock. A receipt from the future means that it is slow; a message that was received before
 * it says it was written means that it was fast then. Anything else may be the time that a message or a receipt lay waiting.
 */
final class ClockNote {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ClockNote() {
    }

    /** What is wrong with the clock, in words; empty where nothing shows it. */
    static Optional<String> of(byte[] receipt, byte[] message, Instant now) {
        Duration slow = between(now, at(receipt, "/time"));
        Duration fast = between(at(receipt, "/data/receivedAt"), at(message, "/time"));
        if (slow.compareTo(TOLERANCE) > 0) {
            return Optional.of(said("chậm", slow));
        }
        return fast.compareTo(TOLERANCE) > 0 ? Optional.of(said("nhanh", fast)) : Optional.empty();
    }

    private static String said(String how, Duration by) {
        return "Đồng hồ máy này " + how + " khoảng " + by.toMinutes() + " phút so với phiếu của Bộ: hãy chỉnh giờ (đồng bộ NTP). Văn bản không bị ảnh hưởng.";
    }

    private static Duration between(Instant from, Instant to) {
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private static Instant at(byte[] document, String place) {
        try {
            JsonNode time = Json.MAPPER.readTree(document).at(place);
            return time.isTextual() ? Instant.parse(time.asText()) : null;
        } catch (IOException | DateTimeException noTime) {
            return null;
        }
    }
}
