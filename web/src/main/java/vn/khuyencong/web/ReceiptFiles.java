package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.ReceiptPapers;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.reports.Forms;

/** Receipts by their numbers, for whoever may see the message; for others they are not there. No limit in time. */
@ApplicationScoped
public class ReceiptFiles {

    @Inject
    private Submissions submissions;
    @Inject
    private ReceiptPapers papers;
    @Inject
    private Forms forms;

    /** The document as it was signed, with its signature. */
    public Receipt find(Viewer viewer, String number) {
        return submissions.receipt(viewer, number).orElseThrow(() -> new NotThere(Words.get("receipt.unknown")));
    }

    /** The same as people read it. */
    public byte[] pdf(Viewer viewer, String number) {
        return forms.receiptPdf(papers.of(find(viewer, number)));
    }
}
