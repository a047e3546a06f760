package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** One at a time takes numbers of a register of certificates, on all nodes, until its transaction ends: so no number is taken twice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CertificateRegisters {

    /** The ministry's certificates of recognition. */
    public static final String MINISTRY = "BCT";
    /** The ministry's certificates of merit. */
    public static final String MERIT = "BK-BCT";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Waits for a register: of a unit by its id, or one of the ministry's. Whoever needs other locks takes them before. */
    public void hold(String register) {
        if (em.find(CertificateRegister.class, register, LockModeType.PESSIMISTIC_WRITE) == null) {
            // A unit that a later migration brought: of two who are the first, its key lets one through.
            em.persist(new CertificateRegister(register));
            em.flush();
        }
    }
}
