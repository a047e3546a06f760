package vn.khuyencong.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.IssuedNormPack;
import vn.khuyencong.exchange.KeptPapers;
import vn.khuyencong.exchange.Letter;
import vn.khuyencong.exchange.IssuedKeyList;
import vn.khuyencong.exchange.KeyListPost;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.PostHolder;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.shared.BusinessClock;

/**
 * A year of real time (Viet Nam) in one archive: every message as it came, with its receipts whenever they were issued, every
 * letter, every document of the print register, who signed for the offices, and the audit trail up to the head that vouches for it. It is a copy: nothing is taken out of the system.
 */
@Stateless
public class ArchiveExport {

    private static final int PAGE = 100;

    @Inject
    private KeptPapers papers;
    @Inject
    private SealedTrail trail;
    @Inject
    private AuditExport auditExport;
    @Inject
    private DailyHeads heads;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private KeyListPost keyLists;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private PostHolders holders;
    @Inject
    private Archives archives;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Notes in the trail that an archive is given out.
     *
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public void open(Viewer viewer, int year) {
        viewer.require(Function.OPERATE);
        audit.record(viewer.name(), AuditAct.ARCHIVE_EXPORTED, Integer.toString(year), "OK", null);
    }

    /** Writes it; its pieces are transactions of their own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(int year, OutputStream out) throws IOException {
        KeptPapers.Time time = new KeptPapers.Time(LocalDate.of(year, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant(),
                LocalDate.of(year + 1, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant());
        Instant begun = clock.now();
        ArchiveWriter archive = new ArchiveWriter(out);
        archive.add("about.json", line(Json.MAPPER.createObjectNode().put("year", year).put("madeAt", clock.now().toString())
                .put("ministryKey", ministryKey.id())));
        for (IssuedKeyList list : keyLists.lists()) {
            archive.addSigned("keys/" + list.name(), list.body(), list.jws());
        }
        messages(archive, time);
        letters(archive, time);
        for (IssuedNormPack pack : papers.normPacks(time)) {
            archive.addSigned("norm-packs/" + pack.name(), pack.body(), pack.jws());
        }
        documents(archive, year);
        postHolders(archive);
        trail(archive, time);
        String list = archive.end(text -> ministryKey.sign(text.getBytes(StandardCharsets.UTF_8)));
        archives.made(year, begun, Digest.sha256(list.getBytes(StandardCharsets.UTF_8)));
    }

    private void messages(ArchiveWriter archive, KeptPapers.Time time) throws IOException {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        List<InboxMessage> page = papers.messages(time, 0, PAGE);
        while (!page.isEmpty()) {
            for (InboxMessage message : page) {
                if (!message.bodyGone()) {
                    archive.add("messages/" + message.id() + ".body", papers.body(message.id()));
                }
                if (message.jws() != null) {
                    archive.add("messages/" + message.id() + ".jws", message.jws().getBytes(StandardCharsets.UTF_8));
                }
                index.writeBytes(line(about(message)));
            }
            for (Receipt receipt : papers.receipts(page.stream().map(InboxMessage::id).toList())) {
                archive.addSigned("receipts/" + receipt.number(), receipt.body(), receipt.jws());
            }
            page = papers.messages(time, page.get(page.size() - 1).id(), PAGE);
        }
        archive.add("messages.jsonl", index.toByteArray());
    }

    private static ObjectNode about(InboxMessage message) {
        return Json.MAPPER.createObjectNode().put("id", message.id()).put("receivedAt", message.receivedAt().toString())
                .put("businessDay", message.businessDay().toString()).put("sender", message.sender() == null ? null : message.sender().value())
                .put("type", message.type()).put("key", message.key() == null ? null : message.key().toString())
                .put("digest", message.digest()).put("size", message.size()).put("state", message.state().name()).put("cause", message.cause())
                .put("bodyGone", message.bodyGone());
    }

    private static byte[] line(ObjectNode json) {
        try {
            return (Json.MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    private void letters(ArchiveWriter archive, KeptPapers.Time time) throws IOException {
        List<Letter> page = papers.letters(time, 0, PAGE);
        while (!page.isEmpty()) {
            for (Letter letter : page) {
                archive.addSigned("letters/" + letter.name(), letter.body(), letter.jws());
            }
            page = papers.letters(time, page.get(page.size() - 1).id(), PAGE);
        }
    }

    /** Every document as it was issued, and every number that is void, with how it stands in the register now: what is issued is kept for ever. */
    private void documents(ArchiveWriter archive, int year) throws IOException {
        ByteArrayOutputStream register = new ByteArrayOutputStream();
        List<PrintedDocument> page = documents.issued(year, 0, PAGE);
        while (!page.isEmpty()) {
            for (PrintedDocument document : page) {
                if (document.isIssued()) {
                    archive.add("documents/" + document.id() + ".pdf", documents.content(document));
                }
                register.writeBytes(line(about(document)));
            }
            page = documents.issued(year, page.get(page.size() - 1).id(), PAGE);
        }
        if (register.size() > 0) {
            archive.add("documents.jsonl", register.toByteArray());
        }
    }

