package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.khuyencong.shared.Durable;

/**
 * Receipts that were asked for and whose messages the journal does not hold: another gateway of the unit sent them, or this one
 * before its journal was lost. What nobody asked for is strange and not kept here.
 */
final class OtherReceipts {

    private static final String ASKED = "asked";

    private final Path folder;

    OtherReceipts(Path folder) {
        this.folder = folder;
    }

    /** From now on what comes is kept. */
    void wereAskedFor() {
        try {
            Files.createDirectories(folder);
            Durable.write(folder.resolve(ASKED), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a receipt whose signature is proven; false if nobody asked for any, or another text is kept under its number. */
    boolean keep(ReceiptView receipt, byte[] document, String jws) {
        if (Files.notExists(folder.resolve(ASKED)) || !receipt.number().matches("[A-Z0-9-]{1,32}")) {
            return false;
        }
        Path file = folder.resolve(receipt.number() + ".json");
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), document)) {
                return false;
            }
            Durable.write(folder.resolve(receipt.number() + ".jws"), jws.getBytes(StandardCharsets.US_ASCII));
            Durable.write(file, document);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hold(String number) {
        return Files.exists(folder.resolve(number + ".json"));
    }
}
