package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.consolidation.FormHeading;

/** The issuers' own sequences of numbers: one for each issuer by its name on paper, kind of document and year of the paper. */
@Stateless
public class PrintSequences {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The sequence that a paper belongs to, locked until the transaction ends. */
    public PrintSequence locked(FormHeading heading) {
        return find(heading).orElseGet(() -> begun(heading));
    }

    private PrintSequence begun(FormHeading heading) {
        em.find(PrintSequenceLock.class, PrintSequenceLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return find(heading).orElseGet(() -> {
            PrintSequence sequence = new PrintSequence(heading.parentBody(), heading.issuer(), symbol(heading), heading.date().getYear());
            em.persist(sequence);
            em.flush();
            return sequence;
        });
    }

    private Optional<PrintSequence> find(FormHeading heading) {
        return em.createQuery("select s from PrintSequence s where s.parentBody = :parent and s.issuer = :issuer and s.symbol = :symbol and s.year = :year",
                        PrintSequence.class)
                .setParameter("parent", heading.parentBody()).setParameter("issuer", heading.issuer()).setParameter("symbol", symbol(heading))
                .setParameter("year", heading.date().getYear()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Kind of document and issuer, without the number in front: {@code BC-CTĐP}. */
    private static String symbol(FormHeading heading) {
        return heading.symbol().substring(heading.symbol().lastIndexOf('/') + 1);
    }
}
