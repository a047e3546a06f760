package vn.khuyencong.organization;

import java.util.Locale;
import vn.khuyencong.shared.UnitId;

/**
 * How a unit is called at the broker.
 *
 * @param user its user
 * @param role the role that its addresses name
 */
public record BrokerIdentity(String user, String role) {

    public static BrokerIdentity of(UnitId unit) {
        return new BrokerIdentity(unit.value().toLowerCase(Locale.ROOT), "unit-" + unit);
    }
}
