package vn.khuyencong.exchange.contract;

import java.util.Base64;

/**
 * Data of {@code attachment.part}: one piece of a file. All pieces but the last are {@link #BYTES} long, so that the file
 * alone decides what each of its parts says.
 *
 * @param unit      the unit that sends it
 * @param sha256    SHA-256 of the whole file
 * @param size      bytes of the whole file
 * @param mediaType one of {@link AttachmentType}
 * @param parts     how many parts the file has
 * @param part      the number of this one, from 1
 * @param content   its bytes in base64 (RFC 4648, section 4)
 */
public record AttachmentPart(String unit, String sha256, long size, String mediaType, int parts, int part, String content)
        implements Content {

    /** Bytes of every part but the last. */
    public static final int BYTES = 512 * 1024;

    /** How many parts a file of that size has. */
    public static int count(long size) {
        return Math.toIntExact((size + BYTES - 1) / BYTES);
    }

    /** Bytes of a part of a file of that size. */
    public static int length(long size, int part) {
        return (int) Math.min(BYTES, size - (long) (part - 1) * BYTES);
    }

    /** @throws IllegalArgumentException if the content is no base64 */
    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
