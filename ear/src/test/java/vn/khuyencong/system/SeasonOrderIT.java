package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.khuyencong.demo.SeasonDocuments;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.DatabaseDigest;
import vn.khuyencong.testing.Services;

/** What a database says at the end does not depend on the order in which messages came, nor on how often. The whole country: {@code bench replay}. */
class SeasonOrderIT {

    private static final int PROVINCES = 3;
    private static final int COPIES = 3;
    private static final int BATCH = 20;

    private final Map<UnitId, SigningKey> keys = new HashMap<>();

    @Test
    void threeTimesShuffledAmongOthersSaysWhatOnceInOrderSays() throws IOException, SQLException {
        List<SeasonTraffic.Sent> season = SeasonTraffic.of(SeasonDocuments.units().subList(0, PROVINCES), Work.fresh("season-order"));
        List<SeasonTraffic.Sent> shuffled = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            shuffled.addAll(season);
        }
        Collections.shuffle(shuffled, new Random(20230707));
        DatabaseDigest ordered = after(season);
        DatabaseDigest mixed = after(shuffled);
        assertEquals(ordered.byTable(), mixed.byTable(), () -> ordered.differenceTo(mixed));
    }

    private DatabaseDigest after(List<SeasonTraffic.Sent> messages) throws SQLException {
        DataSource database = ServiceDatabase.empty();
        try (Services services = new Services(database).play(SeasonTraffic.DAY); Connection connection = database.getConnection()) {
            messages.stream().map(SeasonTraffic.Sent::unit).distinct().forEach(unit -> letIn(services, unit));
            for (int from = 0; from < messages.size(); from += BATCH) {
                receive(services, messages.subList(from, Math.min(messages.size(), from + BATCH)));
            }
            return new DatabaseDigest(connection);
        }
    }

    private void letIn(Services services, UnitId unit) {
        SigningKey key = keys.computeIfAbsent(unit, some -> SigningKey.generate("gw-" + some));
        services.transact(work -> {
            if (work.the(UnitKeys.class).find(unit, key.kid()).isEmpty()) {
                work.the(UnitKeys.class).register(unit, key.kid(), key.publicJwk(), "quantri");
            }
            return null;
        });
    }

    private void receive(Services services, List<SeasonTraffic.Sent> batch) {
        services.transact(work -> {
            work.the(Intake.class).receive(batch.stream().map(this::delivery).toList());
            return null;
        });
    }

    private Delivery delivery(SeasonTraffic.Sent sent) {
        return Delivery.of(Addresses.submissions(sent.unit()), sent.body(), null, Addresses.CONTENT_TYPE, keys.get(sent.unit()).sign(sent.body()));
    }
}
