package vn.khuyencong.web.parked;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.RawText;

/** One parked message or conflict: what it is, what can be done with it, and what was done. */
@Named("parkedDetail")
@RequestScoped
public class ParkedDetail {

    /** Its address. */
    public static final String PAGE = "/thong-diep-giu-lai-chi-tiet.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private ParkedMessages parked;
    @Inject
    private SubmissionPapers papers;
    @Inject
    private Territory territory;

    private ParkedRow row;
    private InboxMessage first;
    private DifferingCell.Differences differences;
    private String raw;

    /** Looks everything up before the page is drawn. */
    public void load() {
        long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        InboxMessage message = parked.find(request.viewer(), id).orElseThrow(() -> new NotThere(Words.get("submission.unknown")));
        row = ParkedRow.of(message, territory.map(), parked.may(request.viewer(), message));
        first = message.state() == InboxState.CONFLICT ? parked.first(message).orElse(null) : null;
        differences = first == null || first.bodyGone() || message.bodyGone() ? DifferingCell.Differences.UNKNOWN
                : DifferingCell.between(first.body(), message.body());
        raw = request.parameters().text("raw").isPresent() ? RawText.of(papers.raw(request.viewer(), id)) : null;
    }

    /** The list as it was filtered. */
    public String getBack() {
        return ParkedFilter.link(ParkedPage.PAGE, request.parameters()).toString();
    }

    /** The filter of the list, for the forms of this page. */
    public List<ParkedFilter.Kept> getKept() {
        return ParkedFilter.kept(request.parameters());
    }

    public ParkedRow getRow() {
        return row;
    }

    public InboxMessage getMessage() {
        return row.message();
    }

    /** The document it claims to be, in words, also where that was never proven; null where it cannot be read. */
    public String getClaimedDocument() {
        DocumentKey claimed = getMessage().key() != null ? getMessage().key() : read(getMessage().body());
        return claimed == null ? null : Words.get("parked.document", Words.named("stream", claimed.stream()), claimed.planYear(), claimed.unit(),
                claimed.document(), claimed.version());
    }

    private static DocumentKey read(byte[] body) {
        MessageReader.Parsed parsed = MessageReader.parse(body);
        return parsed.readable() ? MessageReader.read(parsed).key() : null;
    }

    /** The message received first under the same key; null where this is no conflict. */
    public InboxMessage getFirst() {
        return first;
    }

    /** The cells in which the two differ. */
    public DifferingCell.Differences getDifferences() {
        return differences;
    }

    public boolean isConflict() {
        return row.message().state() == InboxState.CONFLICT;
    }

    /** Whether whoever looks may settle it, and it is open. */
    public boolean isMayAct() {
        return row.message().isOpen() && parked.may(request.viewer(), row.message());
    }

    public List<AuditLine> getActs() {
        return parked.acts(row.message());
    }

    /** An act in words. */
    public String act(AuditLine line) {
        return Words.named("parkedAct", line.act().name());
    }

    /** How an act ended, in words. */
    public String ended(AuditLine line) {
        return Words.named("reprocessed", line.outcome());
    }

    public List<Receipt> getReceipts() {
        return papers.receipts(row.message());
    }

    /** The beginning of the message as text, if that was asked for: looking at it is audited. */
    /** Whether the viewer may read the very bytes. */
    public boolean isRawReadable() {
        return papers.mayReadRaw(request.viewer(), row.message());
    }

    public String getRaw() {
        return raw;
    }

    public boolean isRawCut() {
        return row.message().size() > RawText.SHOWN_BYTES;
    }

    public String getShowRaw() {
        return Link.to(PAGE).with("id", row.message().id()).with("raw", 1).toString();
    }
}
