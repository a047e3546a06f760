package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.plan.national.PlanReturn;
import vn.khuyencong.plan.national.PlanReturns;
import vn.khuyencong.portal.PortalSubmissions;
import vn.khuyencong.portal.PortalUpload;
import vn.khuyencong.portal.PortalUploads;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.Words;

/** One submission: where it stands, what it says, what was found, its receipts and its very bytes. */
@Named("submission")
@RequestScoped
public class Submission {

    @Inject
    private PageRequest request;
    @Inject
    private SubmissionPapers papers;
    @Inject
    private Submissions submissions;
    @Inject
    private Attachments attachments;
    @Inject
    private Territory territory;
    @Inject
    private MeasureLabels labels;
    @Inject
    private PlanReturns returns;
    @Inject
    private PortalSubmissions portal;
    @Inject
    private PortalUploads uploads;

    private InboxMessage message;
    private DocumentVersion version;
    private List<Receipt> receipts;
    private List<AttachmentLine> files;
    private Paging<SubmissionLine> lines;
    private String raw;
    private PortalUpload workbook;

    /** A refusal or warning in words. */
    public record Finding(Refusal.Severity severity, String rule, String article, String cell, String message, String remedy) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        long id = request.parameters().number("id", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        message = papers.message(request.viewer(), id);
        version = submissions.version(request.viewer(), id).orElse(null);
        receipts = papers.receipts(message);
        workbook = portal.of(message).flatMap(uploads::of).orElse(null);
        files = attachments.of(message).stream().map(file -> AttachmentLine.of(file, isRawReadable())).toList();
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        lines = Paging.of(version == null ? List.of() : SubmissionLine.of(version), page);
        raw = request.parameters().text("raw").isPresent() ? RawText.of(papers.raw(request.viewer(), id)) : null;
    }

    /** The letter or decision that the version of a plan is; null where it is none. */
    public String getPaper() {
        if (version == null || version.fund() == null || version.inForceFrom() == null || version.kind() == SubmissionKind.WITHDRAWAL) {
            return null;
        }
        boolean national = version.fund() == FundSource.NATIONAL;
        boolean none = national ? version.basis() != Basis.SUBMITTED
                : version.basis() == Basis.SUBMITTED && (version.state() != VersionState.IN_FORCE || version.schemes().isEmpty());
        return none ? null : Link.to("/bieu-mau.xhtml").with("form", national ? "bm06" : "bm11").with("plan", version.id()).toString();
    }

    /** Whether the viewer may read the very bytes. */
    public boolean isRawReadable() {
        return papers.mayReadRaw(request.viewer(), message);
    }

    public InboxMessage getMessage() {
        return message;
    }

    /** The version it became; null if none. */
    public DocumentVersion getVersion() {
        return version;
    }

    /** What the department returned of it; null where nothing was. */
    public PlanReturn getReturned() {
        return version == null || version.fund() == null ? null : returns.of(request.viewer(), version).orElse(null);
    }

    /** How it came here, where that is not by its unit's own system: from paper, or through the portal; else null. */
    public String getEntry() {
        PaperSource paper = message.paper();
        if (paper != null) {
            return Words.get("submission.onPaper", paper.number(), new Formats().day(paper.date()), paper.authority(), message.actor());
        }
        return message.actor() == null ? null
                : Words.get(message.throughPortal() ? "submission.handedIn" : "submission.claimed", message.actor());
    }

    /** The day and time that deadlines go by, and whose clock told it. */
    public String getArrival() {
        Formats formats = new Formats();
        return message.ingressAt() == null ? Words.get("submission.arrival.intake", formats.day(message.arrivedOn()))
                : Words.get("submission.arrival.broker", formats.day(message.arrivedOn()), formats.time(message.ingressAt()));
    }

    /** The workbook it was handed in as; null where it came by another way. */
    public PortalUpload getWorkbook() {
        return workbook;
    }

    public List<Receipt> getReceipts() {
        return receipts;
    }

    /** The files it lists, whether they have come or not. */
    public List<AttachmentLine> getFiles() {
        return files;
    }

    /** How many of its files are awaited; empty if none. */
    public String getAwaited() {
        return AttachmentLine.awaited(attachments.standing(List.of(message.id())).get(message.id()));
    }

    public Paging<SubmissionLine> getLines() {
        return lines;
    }

    /** The message as text, if that was asked for: looking at it is audited. */
    public String getRaw() {
        return raw;
    }

    public boolean isRawCut() {
        return message.size() > RawText.SHOWN_BYTES;
    }

    public List<Finding> getFindings() {
        return message.findings().stream().map(refusal -> new Finding(refusal.severity(), refusal.rule(), refusal.article(),
                refusal.cell(), RefusalTexts.message(refusal, Language.current().texts()), RefusalTexts.remedy(refusal, Language.current().texts()))).toList();
    }

    public String getTitle() {
        return message.key() == null ? Words.get("submission.title.unread", message.id())
                : Words.get("submission.title", Words.named("stream", message.key().stream()), message.planYear(),
                UnitNames.on(message.businessDay(), territory.map(), message.subject()));
    }

    public String getSender() {
        return name(message.sender());
    }

    public String getSubject() {
        return name(message.subject());
    }

    /** The label of a measure on the version's own list. */
    public String measure(String code) {
        return labels.of(code, version.planYear());
    }

    /** The address of another page of the lines, or of the page with the message itself. */
    public String address(String parameter, String value) {
        return Link.to("/van-ban.xhtml").with("id", message.id()).with(parameter, value).toString();
    }

    private String name(UnitId unit) {
        return unit == null ? "" : Words.get("submission.unit", UnitNames.on(message.businessDay(), territory.map(), unit), unit);
    }
}
