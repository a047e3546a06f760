package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.shared.UnitId;

/** The units' identities at the broker. A row here is enough for the embedded broker to let the unit in at once. */
@Stateless
public class BrokerUsers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Gives the unit a user and a fresh random password, which is returned once and kept only as a hash. */
    public String renew(UnitId unit) {
        BrokerIdentity identity = BrokerIdentity.of(unit);
        BrokerUser user = em.find(BrokerUser.class, identity.user());
        if (user == null) {
            user = new BrokerUser(identity.user(), unit.value(), identity.role());
        }
        String password = PasswordHash.randomPassword();
        user.setPassword(PasswordHash.quick(password));
        em.merge(user);
        return password;
    }

    /** The units that have a user. */
    public List<UnitId> units() {
        return em.createQuery("select u from BrokerUser u order by u.name", BrokerUser.class).getResultStream()
                .map(user -> new UnitId(user.unitId())).toList();
    }
}
