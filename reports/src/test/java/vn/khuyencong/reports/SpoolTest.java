package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void littleAndMuchIsReadAsItWasWritten() throws IOException {
        for (int length : new int[] {0, 1, 1_000, 2_000_000}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            try (Spool spool = new Spool()) {
                for (int from = 0; from < length; from += 700) {
                    spool.write(bytes, from, Math.min(700, length - from));
                }
                assertArrayEquals(bytes, spool.read().readAllBytes());
            }
        }
    }

    @Test
    void aDocumentSaysHowItEndsHoweverItWasWritten() throws IOException {
        String end = "trailer\n<</Root 3 0 R/Size 17>>\nstartxref\n4711\n%%EOF\n";
        byte[] whole = ("x".repeat(3_000) + end).getBytes(StandardCharsets.ISO_8859_1);
        for (int piece : new int[] {1, 5, 1_024, 5_000}) {
            Tail tail = new Tail(new ByteArrayOutputStream());
            for (int from = 0; from < whole.length; from += piece) {
                tail.write(whole, from, Math.min(piece, whole.length - from));
            }
            assertEquals("<</Root 3 0 R/Size 17>> 17 4711", tail.trailer() + " " + tail.objects() + " " + tail.startOfTable());
        }
    }
}
