package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.testing.Services;

class OutboxTest {

    @Test
    void whatWaitsForAnAddressThatCannotBeReachedHoldsUpNobodyElse() {
        try (Services services = new Services(MigratedDatabase.h2("outbox"))) {
            services.transact(work -> {
                for (int i = 1; i <= 5; i++) {
                    work.the(Outbox.class).put("khuyencong.receipts.P-40", "A-" + i, new byte[] {1}, null);
                }
                return work.the(Outbox.class).put("khuyencong.receipts.P-46", "B-1", new byte[] {1}, null);
            });
            assertEquals(List.of("A-1", "A-2", "A-3"), taken(services, 3, Set.of()));
            assertEquals(List.of("B-1"), taken(services, 3, Set.of("khuyencong.receipts.P-40")));
            assertEquals(6, taken(services, 10, Set.of()).size(), "what was held up is still there");
        }
    }

    private static List<String> taken(Services services, int atMost, Set<String> heldUp) {
        return services.transact(work -> work.the(Outbox.class).take(atMost, heldUp).stream().map(OutboxMessage::name).toList());
    }
}
