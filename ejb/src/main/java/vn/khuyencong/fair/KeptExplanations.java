package vn.khuyencong.fair;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.fair.allocation.Explanation;

/** What was explained of a computation and an application: neither changes any more, so it is worked out once. The oldest are forgotten. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeptExplanations {

    static final int MOST = 5_000;

    private final Map<Key, Explanation> kept = new LinkedHashMap<>();

    private record Key(long run, String application) {
    }

    public synchronized Optional<Explanation> of(long run, String application) {
        return Optional.ofNullable(kept.get(new Key(run, application)));
    }

    public synchronized void keep(long run, Explanation explanation) {
        kept.put(new Key(run, explanation.application()), explanation);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
