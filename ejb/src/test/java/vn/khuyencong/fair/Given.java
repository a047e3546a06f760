package vn.khuyencong.fair;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.khuyencong.testing.InboxRows;
import vn.khuyencong.testing.Services;

/** A published result as the database holds it, put there without a computation. */
final class Given {

    /** Far above what the tests themselves make. */
    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private Given() {
    }

    /** Gives stalls of a fair to an exhibitor of Bắc Giang. */
    static void stalls(FairBench bench, long fair, String exhibitor, String... numbers) {
        bench.services().transact(work -> {
            EntityManager em = work.em();
            long run = IDS.incrementAndGet();
            long plan = ((Number) em.createNativeQuery("select max(id) from floor_plan where fair_id = ?1").setParameter(1, fair).getSingleResult()).longValue();
            em.createNativeQuery("""
                    insert into fair_run (id, fair_id, floor_plan_id, state, input_digest, rule_version, proven, cancel_asked, started_at, started_by, seen_at,
                     published_at, lock_version) values (?1, ?2, ?3, 'DONE', 'd', '1', true, false, current_timestamp, 'cuc', current_timestamp, current_timestamp, 1)""")
                    .setParameter(1, run).setParameter(2, fair).setParameter(3, plan).executeUpdate();
            long application = application(em, fair, exhibitor, "DK-" + UUID.randomUUID());
            Arrays.stream(numbers).forEach(number -> em.createNativeQuery(
                    "insert into fair_allotment (id, run_id, application_id, unit_id, stall) values (?1, ?2, ?3, 'P63-24', ?4)")
                    .setParameter(1, IDS.incrementAndGet()).setParameter(2, run).setParameter(3, application).setParameter(4, number).executeUpdate());
            return null;
        });
    }

    /** Pins stalls to an exhibitor of Bắc Giang. */
    static void pin(FairBench bench, long fair, String exhibitor, String numbers) {
        bench.services().transact(work -> {
            String document = "DK-" + UUID.randomUUID();
            application(work.em(), fair, exhibitor, document);
            act(work.em(), fair, "PIN", "P63-24/" + document, numbers);
            return null;
        });
    }

    static void block(FairBench bench, long fair, String numbers) {
        bench.services().transact(work -> {
            act(work.em(), fair, "BLOCK", null, numbers);
            return null;
        });
    }

    private static void act(EntityManager em, long fair, String kind, String document, String numbers) {
        em.createNativeQuery("insert into fair_hand_act (id, fair_id, kind, document, stalls, reason, at, by_account) values (?1, ?2, ?3, ?4, ?5, 'Cột nhà', current_timestamp, 'cuc')")
                .setParameter(1, IDS.incrementAndGet()).setParameter(2, fair).setParameter(3, kind).setParameter(4, document).setParameter(5, numbers).executeUpdate();
    }

    private static long application(EntityManager em, long fair, String exhibitor, String document) {
        long id = IDS.incrementAndGet();
        em.createNativeQuery("""
                insert into fair_application (id, message_id, sender, fair_id, fair_code, unit_id, plan_year, document, version, kind, state, name, legal_form,
                 wanted, least, first_time, content, received_at, business_day, sample)
                values (?1, ?2, 'P63-24', ?3, 'HC', 'P63-24', 2024, ?4, 1, 'ORIGINAL', 'IN_FORCE', ?5, 'COOPERATIVE', 2, 1, false, '{}', current_timestamp,
                 current_date, false)""").setParameter(1, id).setParameter(2, InboxRows.add(em, Services.TODAY)).setParameter(3, fair)
                .setParameter(4, document).setParameter(5, exhibitor).executeUpdate();
        return id;
    }
}
