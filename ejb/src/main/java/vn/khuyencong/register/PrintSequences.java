package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The offices' own sequences of numbers: one for each office, kind of document and year of the paper. */
@Stateless
public class PrintSequences {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The sequence that a paper belongs to, locked until the transaction ends; papers without a number from it have one beside, for the lock alone. */
    public PrintSequence locked(IssueOrder order) {
        hold();
        return find(order, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> begun(order.heading().office().key(), symbol(order), year(order)));
    }

    /** The number that a paper gets if nobody takes it before; nothing is locked. */
    public int upcoming(IssueOrder order) {
        return find(order, LockModeType.NONE).map(PrintSequence::upcoming).orElse(1);
    }

    /** Kind of document and office, without the number in front: {@code BC-CTĐP}. */
    private static String symbol(IssueOrder order) {
        return order.isNumberedHere() ? order.heading().symbol().substring(1) : "";
    }

    private static int year(IssueOrder order) {
        return order.heading().date().getYear();
    }

    /** Until the transaction ends nobody takes a number: what is ended in it is found being printed, or is seen to have ended by whoever fills it after. */
    public void hold() {
        em.find(PrintSequenceLock.class, PrintSequenceLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private PrintSequence begun(String office, String symbol, int year) {
        PrintSequence sequence = new PrintSequence(office, symbol, year);
        em.persist(sequence);
        em.flush();
        return sequence;
    }

    private Optional<PrintSequence> find(IssueOrder order, LockModeType lock) {
        return em.createQuery("select s from PrintSequence s where s.office = :office and s.symbol = :symbol and s.year = :year", PrintSequence.class)
                .setParameter("office", order.heading().office().key()).setParameter("symbol", symbol(order)).setParameter("year", year(order)).setLockMode(lock)
                .getResultStream().findFirst();
    }
}
