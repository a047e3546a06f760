package vn.khuyencong.norm.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.khuyencong.exchange.contract.AttachmentType;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** Judges a file that is whole again, part by part in their order: it is never held in memory. */
public final class WholeAttachment {

    private static final int BEGINNING = 64;

    private final MessageDigest digest = newDigest();
    private byte[] beginning = {};
    private long size;

    public void add(byte[] part) {
        int had = beginning.length;
        beginning = Arrays.copyOf(beginning, Math.min(BEGINNING, had + part.length));
        System.arraycopy(part, 0, beginning, had, beginning.length - had);
        digest.update(part);
        size += part.length;
    }

    /** Holds all parts against what each of them said; to be asked once, after the last part. */
    public Optional<Refusal> judge(String sha256, long statedSize, String mediaType) {
        String found = HexFormat.of().formatHex(digest.digest());
        if (size != statedSize) {
            return Optional.of(Refusal.error("ATTACHMENT_SIZE_WRONG", "", "/data/size", Numbers.text(size), Numbers.text(statedSize)));
        }
        if (!found.equals(sha256)) {
            return Optional.of(Refusal.error("ATTACHMENT_HASH_WRONG", "", "/data/sha256", found, sha256));
        }
        Optional<AttachmentType> type = AttachmentType.ofBytes(beginning);
        return type.filter(real -> real.mediaType().equals(mediaType)).isPresent() ? Optional.empty()
                : Optional.of(Refusal.error("ATTACHMENT_TYPE_WRONG", "", "/data/mediaType", mediaType,
                        type.map(AttachmentType::mediaType).orElse("?"), AttachmentType.names()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
