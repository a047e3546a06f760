package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that came back for one message, every copy of it.
 *
 * @param copies receipts in the order of arrival
 */
record ReceiptsOfOne(List<ReceivedReceipt> copies) {

    /** However often they were delivered, there is one document of each stage, and the message was accepted. */
    void areOneDocumentPerStage() {
        Map<String, List<ReceivedReceipt>> byStage = copies.stream().collect(Collectors.groupingBy(ReceivedReceipt::stage));
        assertEquals(Set.of("TECHNICAL", "BUSINESS"), byStage.keySet());
        byStage.values().forEach(same -> same.forEach(copy -> assertArrayEquals(same.get(0).document(), copy.document())));
        assertEquals("ACCEPTED", byStage.get("BUSINESS").get(0).outcome());
    }

    Stream<String> numbers() {
        return copies.stream().map(ReceivedReceipt::number);
    }

    boolean cameMoreThanOnce() {
        return copies.size() > 2;
    }
}
