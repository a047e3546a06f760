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
        return attachments.open(viewer, new UnitId(unit), sha256).map(file -> new AttachmentDownload(attachments, viewer, file))
                .orElseThrow(() -> new NotThere(Words.get("attachment.unknown")));
    }
}
