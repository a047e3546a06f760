package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.scheme.registration.PublicQuota;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.Refusal;

/** Tells anybody whether a document or a file of it is genuine and in force. What is told is what stands on its head, and no more. */
@Stateless
public class DocumentChecks {

    private static final int LONGEST = 60;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PublicQuota quota;
    @Inject
    private PrintedDocuments documents;

    /**
     * What was found under a code, or why nothing was.
     *
     * @param document null if there is none
     * @param next     what replaced it; null if nothing did
     */
    public record Answer(PrintedDocument document, PrintedDocument next, Refusal refusal) {
    }

    /** How a file stands to the register. */
    public enum Match {
        /** Byte for byte what was issued. */
        EXACT,
        /** Signed by us, and something was changed, added or cut off since; or its signature cannot be read. */
        CHANGED,
        /** As it was signed, with our own certificate, but not in the register. */
        UNKNOWN_OF_OURS,
        /** As it was signed, by somebody who never signed for this register. */
        OF_OTHERS,
        /** Neither in the register nor signed. */
        UNKNOWN
    }

    /**
     * What a file is.
     *
     * @param sha256    of the file
     * @param signature as judged from the file alone
     * @param document  what was issued with these bytes; null for any match but an exact one
     * @param next      what replaced that; null if nothing did
     */
    public record FileAnswer(String sha256, Match match, PaperSignature signature, PrintedDocument document, PrintedDocument next) {
    }

    /**
     * Looks up the code that somebody typed or scanned.
     *
     * @param address where the question comes from
     */
    public Answer check(String typed, String address) {
        if (!quota.take(PublicQuota.Use.CHECK_DOCUMENT, address)) {
            return new Answer(null, null, Refusal.error("TOO_OFTEN", "", ""));
        }
        String asked = typed == null ? "" : typed.strip();
        Optional<PrintedDocument> found = asked.isEmpty() || asked.length() > LONGEST ? Optional.empty() : find("checkCode", CheckCode.normal(asked));
        return found.map(one -> new Answer(one, documents.successor(one).orElse(null), null))
                .orElseGet(() -> new Answer(null, null, Refusal.error("PRINT_UNKNOWN", "", "ma")));
    }

    /** What was issued last of something, if it was withdrawn: whoever holds a paper of it holds one that is worth nothing, though the register of what it states knows it. */
    public Optional<PrintedDocument> withdrawn(String subject) {
        return em.createQuery("select d from PrintedDocument d where d.subject = :subject and d.version is not null order by d.issuedAt desc, d.id desc", PrintedDocument.class)
                .setParameter("subject", subject).setMaxResults(1).getResultStream().findFirst().filter(one -> one.state() == DocumentState.WITHDRAWN);
    }

    /**
     * Counts a file that somebody is about to send, before any of it is read.
     *
     * @return why it is not taken; empty if it may come
     */
    public Optional<Refusal> admit(String address) {
        return quota.take(PublicQuota.Use.CHECK_DOCUMENT, address) ? Optional.empty() : Optional.of(Refusal.error("TOO_OFTEN", "", ""));
    }

    /** Compares a file that was admitted with the register, and judges its signature from the file alone. */
    public FileAnswer check(byte[] file) {
        String sha256 = Digest.sha256(file);
        PaperSignature signature = PaperSignature.of(file);
        PrintedDocument found = find("digest", sha256).orElse(null);
        Match match = found != null ? Match.EXACT : switch (signature.state()) {
            case NONE -> Match.UNKNOWN;
            case BROKEN -> Match.CHANGED;
            case INTACT -> find("certificate", signature.certificate()).isPresent() ? Match.UNKNOWN_OF_OURS : Match.OF_OTHERS;
        };
        return new FileAnswer(sha256, match, signature, found, found == null ? null : documents.successor(found).orElse(null));
    }

    private Optional<PrintedDocument> find(String by, String value) {
        return em.createQuery("select d from PrintedDocument d where d.version is not null and d." + by + " = :value order by d.issuedAt, d.id", PrintedDocument.class)
                .setParameter("value", value).setMaxResults(1).getResultStream().findFirst();
    }
}
