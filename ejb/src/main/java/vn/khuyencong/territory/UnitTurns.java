package vn.khuyencong.territory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;

/**
 * One at a time for each unit, on all nodes: whoever changes plans, schemes, money or figures of a unit, or signs with its key, takes its
 * turn first, before any other row (an award round, a year), and has it until his transaction ends. A unit and those that were merged into it are one. Several are
 * taken at once and in one order; so nobody waits in a circle, and what a rule has looked at stays so until the act is done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UnitTurns {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /** Waits for the turn of a unit. */
    public void hold(UnitId unit) {
        hold(List.of(unit));
    }

    /** Waits for the turns of units; a transaction that will need several asks for all of them at its beginning. */
    public void hold(Collection<UnitId> units) {
        UnitMap map = territory.map();
        units.stream().map(map::inTheEnd).map(UnitId::value).collect(Collectors.toCollection(TreeSet::new)).forEach(this::take);
    }

    /** Waits until nobody acts for any unit: for what concerns the whole country. */
    public void holdAll() {
        hold(territory.map().all().stream().map(Unit::id).toList());
    }

    private void take(String unit) {
        UnitTurn turn = em.find(UnitTurn.class, unit);
        if (turn == null) {
            // A unit that a later migration brought: of two who are the first, its key lets one through.
            turn = new UnitTurn(unit);
            em.persist(turn);
            em.flush();
        }
        if (em.getLockMode(turn) != LockModeType.PESSIMISTIC_WRITE) {
            em.lock(turn, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
