package vn.khuyencong.testing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Rows of the inbox that versions and events rest on. */
public final class InboxRows {

    private InboxRows() {
    }

    /** Adds a message that arrived on a day; its id. */
    public static long add(EntityManager em, LocalDate day) {
        return add(em, day, new byte[0]);
    }

    /** Adds a message with its very words. */
    public static long add(EntityManager em, LocalDate day, byte[] body) {
        long id = 1 + ((Number) em.createNativeQuery("select coalesce(max(id), 0) from inbox_message").getSingleResult()).longValue();
        em.createNativeQuery("""
                insert into inbox_message (id, received_at, business_day, address, size_bytes, digest, body, body_whole, state, deliveries)
                values (?1, current_timestamp, ?2, 'a', 0, ?3, ?4, true, 'ACCEPTED', 1)""")
                .setParameter(1, id).setParameter(2, java.sql.Date.valueOf(day)).setParameter(3, "d" + id).setParameter(4, body)
                .executeUpdate();
        return id;
    }
}
