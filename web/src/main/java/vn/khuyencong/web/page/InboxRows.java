package vn.khuyencong.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/** The inbox, a page at a time. Lives for one request. */
public class InboxRows extends LazyDataModel<InboxRows.Row> {

    private static final long serialVersionUID = 1L;

    private final transient Submissions submissions;
    private final transient Attachments attachments;
    private final transient Viewer viewer;
    private final transient Submissions.Filter filter;
    private final transient UnitMap units;

    InboxRows(Submissions submissions, Attachments attachments, Viewer viewer, Submissions.Filter filter, UnitMap units) {
        this.submissions = submissions;
        this.attachments = attachments;
        this.viewer = viewer;
        this.filter = filter;
        this.units = units;
    }

    /** A submission as a line of the table. */
    public record Row(long id, InboxState state, String cause, String sender, String subject, String what, String document,
                      Instant receivedAt, int deliveries, String awaited, Origin origin, String receipt) {

        static Row of(InboxMessage message, UnitMap units, Attachments.Standing attachments, String receipt) {
            DocumentKey key = message.key();
            String sender = UnitNames.on(message.businessDay(), units, message.sender());
            String subject = UnitNames.on(message.businessDay(), units, message.subject());
            return new Row(message.id(), message.state(), cause(message),
                    sender.isEmpty() ? Words.get("inbox.noSender") : sender, subject.equals(sender) ? "" : subject,
                    what(message), key == null ? "" : Words.get("inbox.numbered", key.document(), key.version()),
                    message.receivedAt(), message.deliveries(), AttachmentLine.awaited(attachments), message.origin(), receipt);
        }

        /** What refused it, in the words of the catalogue. */
        private static String cause(InboxMessage message) {
            return message.findings().stream().filter(Refusal::blocks).findFirst()
                    .map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).orElse("");
        }

        private static String what(InboxMessage message) {
            DocumentKey key = message.key();
            return key == null ? message.type() == null ? Words.get("inbox.unreadable") : Words.named("type", message.type())
                    : Words.get("inbox.what", Words.named("stream", key.stream()), key.planYear());
        }
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(submissions.count(viewer, filter));
    }

    @Override
    public List<Row> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        List<InboxMessage> page = submissions.page(viewer, filter, first, pageSize);
        List<Long> ids = page.stream().map(InboxMessage::id).toList();
        Map<Long, Attachments.Standing> standing = attachments.standing(ids);
        Map<Long, String> receipts = submissions.latestReceipts(ids);
        return page.stream().map(message -> Row.of(message, units, standing.get(message.id()), receipts.get(message.id()))).toList();
    }
}
