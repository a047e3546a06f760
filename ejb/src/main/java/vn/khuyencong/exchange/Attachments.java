package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * The files of documents as people see them: which have come whole, which are awaited, and their bytes for those who see
 * the unit that sent them. Whether a document's files are there never touches its judgement.
 */
@Stateless
public class Attachments {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Submissions submissions;
    @Inject
    private AuditTrail audit;

    /**
     * How many of a document's files have come whole.
     *
     * @param arrived  those that are complete
     * @param expected those that it lists
     */
    public record Standing(long arrived, long expected) {

        public boolean isAwaiting() {
            return arrived < expected;
        }
    }

    /**
     * A file that a document lists.
     *
     * @param unit      the unit that sends it
     * @param reference what the document says of it
     * @param state     where it stands
     * @param arrived   parts that have come
     * @param parts     parts it has
     * @param findings  why the whole was refused
     */
    public record Listed(UnitId unit, AttachmentReference reference, AttachmentState state, int arrived, int parts,
                         List<Refusal> findings) {
    }

    /** The standing of those documents that list files at all, by the number of their message. */
    public Map<Long, Standing> standing(Collection<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> expected = counts("select l.messageId, count(l) from ListedAttachment l where l.messageId in :ids "
                + "group by l.messageId", documents);
        Map<Long, Long> arrived = expected.isEmpty() ? Map.of() : counts("select l.messageId, count(l) from ListedAttachment l, "
                + "Attachment a where a.unit = l.unit and a.sha256 = l.sha256 and a.state = "
                + "vn.khuyencong.exchange.AttachmentState.COMPLETE and l.messageId in :ids group by l.messageId", documents);
        Map<Long, Standing> standing = new HashMap<>();
        expected.forEach((id, count) -> standing.put(id, new Standing(arrived.getOrDefault(id, 0L), count)));
        return standing;
    }

    /** The files that a document lists, in its order. */
    public List<Listed> of(InboxMessage document) {
        return em.createQuery("select l from ListedAttachment l where l.messageId = :id order by l.position", ListedAttachment.class)
                .setParameter("id", document.id()).getResultStream()
                .map(listed -> listed(document.sender(), listed.reference())).toList();
    }

    /** The same of a document by the number of its message; none for whoever does not see the unit that sent it. */
    public List<Listed> of(Viewer viewer, long document) {
        return Optional.ofNullable(em.find(InboxMessage.class, document)).filter(one -> viewer.may(Function.READ, one.sender(), territory.map()))
                .map(this::of).orElse(List.of());
    }

    /**
     * A complete file of a unit; empty where there is none or it is not for this viewer. Reading it is audited. What the reports of courses
     * alone list may say who learned, so it is for those who may read these reports, see {@link Submissions#mayReadRaw}.
     */
    public Optional<Attachment> open(Viewer viewer, UnitId unit, String sha256) {
        Optional<Attachment> found = newest(unit, sha256).filter(attachment -> attachment.state() == AttachmentState.COMPLETE)
                .filter(attachment -> viewer.may(Function.READ, unit, territory.map())).filter(attachment -> isFor(viewer, attachment));
        found.ifPresent(file -> audit.record(viewer.name(), AuditAct.ATTACHMENT_READ, unit + " " + sha256, "OK", null));
        return found;
    }

    /** The files that a document lists, for somebody whom another capability lets read that document; whoever asks has made sure of it. */
    public List<Listed> listed(long document) {
        return of(em.find(InboxMessage.class, document));
    }

    /** A complete file that such a document lists, on the same condition; empty where there is none. Reading it is audited. */
    public Optional<Attachment> openListed(Viewer viewer, long document, String sha256) {
        InboxMessage lists = em.find(InboxMessage.class, document);
        Optional<Attachment> found = of(lists).stream().filter(one -> one.reference().sha256().equals(sha256)).findFirst()
                .flatMap(one -> newest(one.unit(), sha256)).filter(attachment -> attachment.state() == AttachmentState.COMPLETE);
        found.ifPresent(file -> audit.record(viewer.name(), AuditAct.ATTACHMENT_READ, file.unit() + " " + sha256, "OK", null));
        return found;
    }

    private boolean isFor(Viewer viewer, Attachment attachment) {
        List<InboxMessage> listing = em.createQuery(
                        "select m from ListedAttachment l, InboxMessage m where m.id = l.messageId and l.unit = :unit and l.sha256 = :sha256", InboxMessage.class)
                .setParameter("unit", attachment.unit().value()).setParameter("sha256", attachment.sha256()).getResultList();
        return listing.isEmpty() || listing.stream().anyMatch(message -> submissions.mayReadRaw(viewer, message));
    }

    /** One part of a file that was opened, so that nobody ever holds all of it. */
    public byte[] part(Attachment attachment, int number) {
        return ReceivedPart.of(attachment, em).get(number - 1).bytes(em);
    }

    /** The name that the newest document listing a file calls it by. */
    public Optional<String> name(Attachment attachment) {
        return em.createQuery("select l from ListedAttachment l, InboxMessage m where m.id = l.messageId and l.unit = :unit and l.sha256 = :sha256"
                                + " order by m.receivedAt desc, l.id desc",
                        ListedAttachment.class)
                .setParameter("unit", attachment.unit().value()).setParameter("sha256", attachment.sha256()).setMaxResults(1)
                .getResultStream().findFirst().map(listed -> listed.reference().name());
    }

    private Listed listed(UnitId unit, AttachmentReference reference) {
        int parts = AttachmentPart.count(reference.size());
        return newest(unit, reference.sha256()).map(known -> new Listed(unit, reference, known.state(), numbers(known).size(),
                known.parts(), known.findings())).orElse(new Listed(unit, reference, AttachmentState.AWAITED, 0, parts, List.of()));
    }

    private Set<Integer> numbers(Attachment attachment) {
        return ReceivedPart.of(attachment, em).stream().map(ReceivedPart::number).collect(Collectors.toSet());
    }

    private Optional<Attachment> newest(UnitId unit, String sha256) {
        return em.createQuery("select a from Attachment a where a.unit = :unit and a.sha256 = :sha256 order by a.attempt desc",
                        Attachment.class)
                .setParameter("unit", unit.value()).setParameter("sha256", sha256).setMaxResults(1).getResultStream().findFirst();
    }

    private Map<Long, Long> counts(String query, Collection<Long> documents) {
        return em.createQuery(query, Object[].class).setParameter("ids", documents).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
