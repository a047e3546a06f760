package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Inquiry;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.reconciliation.GatewayReports;
import vn.khuyencong.exchange.reconciliation.Reconciliations;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitMap;

/** Answers what a unit asks about the exchange: a receipt of the question first, then what it asked for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Inquiries {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Receipts receipts;
    @Inject
    private SentPapers papers;
    @Inject
    private GatewayReports reports;
    @Inject
    private Reconciliations reconciliations;
    @Inject
    private AuditTrail audit;

    /** Keeps a question that is proven to be of the unit that asks, and answers it in the same transaction. */
    public void answer(InboxMessage inbox, Inquiry inquiry, UnitMap units) {
        if (inquiry instanceof ReceiptRequest request) {
            SentPapers.Found found = papers.find(inbox, request, units);
            keep(inbox, found.notes());
            int sent = papers.send(inbox.sender(), found);
            audit.record(inbox.sender().value(), AuditAct.RECEIPTS_ASKED_FOR, inbox.digest(), "OK", sent + " documents, " + found.notes().size() + " notes");
            return;
        }
        keep(inbox, List.of());
        audit.record(inbox.sender().value(), AuditAct.MESSAGE_RECEIVED, inbox.type(), inbox.state().name(), inbox.digest());
        if (inquiry instanceof ReconciliationReport report) {
            reports.keep(inbox, report);
        }
        reconciliations.answer(inbox);
    }

    private void keep(InboxMessage inbox, List<Refusal> notes) {
        inbox.become(InboxState.ACCEPTED, notes);
        em.persist(inbox);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, "RECEIVED", null);
    }
}
