package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.award.CouncilSeal;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Signs the minutes of councils with the same keys that sign messages, so that one list of keys proves both. */
@Stateless
public class CouncilSigning implements CouncilSeal {

    @Inject
    private MinistryKey ministryKey;
    @Inject
    private PortalKeys portalKeys;
    @Inject
    private UnitKeys unitKeys;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    @Override
    public String sign(UnitId organiser, byte[] content, String actor) {
        if (organiser == null) {
            return ministryKey.sign(content);
        }
        UnitId holder = territory.map().holderOn(organiser, clock.today()).id();
        return portalKeys.sign(holder, content, actor);
    }

    @Override
    public boolean isGenuine(UnitId organiser, byte[] content, String signature) {
        return Signatures.claimedKey(signature).flatMap(kid -> organiser == null ? ministrys(kid) : units(organiser, kid))
                .filter(key -> Signatures.verify(content, signature, key)).isPresent();
    }

    /** Of the unit, or of whoever came to hold its territory. */
    private Optional<String> units(UnitId organiser, String kid) {
        UnitMap units = territory.map();
        return units.all().stream().map(Unit::id).filter(one -> units.isOrSucceeds(one, organiser)).flatMap(one -> unitKeys.known(one, kid).stream())
                .map(UnitKey::publicJwk).findFirst();
    }

    private Optional<String> ministrys(String kid) {
        return ministryKey.ring() == null ? Optional.empty() : ministryKey.ring().find(kid).map(KeyList.Key::publicJwk);
    }
}
