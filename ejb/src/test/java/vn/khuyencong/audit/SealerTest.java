package vn.khuyencong.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.chain.ChainHash;
import vn.khuyencong.audit.chain.ChainLine;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.testing.Services;

class SealerTest {

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("sealer-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theUnsealedTailIsCountedUntilItIsSealed() {
        write(3);
        assertEquals(new SealedTrail.State(0, 3, Services.NOW), state());
        assertEquals(3, seal());
        assertEquals(0, seal());
        assertEquals(new SealedTrail.State(3, 0, null), state());
        assertNull(state().oldestUnsealed());
    }

    @Test
    void eachEntryIsHashedWithTheOneBeforeIt() {
        write(3);
        seal();
        String before = ChainHash.START;
        List<ChainLine> lines = lines();
        for (ChainLine line : lines) {
            assertEquals(ChainHash.after(before, line.canonical()), line.hash());
            before = line.hash();
        }
        assertEquals(List.of(1L, 2L, 3L), lines.stream().map(ChainLine::position).toList());
        assertEquals(lines.stream().map(ChainLine::id).sorted().toList(), lines.stream().map(ChainLine::id).toList());
    }

    @Test
    void anEntryThatComesToLightLateTakesTheNextPlaceThoughItsIdIsLower() {
        write(2);
        seal();
        services.transact(work -> work.em().createNativeQuery("""
                insert into audit_entry (id, at, business_day, actor, act, outcome)
                values (1, timestamp with time zone '2024-03-14 23:00:00+00', date '2024-03-15', 'other node', 'SIGNED_IN', 'OK')""").executeUpdate());
        seal();
        assertEquals(1, lines().get(2).id());
        assertEquals(3, lines().get(2).position());
    }

    @Test
    void everyColumnOfAnEntryIsInWhatIsHashed() throws IOException {
        write(1);
        seal();
        JsonNode hashed = Json.MAPPER.readTree(lines().get(0).canonical());
        Set<String> written = new TreeSet<>(Set.of("chain_hash"));
        hashed.fieldNames().forEachRemaining(name -> written.add(name.equals("position") ? "chain_position"
                : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));
        List<?> columns = services.transact(work -> work.em().createNativeQuery(
                "select lower(column_name) from information_schema.columns where table_name = 'AUDIT_ENTRY'").getResultList());
        assertEquals(new TreeSet<Object>(columns), written);
    }

    @Test
    void twoSealersAtOnceSealEachEntryOnce() throws Exception {
        write(700);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Integer>> sealers = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                sealers.add(nodes.submit(sealingWhileWriting(together)));
            }
            int sealed = 0;
            for (Future<Integer> sealer : sealers) {
                sealed += sealer.get();
            }
            sealed += seal();
            assertEquals(740, sealed);
        } finally {
            nodes.shutdownNow();
        }
        assertEquals(LongStream.rangeClosed(1, 740).boxed().toList(), lines().stream().map(ChainLine::position).toList());
        assertEquals(740, lines().stream().map(ChainLine::id).distinct().count());
        List<ChainLine> lines = lines();
        assertTrue(lines.stream().skip(1).allMatch(line -> line.hash().equals(ChainHash.after(lines.get((int) line.position() - 2).hash(), line.canonical()))));
    }

    private Callable<Integer> sealingWhileWriting(CyclicBarrier together) {
        return () -> {
            together.await();
            int sealed = 0;
            for (int round = 0; round < 20; round++) {
                write(1);
                sealed += seal();
            }
            return sealed;
        };
    }

    private void write(int entries) {
        services.transact(work -> {
            for (int i = 0; i < entries; i++) {
                work.the(AuditTrail.class).record("cuc", AuditAct.PLAN_DECIDED, "P63-24/2024", "OK", "Quyết định \"" + i + "\"");
            }
            return null;
        });
    }

    private int seal() {
        return services.transact(work -> work.the(Sealer.class).seal());
    }

    private SealedTrail.State state() {
        return services.transact(work -> work.the(SealedTrail.class).state());
    }

    private List<ChainLine> lines() {
        return services.transact(work -> work.the(SealedTrail.class).next(new SealedTrail.Stretch(1, Long.MAX_VALUE), 10_000));
    }
}
