package vn.khuyencong.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An audit entry at its place in the chain, with every column of its table.
 *
 * @param position   its place, from 1
 * @param id         its key in the table
 * @param at         real time, as the database keeps it
 * @param onBehalfOf for whom the actor stood in; null if for nobody
 * @param subject    what it is about; may be null
 * @param detail     what more is needed; may be null
 */
public record ChainRow(long position, long id, Instant at, LocalDate businessDay, String actor, String onBehalfOf, String act,
                       String subject, String outcome, String detail) {

    private static final int FIRST_PRINTABLE = 0x20;

    /**
     * The bytes that are hashed: one JSON object in UTF-8, the members in this order, all of them, no blanks; of a text only what
     * JSON demands is escaped, as {@code \}{@code u00xx}, besides the quote and the backslash.
     */
    public byte[] canonical() {
        StringBuilder json = new StringBuilder(256).append("{\"position\":").append(position).append(",\"id\":").append(id);
        member(json, "at", at.toString());
        member(json, "businessDay", businessDay.toString());
        member(json, "actor", actor);
        member(json, "onBehalfOf", onBehalfOf);
        member(json, "act", act);
        member(json, "subject", subject);
        member(json, "outcome", outcome);
        member(json, "detail", detail);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void member(StringBuilder json, String name, String text) {
        json.append(",\"").append(name).append("\":");
        if (text == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(json, text, i);
        }
        json.append('"');
    }

    /** Half a surrogate pair, as a cut text may end with, has no bytes in UTF-8: it is escaped too. */
    private static void append(StringBuilder json, String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c) && !isPaired(text, at)) {
            json.append(String.format("\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
