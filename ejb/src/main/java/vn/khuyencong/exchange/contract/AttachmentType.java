package vn.khuyencong.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an attachment may be: a scan on paper's behalf, told by its first bytes and never by its name. Everything that a
 * viewer would run (programs, office files with macros, SVG, HTML) is none of these.
 */
public enum AttachmentType {
    PDF("application/pdf", ".pdf", "%PDF-"),
    PNG("image/png", ".png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", ".jpg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    AttachmentType(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a name of such a file ends with. */
    public String extension() {
        return extension;
    }

    /** The type of a file, by its first bytes. */
    public static Optional<AttachmentType> ofBytes(byte[] file) {
        return Arrays.stream(values()).filter(type -> file.length >= type.beginning.length
                && Arrays.equals(file, 0, type.beginning.length, type.beginning, 0, type.beginning.length)).findFirst();
    }

    public static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    /** The names of all types, for a text. */
    public static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
