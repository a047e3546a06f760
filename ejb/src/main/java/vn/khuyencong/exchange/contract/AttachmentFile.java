package vn.khuyencong.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/**
 * A file on its way out, held in memory: whether it may be sent at all, how a document refers to it and which parts it is
 * sent in. The same for the gateway and for the portal.
 */
public final class AttachmentFile {

    /** A file above this many bytes is not taken. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final String name;
    private final byte[] bytes;
    private final String sha256;

    private AttachmentFile(String name, byte[] bytes) {
        String normal = VietnameseText.normalize(VietnameseText.printable(name));
        // Of a name that is too long the end is kept, which tells more than the beginning.
        this.name = normal.substring(Math.max(0, normal.length() - AttachmentReference.MAX_NAME));
        this.bytes = bytes;
        sha256 = Digest.sha256(bytes);
    }

    /** Reads a file, of one that is too large no more than shows that it is. */
    public static AttachmentFile read(String name, InputStream content) throws IOException {
        return new AttachmentFile(name, content.readNBytes(MAX_BYTES + 1));
    }

    /** Why it cannot be sent; empty if it can. */
    public Optional<Refusal> refusal() {
        if (bytes.length == 0) {
            return Optional.of(Refusal.error("ATTACHMENT_EMPTY", "", "", name));
        }
        if (bytes.length > MAX_BYTES) {
            return Optional.of(Refusal.error("ATTACHMENT_TOO_LARGE", "", "", name, Numbers.text(MAX_BYTES)));
        }
        return AttachmentType.ofBytes(bytes).isPresent() ? Optional.empty()
                : Optional.of(Refusal.error("ATTACHMENT_TYPE_NOT_ALLOWED", "", "", name, AttachmentType.names()));
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    /** How many parts it is sent in. */
    public int parts() {
        return AttachmentPart.count(bytes.length);
    }

    /** How a document lists it; {@code about} may be null. Only for a file that can be sent. */
    public AttachmentReference reference(String about) {
        return new AttachmentReference(sha256, name, mediaType(), bytes.length, about);
    }

    /** One of its parts, as its unit sends it. Only for a file that can be sent. */
    public AttachmentPart part(UnitId unit, int number) {
        int from = (number - 1) * AttachmentPart.BYTES;
        byte[] piece = Arrays.copyOfRange(bytes, from, from + AttachmentPart.length(bytes.length, number));
        return new AttachmentPart(unit.value(), sha256, bytes.length, mediaType(), parts(), number,
                Base64.getEncoder().encodeToString(piece));
    }

    private String mediaType() {
        return AttachmentType.ofBytes(bytes).orElseThrow(() -> new IllegalStateException("not to be sent: " + name)).mediaType();
    }
}
