package vn.khuyencong.web.page;

import java.util.stream.Collectors;
import vn.khuyencong.exchange.AttachmentState;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.exchange.contract.AttachmentType;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/**
 * A file of a document as its page shows it.
 *
 * @param name   the sender's name for it
 * @param about  what it belongs to, or empty
 * @param type   PDF, PNG or JPEG
 * @param size   bytes
 * @param state  where it stands
 * @param detail how many parts have come, or why it was refused
 * @param href   where to get it; null until it is complete, and for whoever may not read it
 */
public record AttachmentLine(String name, String about, String type, long size, AttachmentState state, String detail, String href) {

    /** @param readable whether the viewer may read the files of its document at all */
    public static AttachmentLine of(Attachments.Listed listed, boolean readable) {
        return of(listed, readable ? Link.to("/tai-ve/tep-dinh-kem").with("unit", listed.unit()).with("sha256", listed.reference().sha256()) : null);
    }

    /** @param href where the viewer gets it once it is complete; null if nowhere */
    public static AttachmentLine of(Attachments.Listed listed, Link href) {
        AttachmentReference file = listed.reference();
        return new AttachmentLine(file.name(), file.about() == null ? "" : file.about(),
                AttachmentType.ofMediaType(file.mediaType()).map(Enum::name).orElse(file.mediaType()), file.size(), listed.state(),
                detail(listed), href != null && listed.state() == AttachmentState.COMPLETE ? href.toString() : null);
    }

    /** What a document still waits for; empty if nothing, or it lists no files ({@code null}). */
    static String awaited(Attachments.Standing standing) {
        return standing == null || !standing.isAwaiting() ? ""
                : Words.get("attachment.awaited", standing.arrived(), standing.expected());
    }

    private static String detail(Attachments.Listed listed) {
        return switch (listed.state()) {
            case COMPLETE -> "";
            case REFUSED -> listed.findings().stream().map(refusal -> RefusalTexts.message(refusal, Language.current().texts()))
                    .collect(Collectors.joining(" "));
            case AWAITED, GATHERING -> Words.get("attachment.parts", listed.arrived(), listed.parts());
        };
    }
}
