package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Digest;

/** What the provinces' gateways hold on disk. */
final class GatewayJournals {

    private final Path homes;

    GatewayJournals(Path homes) {
        this.homes = homes;
    }

    /** SHA-256 of every receipt document by its number. */
    Map<String, String> receipts() {
        return receiptsBelow(homes);
    }

    Map<String, String> receiptsOf(String unit) {
        return receiptsBelow(homes.resolve(unit));
    }

    private static Map<String, String> receiptsBelow(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(GatewayJournals::isReceipt).toList()) {
                digests.put(file.getFileName().toString().replaceAll("^receipt-|\\.json$", ""), Digest.sha256(Files.readAllBytes(file)));
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReceipt(Path file) {
        return file.getFileName().toString().matches("receipt-.*\\.json");
    }
}
