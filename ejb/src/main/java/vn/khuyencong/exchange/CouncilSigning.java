package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.award.CouncilSeal;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitTurns;

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
    private UnitTurns turns;

    @Override
    public String sign(UnitId organiser, byte[] content, String actor) {
        if (organiser == null) {
            return ministryKey.sign(content);
        }
        turns.hold(organiser);
        return portalKeys.sign(organiser, content, actor);
    }

    @Override
    public boolean isGenuine(UnitId organiser, byte[] content, String signature) {
        return Signatures.claimedKey(signature).flatMap(kid -> organiser == null ? ministrys(kid) : unitKeys.known(organiser, kid).map(UnitKey::publicJwk))
                .filter(key -> Signatures.verify(content, signature, key)).isPresent();
    }

    private Optional<String> ministrys(String kid) {
        return ministryKey.ring() == null ? Optional.empty() : ministryKey.ring().find(kid).map(KeyList.Key::publicJwk);
    }
}
