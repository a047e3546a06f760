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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.Proof;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.SourceEnded;

/**
 * Issues documents and withdraws them. A document takes the next number of its office's own sequence, is printed and signed while nothing is
 * locked, and holds when it is complete; if it is not completed its number is void, so that every number is told of. The same data again is the
 * same document; newer data of the same is its next version, which replaces it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintRegister {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private RegisterEntries entries;
    @Inject
    private PrintSequences sequences;
    @Inject
    private PrintRights rights;
    @Inject
    private FormHeadings headings;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    public PrintRegister() {
    }

    PrintRegister(RegisterEntries entries) {
        this.entries = entries;
    }

    /**
     * Issues a document. Its number is taken from something that was filled before; what ends or changes afterwards finds it being printed and
     * gives it up ({@link SourceEnded}), what ended or changed in between is noticed by filling it again.
     *
     * @param isNow whether what it is of still says what is ordered, asked once its number is taken
     * @param print makes its bytes, signed where its office has a key, with what it bears; throws {@link SealUnusable} if that key cannot be used any more
     * @return its number in the register, or why it is not issued. If the same data is issued and in force already, that document
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Entered issue(Viewer by, IssueOrder order, BooleanSupplier isNow, Function<Proof, byte[]> print) {
        RegisterEntries.Begun begun = entries.begin(by, order);
        if (begun.proof() == null) {
            return begun.entered();
        }
        long id = begun.entered().id();
        // Whatever breaks, fonts and memory too, the number must not be left as if it were printed.
        try {
            return isNow.getAsBoolean() ? entries.complete(by, id, print.apply(begun.proof())) : entries.changed(by, id);
        } catch (SealUnusable unsigned) {
            return entries.unsealed(by, order, id);
        } catch (RuntimeException | Error broken) {
            entries.fail(by, id);
            throw broken;
        }
    }

    /**
     * Withdraws a document: it holds no more.
     *
     * @throws NotVisible if there is none or the viewer does not see it
     */
    public List<Refusal> withdraw(Viewer by, long id, String reason) {
        PrintedDocument document = Optional.ofNullable(em.find(PrintedDocument.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> rights.sees(by, one)).orElseThrow(NotVisible::new);
        EntryCheck check = new EntryCheck().unless(rights.mayWithdraw(by, document), Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", headings.named(Office.ofKey(document.office(), document.unit()), document.date())))
                .unless(document.state() == DocumentState.GENUINE, Refusal.error("PRINT_NOT_IN_FORCE", "", ""))
                .text("reason", reason, LONGEST_REASON);
        audit.record(by.name(), AuditAct.DOCUMENT_WITHDRAWN, document.subject(), check.blocks() ? check.findings().get(0).rule() : "OK",
                id + " v" + document.version());
        if (!check.blocks()) {
            document.withdraw(by.name(), reason.strip(), clock.now());
        }
        return check.findings();
    }

    /** What a document states has ended: whatever was issued of it and is in force is withdrawn, and what is being printed is void, in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void on(@Observes SourceEnded ended) {
        sequences.hold();
        em.createQuery("select d from PrintedDocument d where d.subject = :subject", PrintedDocument.class).setParameter("subject", ended.subject())
                .getResultList().forEach(document -> {
                    if (document.state() == DocumentState.PRINTING) {
                        document.voided(ended.by(), VoidCause.SOURCE_ENDED, clock.now());
                    } else if (document.state() == DocumentState.GENUINE) {
                        document.withdraw(ended.by(), ended.reason(), clock.now());
                        audit.record(ended.by(), AuditAct.DOCUMENT_WITHDRAWN, ended.subject(), "OK", document.id() + " v" + document.version());
                    }
                });
    }
}
