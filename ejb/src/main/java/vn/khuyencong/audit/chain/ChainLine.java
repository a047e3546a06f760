package vn.khuyencong.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.contract.Json;

/**
 * A line of an exported trail: the entry in its canonical form with its hash as one member more, so that whoever reads JSON
 * reads it and whoever checks needs no rules of writing, but only to cut the hash off.
 *
 * @param position  place in the chain
 * @param id        key of the entry
 * @param canonical the bytes that were hashed
 * @param hash      the hash that it states
 */
public record ChainLine(long position, long id, byte[] canonical, String hash) {

    private static final String BEFORE_HASH = ",\"hash\":\"";
    private static final int TAIL = BEFORE_HASH.length() + ChainHash.LENGTH + "\"}".length();
    private static final Pattern HEADER = Pattern.compile("\\{\"previous\":\"([0-9a-f]{64})\"\\}");

    /** The first line of an export: the hash before its first entry. */
    public static byte[] header(String previous) {
        return ("{\"previous\":\"" + previous + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    static Optional<String> previous(byte[] header) {
        Matcher read = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
        return read.matches() ? Optional.of(read.group(1)) : Optional.empty();
    }

    /** The line without its end. */
    public byte[] bytes() {
        byte[] tail = (BEFORE_HASH + hash + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] line = Arrays.copyOf(canonical, canonical.length - 1 + tail.length);
        System.arraycopy(tail, 0, line, canonical.length - 1, tail.length);
        return line;
    }

    /** The line that bytes are; empty where they are none. */
    static Optional<ChainLine> read(byte[] line) {
        int end = line.length - TAIL;
        if (end < 1) {
            return Optional.empty();
        }
        String tail = new String(line, end, TAIL, StandardCharsets.ISO_8859_1);
        String hash = tail.substring(BEFORE_HASH.length(), BEFORE_HASH.length() + ChainHash.LENGTH);
        byte[] canonical = Arrays.copyOf(line, end + 1);
        canonical[end] = '}';
        if (!tail.startsWith(BEFORE_HASH) || !tail.endsWith("\"}") || !ChainHash.isOne(hash)) {
            return Optional.empty();
        }
        try {
            JsonNode entry = Json.MAPPER.readTree(canonical);
            return entry.path("position").canConvertToExactIntegral() && entry.path("id").canConvertToExactIntegral()
                    ? Optional.of(new ChainLine(entry.path("position").asLong(), entry.path("id").asLong(), canonical, hash)) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
