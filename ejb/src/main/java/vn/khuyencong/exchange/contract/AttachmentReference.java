package vn.khuyencong.exchange.contract;

/**
 * A file that belongs to a document and travels apart, in {@link AttachmentPart parts}: known by its hash.
 *
 * @param sha256    SHA-256 of the file, in lower-case hexadecimal
 * @param name      the name the sender knows it by
 * @param mediaType one of {@link AttachmentType}
 * @param size      its bytes
 * @param about     JSON pointer or scheme code that it belongs to, or null for the whole document
 */
public record AttachmentReference(String sha256, String name, String mediaType, long size, String about) {

    /** More files than this no document lists. */
    public static final int MAX_PER_DOCUMENT = 50;
    /** Characters of a name. */
    public static final int MAX_NAME = 200;
}
