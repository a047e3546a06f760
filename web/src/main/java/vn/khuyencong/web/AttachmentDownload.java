package vn.khuyencong.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.exchange.Attachment;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.contract.AttachmentType;

/** A file on its way to somebody who may see it, part by part; it is saved and never shown within our pages. */
public final class AttachmentDownload {

    private static final int LONGEST_NAME = 100;

    private final Attachments attachments;
    private final Attachment file;
    private final String name;

    AttachmentDownload(Attachments attachments, Attachment file) {
        this.attachments = attachments;
        this.file = file;
        name = safe(attachments.name(file).orElse(file.sha256()), AttachmentType.ofMediaType(file.mediaType()).orElseThrow());
    }

    /** The type that its first bytes proved. */
    public String mediaType() {
        return file.mediaType();
    }

    public long size() {
        return file.size();
    }

    /** The header {@code Content-Disposition} by RFC 6266, with the name in ASCII for those who read nothing else. */
    public String disposition() {
        String ascii = name.replaceAll("[^ -~]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    public void writeTo(OutputStream out) throws IOException {
        for (int number = 1; number <= file.parts(); number++) {
            out.write(attachments.part(file, number));
        }
    }

    /** All of it, with its headers. */
    public void sendTo(HttpServletResponse response) throws IOException {
        response.setContentType(mediaType());
        response.setContentLengthLong(size());
        response.setHeader("Content-Disposition", disposition());
        writeTo(response.getOutputStream());
    }

    /** A name that means nothing to a shell, a browser or a file system, with the ending of the real type. */
    static String safe(String name, AttachmentType type) {
        String stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{M}\\p{N} _-]+", "_").strip();
        String bounded = stem.substring(0, Math.min(stem.length(), LONGEST_NAME)).strip();
        return (bounded.isEmpty() ? "tep" : bounded) + type.extension();
    }
}
