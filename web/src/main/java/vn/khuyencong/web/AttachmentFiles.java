package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/** Files of documents, for those who may see the unit that sent them; for others they are not there. */
@ApplicationScoped
public class AttachmentFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    @Inject
    private Attachments attachments;

    /** @throws NotThere if there is no such file, it is not complete yet, or it is not for this viewer */
    public AttachmentDownload open(Viewer viewer, String unit, String sha256) {
        if (!UnitId.isWellFormed(unit) || !SHA256.matcher(sha256).matches()) {
            throw new NotThere(Words.get("attachment.unknown"));
        }
        return attachments.open(viewer, new UnitId(unit), sha256).map(file -> new AttachmentDownload(attachments, file))
                .orElseThrow(() -> new NotThere(Words.get("attachment.unknown")));
    }

    /**
     * A file of a document that the viewer was found to be let read, whatever he may read besides.
     *
     * @throws NotThere if the document lists no such file, or it is not complete yet
     */
    public AttachmentDownload openListed(Viewer viewer, long document, String sha256) {
        return attachments.openListed(viewer, document, sha256).map(file -> new AttachmentDownload(attachments, file))
                .orElseThrow(() -> new NotThere(Words.get("attachment.unknown")));
    }
}
