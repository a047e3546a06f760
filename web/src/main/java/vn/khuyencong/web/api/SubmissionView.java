package vn.khuyencong.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.Language;

/**
 * A submission as it was received.
 *
 * @param id          its number here
 * @param state       where it stands
 * @param sender      the unit whose door it came through; absent if none
 * @param subject     the unit it speaks of; absent while unreadable
 * @param key         its business key; absent while unreadable
 * @param type        CloudEvents type
 * @param kind        original, supplement, replacement, withdrawal or nil
 * @param origin      whether the unit signed it, or it was entered from paper
 * @param paper       the paper it was entered from; absent where the unit signed it
 * @param throughPortal whether it was handed in at the portal
 * @param actor       who handed it in; a mere claim where it did not come through the portal
 * @param receivedAt  real time of receipt
 * @param businessDay day of receipt that law goes by
 * @param ingressAt   when the broker took it from its sender; absent where that is not known
 * @param arrivedOn   day on which it came, which deadlines go by
 * @param arrivalClock which clock told that day
 * @param size        bytes of the body
 * @param digest      SHA-256 of the body
 * @param deliveries  how often it arrived
 * @param cause       rule that parked or returned it
 * @param findings    refusals and warnings; absent in a list
 * @param receipts    receipts issued, technical stage first; absent in a list
 * @param attachments how many of its files have come; absent if it lists none
 */
public record SubmissionView(long id, InboxState state, String sender, String subject, DocumentKey key, String type,
                             String kind, Origin origin, PaperSource paper, boolean throughPortal, String actor,
                             Instant receivedAt, LocalDate businessDay, Instant ingressAt, LocalDate arrivedOn,
                             ArrivalClock arrivalClock, long size, String digest,
                             int deliveries, String cause, List<FindingView> findings, List<ReceiptView> receipts,
                             AttachmentStanding attachments) {

    /** How many of a document's files have come whole, of those it lists. */
    public record AttachmentStanding(long arrived, long expected) {

        static AttachmentStanding of(Attachments.Standing standing) {
            return standing == null ? null : new AttachmentStanding(standing.arrived(), standing.expected());
        }
    }

    /** A refusal or warning in words: what is wrong in which cell, by which article, and what to do. */
    public record FindingView(String rule, Refusal.Severity severity, String article, String cell, String message,
                              String remedy) {

        static FindingView of(Refusal refusal) {
            return new FindingView(refusal.rule(), refusal.severity(), refusal.article(), refusal.cell(),
                    RefusalTexts.message(refusal, Language.current().texts()), RefusalTexts.remedy(refusal, Language.current().texts()));
        }
    }

    /** A receipt, without its document. */
    public record ReceiptView(String number, Receipt.Stage stage, String outcome, Instant issuedAt) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(receipt.number(), receipt.stage(), receipt.outcome(), receipt.issuedAt());
        }
    }

    static SubmissionView inList(InboxMessage message, Attachments.Standing attachments) {
        return of(message, null, null, attachments);
    }

    static SubmissionView whole(InboxMessage message, List<Receipt> receipts, Attachments.Standing attachments) {
        return of(message, message.findings().stream().map(FindingView::of).toList(),
                receipts.stream().map(ReceiptView::of).toList(), attachments);
    }

    private static SubmissionView of(InboxMessage message, List<FindingView> findings, List<ReceiptView> receipts,
                                     Attachments.Standing attachments) {
        return new SubmissionView(message.id(), message.state(), text(message.sender()), text(message.subject()),
                message.key(), message.type(), message.kind(), message.origin(), message.paper(),
                message.throughPortal(), message.actor(), message.receivedAt(), message.businessDay(), message.ingressAt(),
                message.arrivedOn(), message.arrivalClock(), message.size(),
                message.digest(), message.deliveries(), message.cause(), findings, receipts,
                AttachmentStanding.of(attachments));
    }

    private static String text(UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
