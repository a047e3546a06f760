package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.Services;

class RestorationsTest {

    @Test
    void ofNodesThatStartAtOnceAfterARestoreOneTellsTheUnits() throws Exception {
        try (Services services = new Services(MigratedDatabase.h2("restorations"))) {
            services.transact(work -> {
                work.the(MinistryKey.class).id();
                work.the(BrokerUsers.class).renew(new UnitId("P63-24"));
                return work.em().createNativeQuery("insert into restoration (id, backup_at, restored_at) values (7, current_timestamp, current_timestamp)")
                        .executeUpdate();
            });
            List<String> series = AtOnce.all(() -> start(services), () -> start(services), () -> start(services));
            assertEquals(List.of("7", "7", "7"), series);
            assertEquals(1, services.transact(work -> work.em().createQuery("select o from OutboxMessage o", OutboxMessage.class).getResultList()).size());
        }
    }

    private static String start(Services services) {
        return services.transact(work -> work.the(Restorations.class).series());
    }
}
