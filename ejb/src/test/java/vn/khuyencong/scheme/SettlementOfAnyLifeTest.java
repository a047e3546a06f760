package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Document;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.execution.SettlementPapers;
import vn.khuyencong.testing.Services;

/** Whatever happened to a plan, form BM17 says of every line granted = settled + left + returned, and its sums are the ledger's. */
class SettlementOfAnyLifeTest {

    private static final int LIVES = 8;
    private static final int STEPS = 40;

    @Test
    void theSumsOfTheFormAreThoseOfTheLedger() {
        long seed = System.nanoTime();
        try (Services services = new Services(MigratedDatabase.h2("settlement-any"))) {
            for (int i = 0; i < LIVES; i++) {
                RandomLife life = new RandomLife(seed + i, 2024 + i);
                services.transact(work -> {
                    life.begin(work);
                    return null;
                });
                for (int step = 0; step <= STEPS; step++) {
                    boolean last = step == STEPS;
                    services.transact(work -> {
                        if (last) {
                            life.end(work);
                        } else {
                            life.next(work);
                        }
                        return null;
                    });
                }
                try {
                    look(services, life.owner());
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + (seed + i) + ": " + String.join("\n", life.told()), e);
                }
            }
        }
    }

    private static void look(Services services, PlanOf plan) {
        Document paper = services.transact(work -> work.the(SettlementPapers.class).of(Country.OFFICER, plan.unit(), plan.year()));
        Map<Account, Long> held = services.transact(work -> work.the(Ledger.class).balances(plan));
        List<Row> rows = paper.parts().get(0).blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
                .flatMap(table -> table.rows().stream()).filter(row -> row.kind() != Row.Kind.GROUP).toList();
        if (rows.isEmpty()) {
            assertEquals(0, held.get(Account.BUDGET));
            return;
        }
        Row total = rows.get(rows.size() - 1);
        assertEquals(-held.get(Account.BUDGET), number(total, "granted"));
        assertEquals(held.get(Account.SETTLED), number(total, "settled"));
        assertEquals(held.get(Account.RETURNED), number(total, "returned"));
        for (Row row : rows) {
            assertEquals(number(row, "granted"), number(row, "settled") + number(row, "left") + number(row, "returned"), row.text("content"));
        }
        List<Row> items = rows.stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
        for (String column : List.of("granted", "advanced", "settled", "left", "returned")) {
            assertEquals(number(total, column), items.stream().mapToLong(row -> number(row, column)).sum(), column);
        }
    }

    private static long number(Row row, String column) {
        return row.cells().get(column).number().longValueExact();
    }
}
