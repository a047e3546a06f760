package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.form.Proof;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.PrintedDocument.Entry;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.SourceEnded;
import vn.khuyencong.shared.UnitId;

/**
 * Issues documents and withdraws them. A document gets the next number of its issuer's own sequence while the sequence is locked, so that
 * numbers have no gap and no twin; if printing fails, nothing was issued. The same data again is the same document; newer data of the same
 * is its next version, which replaces it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintRegister {

    private static final int LONGEST_REASON = 1000;
    private static final int TWO_DIGITS = 10;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintSequences sequences;
    @Inject
    private PrintRights rights;
    @Inject
    private SealKeys seals;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Issues a document.
     *
     * @param print makes its bytes, signed where a key is set, with what it bears
     * @return its number in the register, or why it is not issued. If the same data is issued and in force already, that document
     */
    public Entered issue(Viewer by, IssueOrder order, Function<Proof, byte[]> print) {
        UnitId unit = rights.unit(order.heading()).orElse(null);
        EntryCheck check = new EntryCheck().unless(rights.mayIssue(by, unit), Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", order.heading().issuer()))
                .unless(!order.draft(), Refusal.error("PRINT_DRAFT", "", ""))
                .unless(!seals.isInTrouble(), Refusal.error("PRINT_SEAL_UNUSABLE", "", ""));
        if (check.blocks()) {
            audit.record(by.name(), AuditAct.DOCUMENT_ISSUED, order.subject(), check.findings().get(0).rule(), order.heading().dataDigest());
            return Entered.refused(check.findings());
        }
        PrintSequence sequence = sequences.locked(order.heading());
        Optional<PrintedDocument> last = last(order);
        Optional<PrintedDocument> same = last.filter(one -> one.state() == DocumentState.GENUINE && one.dataDigest().equals(order.heading().dataDigest()));
        return new Entered(same.map(PrintedDocument::id).orElseGet(() -> issued(by, order, unit, sequence, last.orElse(null), print)), List.of());
    }

    /** The newest version of the same, whatever became of it. */
    private Optional<PrintedDocument> last(IssueOrder order) {
        return em.createQuery("""
                        select d from PrintedDocument d where d.parentBody = :parent and d.issuer = :issuer and d.subject = :subject
                        order by d.version desc""", PrintedDocument.class)
                .setParameter("parent", order.heading().parentBody()).setParameter("issuer", order.heading().issuer()).setParameter("subject", order.subject())
                .setMaxResults(1).getResultStream().findFirst();
    }

    private long issued(Viewer by, IssueOrder order, UnitId unit, PrintSequence sequence, PrintedDocument last, Function<Proof, byte[]> print) {
        String symbol = order.heading().symbol();
        Integer ordinal = symbol.startsWith("/") ? sequence.next() : null;
        // Numbers below ten are written with a leading zero, NĐ 30/2020/NĐ-CP, Phụ lục I.
        String number = ordinal == null ? symbol : (ordinal < TWO_DIGITS ? "0" : "") + ordinal + symbol;
        String code = CheckCode.drawn();
        byte[] content = print.apply(new Proof(number, code, order.address() + code));
        PrintedDocument document = new PrintedDocument(order, new Entry(unit, sequence, ordinal, number, code, last == null ? 1 : last.version() + 1, last,
                clock.now(), by.name()), content, PaperSignature.of(content).certificate());
        em.persist(document);
        em.flush();
        em.persist(new PrintedContent(document.id(), content));
        if (last != null && last.state() == DocumentState.GENUINE) {
            last.replaced();
        }
        audit.record(by.name(), AuditAct.DOCUMENT_ISSUED, order.subject(), "OK", document.id() + " " + number + " v" + document.version() + " " + document.digest());
        return document.id();
    }

    /**
     * Withdraws a document: it holds no more.
     *
     * @throws NotVisible if there is none or the viewer does not see it
     */
    public List<Refusal> withdraw(Viewer by, long id, String reason) {
        PrintedDocument document = Optional.ofNullable(em.find(PrintedDocument.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> rights.sees(by, one)).orElseThrow(NotVisible::new);
        EntryCheck check = new EntryCheck().unless(rights.mayWithdraw(by, document), Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", document.issuer()))
                .unless(document.state() == DocumentState.GENUINE, Refusal.error("PRINT_NOT_IN_FORCE", "", ""))
                .text("reason", reason, LONGEST_REASON);
        audit.record(by.name(), AuditAct.DOCUMENT_WITHDRAWN, document.subject(), check.blocks() ? check.findings().get(0).rule() : "OK",
                id + " v" + document.version());
        if (!check.blocks()) {
            document.withdraw(by.name(), reason.strip(), clock.now());
        }
        return check.findings();
    }

    /** What a document states has ended: whatever was issued of it and is in force is withdrawn in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void on(@Observes SourceEnded ended) {
        em.createQuery("select d from PrintedDocument d where d.subject = :subject", PrintedDocument.class).setParameter("subject", ended.subject())
                .getResultStream().filter(document -> document.state() == DocumentState.GENUINE).forEach(document -> {
                    document.withdraw(ended.by(), ended.reason(), clock.now());
                    audit.record(ended.by(), AuditAct.DOCUMENT_WITHDRAWN, ended.subject(), "OK", document.id() + " v" + document.version());
                });
    }
}
