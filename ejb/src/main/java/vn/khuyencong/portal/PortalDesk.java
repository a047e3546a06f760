package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.exchange.workbook.AnnotatedWorkbook;
import vn.khuyencong.exchange.workbook.ReadWorkbook;
import vn.khuyencong.exchange.workbook.WorkbookReader;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;

/** Where a workbook is handed in: it is read, examined, given back with its errors written in, or sent. */
@Stateless
public class PortalDesk {

    @Inject
    private PortalExaminer examiner;
    @Inject
    private Portal portal;

    /**
     * What a workbook says and what would become of it.
     *
     * @param workbook    as it was read
     * @param examination of its document; null where the workbook itself is not whole
     */
    public record Reading(ReadWorkbook workbook, Examination examination) {

        /** Everything that was found, in the workbook or in the document. */
        public List<Refusal> findings() {
            return examination == null ? workbook.refusals() : examination.findings();
        }

        public boolean mayBeSent() {
            return examination != null && examination.mayBeSent();
        }
    }

    /** Reads a workbook anew; nothing of an earlier reading is kept, since law and figures may have moved on. */
    public Reading read(Viewer viewer, PortalUpload upload) {
        ReadWorkbook workbook = WorkbookReader.read(upload.workbook());
        return new Reading(workbook, workbook.readable() ? examiner.examine(viewer, workbook.data(), upload.paper()) : null);
    }

    /**
     * Sends the document of a workbook.
     *
     * @throws PortalRefused if it may not be sent (any more)
     */
    public PortalSubmission send(Viewer viewer, PortalUpload upload) {
        ReadWorkbook workbook = WorkbookReader.read(upload.workbook());
        if (!workbook.readable()) {
            throw new PortalRefused(upload.fileName());
        }
        return portal.send(viewer, upload, workbook.data());
    }

    /** The user's own workbook with findings written into their cells, in his language. */
    public byte[] annotated(PortalUpload upload, List<Refusal> findings, Locale language) {
        byte[] original = upload.workbook();
        return AnnotatedWorkbook.of(original, WorkbookReader.read(original), findings, language);
    }
}
