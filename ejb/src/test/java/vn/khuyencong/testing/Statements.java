package vn.khuyencong.testing;

import java.util.function.Function;

/** How often a database of H2 is asked, so that a test can tell whether a list asks once or for each of its rows. */
public final class Statements {

    private final Services services;
    private final String tables;

    /** @param tables a regular expression for the tables that count; the others are asked as often as it takes */
    public Statements(Services services, String tables) {
        this.services = services;
        this.tables = tables;
        services.transact(work -> work.em().createNativeQuery("set query_statistics true").executeUpdate());
        // Each text of a statement is counted for itself, the rarest is forgotten above this number.
        services.transact(work -> work.em().createNativeQuery("set query_statistics_max_entries 10000").executeUpdate());
    }

    /** How many selects a piece of work takes in a transaction of its own. */
    public long of(Function<Services.Work, ?> work) {
        long before = all();
        services.transact(work::apply);
        return all() - before;
    }

    private long all() {
        return services.transact(work -> ((Number) work.em().createNativeQuery("""
                select coalesce(sum(execution_count), 0) from information_schema.query_statistics
                where sql_statement like 'SELECT%' and regexp_like(sql_statement, ?1, 'i')""").setParameter(1, tables).getSingleResult()).longValue());
    }
}
