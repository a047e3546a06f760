package vn.khuyencong.web.api;

import java.util.List;
import vn.khuyencong.exchange.AttachmentState;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.contract.AttachmentReference;

/**
 * A file that a document lists.
 *
 * @param name      the name its sender knows it by
 * @param sha256    SHA-256 of the file
 * @param mediaType its type
 * @param size      its bytes
 * @param about     what it belongs to; absent for the whole document
 * @param state     where it stands
 * @param arrived   parts that have come
 * @param parts     parts it has
 * @param href      where to get it; absent until it is complete, and for whoever may not read it
 * @param findings  why the whole was refused
 */
public record AttachmentView(String name, String sha256, String mediaType, long size, String about, AttachmentState state,
                             int arrived, int parts, String href, List<SubmissionView.FindingView> findings) {

    static AttachmentView of(Attachments.Listed listed, boolean readable) {
        AttachmentReference reference = listed.reference();
        String href = !readable || listed.state() != AttachmentState.COMPLETE ? null
                : "/api/v1/attachments/" + listed.unit() + "/" + reference.sha256();
        return new AttachmentView(reference.name(), reference.sha256(), reference.mediaType(), reference.size(), reference.about(),
                listed.state(), listed.arrived(), listed.parts(), href,
                listed.findings().stream().map(SubmissionView.FindingView::of).toList());
    }
}
