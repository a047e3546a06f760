package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** A fair on a database of its own, prepared by the department as officers do. */
public final class FairBench implements AutoCloseable {

    public static final LocalDate CLOSES = LocalDate.of(2024, 4, 30);
    public static final UnitId BAC_GIANG = new UnitId("P63-24");

    private final Services services;

    public FairBench(String name) {
        services = new Services(MigratedDatabase.h2(name));
    }

    public Services services() {
        return services;
    }

    /** A fair of the department in the country that nobody has prepared further. */
    public static NewFair fair(String code) {
        return new NewFair(code, "Hội chợ hàng công nghiệp nông thôn", "Thành phố A", FairScope.DOMESTIC, true, LocalDate.of(2024, 5, 16),
                LocalDate.of(2024, 5, 19), null, LocalDate.of(2024, 3, 1), CLOSES, 3);
    }

    /** Entered, with one zone NS, one row A of ten stalls and a quota of six for one province. */
    public long planned(String code) {
        long id = kept(services.transact(work -> work.the(Fairs.class).enter(Viewers.DEPT_OFFICER, fair(code))));
        kept(services.transact(work -> work.the(FairZones.class).set(Viewers.DEPT_OFFICER, id, "NS", "Nông sản chế biến", "#a8d08d")));
        kept(draw(id, row("A", 10)));
        kept(services.transact(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, id, BAC_GIANG, 6)));
        return id;
    }

    public long announced(String code) {
        long id = planned(code);
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null));
        return id;
    }

    public static NewRow row(String label, int count) {
        return new NewRow("1", label, count, "NS", 1, NewStall.STANDARD_CM, NewStall.STANDARD_CM, NewRow.Corners.BOTH, false);
    }

    public Entered draw(long id, NewRow row) {
        return services.transact(work -> work.the(Floors.class).drawRow(Viewers.DEPT_OFFICER, id, row));
    }

    public List<String> act(Viewer viewer, long id, FairAct act, String reason) {
        return services.transact(work -> work.the(FairActs.class).act(viewer, id, act, reason)).stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }

    public static long kept(Entered entered) {
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    public static List<String> rules(Entered entered) {
        return entered.findings().stream().map(Refusal::rule).toList();
    }

    @Override
    public void close() {
        services.close();
    }
}