    private static ObjectNode about(PrintedDocument document) {
        return Json.MAPPER.createObjectNode().put("id", document.id()).put("form", document.form()).put("subject", document.subject()).put("whom", document.whom())
                .put("asked", document.asked()).put("issuer", document.issuedIn()).put("unit", document.unit() == null ? null : document.unit().value())
                .put("number", document.number()).put("title", document.title()).put("date", document.date().toString())
                .put("dataDigest", document.dataDigest()).put("code", document.checkCode()).put("version", document.version())
                .put("replaces", document.replaces() == null ? null : document.replaces().id()).put("state", document.state().name())
                .put("voidCause", document.voidCause() == null ? null : document.voidCause().name())
                .put("digest", document.digest()).put("issuedAt", document.issuedAt().toString()).put("issuedBy", document.issuedBy())
                .put("withdrawnAt", document.withdrawnAt() == null ? null : document.withdrawnAt().toString()).put("withdrawReason", document.withdrawReason());
    }

    /** Whoever was entered as holding a post, of all years: the names below the signatures of the documents rest on them. */
    private void postHolders(ArchiveWriter archive) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        holders.all().forEach(one -> file.writeBytes(line(about(one))));
        if (file.size() > 0) {
            archive.add("post-holders.jsonl", file.toByteArray());
        }
    }

    private static ObjectNode about(PostHolder holder) {
        return Json.MAPPER.createObjectNode().put("id", holder.id()).put("office", holder.office().key()).put("power", holder.power().name())
                .put("post", holder.post()).put("fullName", holder.fullName()).put("validFrom", holder.validFrom().toString())
                .put("validTo", said(holder.validTo())).put("legalBasis", holder.legalBasis())
                .put("enteredBy", holder.enteredBy()).put("enteredAt", holder.enteredAt().toString())
                .put("confirmedBy", holder.confirmedBy()).put("confirmedAt", said(holder.confirmedAt()))
                .put("endedBy", holder.endedBy()).put("endedAt", said(holder.endedAt()));
    }

    private static String said(Object timeOrNone) {
        return timeOrNone == null ? null : timeOrNone.toString();
    }

    /** The stretch of the year goes on to the first head after it, where there is one: without it its last entries were unsigned. */
    private void trail(ArchiveWriter archive, KeptPapers.Time time) throws IOException {
        SealedTrail.Stretch year = trail.stretch(time.from(), time.to());
        // A year without entries has nothing to go on to.
        long last = year.last() < year.first() ? year.last() : heads.firstFrom(year.last()).map(DailyHead::position).orElse(year.last());
        SealedTrail.Stretch stretch = new SealedTrail.Stretch(year.first(), last);
        archive.add("audit/audit.jsonl", out -> auditExport.write(stretch, out));
        for (DailyHead head : heads.within(stretch)) {
            archive.addSigned("audit/heads/" + head.name(), head.body(), head.jws());
        }
    }
}
