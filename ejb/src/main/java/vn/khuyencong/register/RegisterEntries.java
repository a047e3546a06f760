package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.Proof;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.PrintedDocument.Entry;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * The steps of issuing, each in a short transaction of its own: a number is taken and entered, the document is printed and signed outside, then
 * it is completed; one that failed is void, and its number stands in the register with the reason.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RegisterEntries {

    /** The largest form takes a minute; what takes so long is printed by nobody any more. */
    private static final Duration LONGEST_PRINTING = Duration.ofMinutes(10);
    private static final int TWO_DIGITS = 10;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintSequences sequences;
    @Inject
    private PrintRights rights;
    @Inject
    private EndedOffices endedOffices;
    @Inject
    private FormHeadings headings;
    @Inject
    private SealKeys seals;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What was entered.
     *
     * @param entered the document, or why it is not issued
     * @param proof   what it bears; null if nothing is to be printed: it is refused, or issued already
     */
    public record Begun(Entered entered, Proof proof) {
    }

    /**
     * What issuing would come to now.
     *
     * @param against  why it is not issued; empty if it is
     * @param same     what is in force and says the same: it is given once more, and no number is taken; null if nothing is
     * @param replaced what is in force and would be replaced; null if nothing is
     * @param number   that it bears; empty for none
     * @param expected whether that is the next of its office, which somebody else may take before
     */
    public record Prospect(List<Refusal> against, PrintedDocument same, PrintedDocument replaced, String number, boolean expected) {
    }

    /** Tells what issuing would come to: nothing is taken, kept or audited. */
    public Prospect prospect(Viewer by, IssueOrder order) {
        List<Refusal> against = against(by, order);
        if (!against.isEmpty()) {
            return new Prospect(against, null, null, "", false);
        }
        Optional<Refusal> goesOn = goesOn(order);
        PrintedDocument same = same(order);
        Optional<Refusal> inTheWay = goesOn.or(() -> inTheWay(by, order, same));
        if (inTheWay.isPresent()) {
            return new Prospect(List.of(inTheWay.get()), null, null, "", false);
        }
        boolean again = same != null && same.state() == DocumentState.GENUINE;
        PrintedDocument last = last(order.heading().office().key(), order.subject()).filter(one -> one.state() == DocumentState.GENUINE).orElse(null);
        return new Prospect(List.of(), again ? same : null, again ? null : last, number(order, order.isNumberedHere() ? sequences.upcoming(order) : null), order.isNumberedHere());
    }

    /** Takes the number and enters the document as being printed. If the same is issued and in force already, that document; an office that has ended issues no other. */
    public Begun begin(Viewer by, IssueOrder order) {
        List<Refusal> against = against(by, order);
        if (!against.isEmpty()) {
            return refused(by, order, against);
        }
        PrintSequence sequence = sequences.locked(order);
        voidInterrupted();
        // Looked at in this order: what is completed between the two looks is seen by the second, and not issued twice.
        Optional<Refusal> goesOn = goesOn(order);
        PrintedDocument same = same(order);
        Optional<Refusal> inTheWay = goesOn.or(() -> inTheWay(by, order, same));
        if (inTheWay.isPresent()) {
            return refused(by, order, List.of(inTheWay.get()));
        }
        if (same != null && same.state() == DocumentState.GENUINE) {
            return new Begun(new Entered(same.id(), List.of(Refusal.warning("PRINT_UNCHANGED", "", "", same.number()))), null);
        }
        return entered(by, order, sequence);
    }

    /** Why such a paper is not issued by somebody: where its office has ended that alone, since nobody issues it, whatever else is against it. */
    private List<Refusal> against(Viewer by, IssueOrder order) {
        Office office = order.heading().office();
        Optional<Refusal> over = office == null ? Optional.empty() : ended(order, same(order));
        if (over.isPresent()) {
            return List.of(over.get());
        }
        Hindrance hindrance = office == null ? Hindrance.NO_OFFICE : order.lacksOrdinal() ? Hindrance.NO_ORDINAL : order.hindrance();
        EntryCheck check = new EntryCheck();
        if (office != null) {
            boolean his = rights.mayIssue(by, office) || bringsBack(by, same(order));
            check.unless(his, notInThatName(order)).unless(!his || !seals.isInTrouble(office), Refusal.error("PRINT_SEAL_UNUSABLE", "", "", named(order)));
        }
        if (hindrance != null) {
            check.unless(false, hindrance.refusal());
        }
        return check.findings();
    }

    private Refusal notInThatName(IssueOrder order) {
        return Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", named(order));
    }

    /** In whose name it is. */
    private String named(IssueOrder order) {
        return headings.named(order.heading().office(), order.heading().date());
    }

    /** Why nothing new is issued in that name; what is in force and says the same may be given again though its office has ended. */
    private Optional<Refusal> ended(IssueOrder order, PrintedDocument same) {
        return same != null && same.state() == DocumentState.GENUINE ? Optional.empty() : endedOffices.against(order.heading());
    }

    private boolean bringsBack(Viewer by, PrintedDocument same) {
        return same != null && rights.mayBringBack(by, same);
    }

    /** The newest that was issued of the same, if it says the same; null if it does not or there is none. */
    private PrintedDocument same(IssueOrder order) {
        return last(order.heading().office().key(), order.subject()).filter(one -> saysTheSame(one, order)).orElse(null);
    }

    private Optional<Refusal> goesOn(IssueOrder order) {
        return isPrinting(order.heading().office(), order.subject()) ? Optional.of(Refusal.error("PRINT_GOES_ON", "", "")) : Optional.empty();
    }

    /** Why it is not issued now, for what was issued of the same. */
    private Optional<Refusal> inTheWay(Viewer by, IssueOrder order, PrintedDocument same) {
        Office office = order.heading().office();
        // Of what was withdrawn somebody may have issued a newer one while the sequence was waited for.
        if (!rights.mayIssue(by, office) && !bringsBack(by, same)) {
            return Optional.of(notInThatName(order));
        }
        if (same != null && same.state() == DocumentState.GENUINE) {
            return Optional.empty();
        }
        // What a leader withdrew comes back as it was by a leader alone.
        if (same != null && same.state() == DocumentState.WITHDRAWN && !bringsBack(by, same)) {
            return Optional.of(Refusal.error("PRINT_WITHDRAWN", "", "", same.number()));
        }
        return ended(order, same);
    }

    private Begun refused(Viewer by, IssueOrder order, List<Refusal> findings) {
        audit.record(by.name(), AuditAct.DOCUMENT_ISSUED, order.subject(), findings.get(0).rule(), order.heading().dataDigest());
        return new Begun(Entered.refused(findings), null);
    }

    private Begun entered(Viewer by, IssueOrder order, PrintSequence sequence) {
        Integer ordinal = order.isNumberedHere() ? sequence.next() : null;
        String number = number(order, ordinal);
        String code = CheckCode.drawn();
        PrintedDocument document = new PrintedDocument(order, new Entry(sequence, ordinal, number, code, clock.now(), by.name()));
        em.persist(document);
        em.flush();
        return new Begun(new Entered(document.id(), List.of()), new Proof(number, code, order.address() + code));
    }

    /** Numbers below ten are written with a leading zero, NĐ 30/2020/NĐ-CP, Phụ lục I. */
    private static String number(IssueOrder order, Integer ordinal) {
        String symbol = order.heading().symbol();
        return ordinal == null ? symbol : (ordinal < TWO_DIGITS ? "0" : "") + ordinal + symbol;
    }

    /** A paper that bears the day on which it is printed does not become another by that. */
    private boolean saysTheSame(PrintedDocument one, IssueOrder order) {
        boolean sameDay = one.date().equals(order.heading().date()) || order.isNumberedHere() && order.heading().date().equals(clock.today());
        return sameDay && order.said().equals(one.said());
    }

    private boolean isPrinting(Office office, String subject) {
        return em.createQuery("select count(d) from PrintedDocument d where d.office = :office and d.subject = :subject and d.state = :printing"
                        + " and d.issuedAt >= :from", Long.class).setParameter("office", office.key()).setParameter("subject", subject)
                .setParameter("printing", DocumentState.PRINTING).setParameter("from", clock.now().minus(LONGEST_PRINTING)).getSingleResult() > 0;
    }

    /** The newest version of the same that was issued, whatever became of it, as it stands now and not as it stood before the sequence was waited for. */
    private Optional<PrintedDocument> last(String office, String subject) {
        Optional<PrintedDocument> last = em.createQuery("select d from PrintedDocument d where d.office = :office and d.subject = :subject and d.version is not null order by d.version desc",
                        PrintedDocument.class)
                .setParameter("office", office).setParameter("subject", subject).setMaxResults(1).getResultStream().findFirst();
        last.ifPresent(em::refresh);
        return last;
    }

    /**
     * It is printed and signed: from now on it holds, as the next version of the same.
     *
     * @return its number in the register, or that it was given up meanwhile
     */
    public Entered complete(Viewer by, long id, byte[] content) {
        PrintedDocument document = em.find(PrintedDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document.state() != DocumentState.PRINTING) {
            return Entered.refused(List.of(Refusal.error("PRINT_INTERRUPTED", "", "")));
        }
        PrintedDocument last = last(document.office(), document.subject()).orElse(null);
        document.complete(last, content, PaperSignature.of(content).certificate(), clock.now());
        em.persist(new PrintedContent(id, content));
        if (last != null && last.state() == DocumentState.GENUINE) {
            last.replaced();
        }
        audit.record(by.name(), AuditAct.DOCUMENT_ISSUED, document.subject(), "OK",
                id + " " + document.number() + " v" + document.version() + " " + document.digest());
        return new Entered(id, List.of());
    }

    /** It could not be printed, signed or completed: its number is void. */
    public void fail(Viewer by, long id) {
        PrintedDocument document = em.find(PrintedDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document.state() == DocumentState.PRINTING) {
            give(document, by.name(), VoidCause.FAILED);
        }
    }

    /** What it states is not any more what it stated when it was filled: its number is void. */
    public Entered changed(Viewer by, long id) {
        PrintedDocument document = em.find(PrintedDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document.state() == DocumentState.PRINTING) {
            give(document, by.name(), VoidCause.SOURCE_CHANGED);
        }
        return Entered.refused(List.of(Refusal.error("PRINT_SOURCE_CHANGED", "", "")));
    }

    /** The key of its office cannot be used any more: its number is void. */
    public Entered unsealed(Viewer by, IssueOrder order, long id) {
        fail(by, id);
        return Entered.refused(List.of(Refusal.error("PRINT_SEAL_UNUSABLE", "", "", named(order))));
    }

    /** What was being printed by a server that ended since is void. */
    public void voidInterrupted() {
        em.createQuery("select d from PrintedDocument d where d.state = :printing and d.issuedAt < :before order by d.id", PrintedDocument.class)
                .setParameter("printing", DocumentState.PRINTING).setParameter("before", clock.now().minus(LONGEST_PRINTING))
                .getResultList().forEach(document -> give(document, "system", VoidCause.INTERRUPTED));
    }

    private void give(PrintedDocument document, String by, VoidCause cause) {
        document.voided(by, cause, clock.now());
        audit.record(by, AuditAct.DOCUMENT_ISSUED, document.subject(), "PRINT_" + cause, document.id() + " " + document.number());
    }
}
