package vn.khuyencong.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A database that counts what it is asked. */
public final class CountedDatabase {

    private final DataSource database;
    private final AtomicInteger statements = new AtomicInteger();

    public CountedDatabase(DataSource database) {
        this.database = database;
    }

    /** The database itself, each of whose statements counts. */
    public DataSource source() {
        return seen(DataSource.class, database);
    }

    /** How many statements something takes. */
    public int during(Supplier<?> work) {
        int before = statements.get();
        work.get();
        return statements.get() - before;
    }

    private <T> T seen(Class<T> type, Object of) {
        return type.cast(Proxy.newProxyInstance(CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                Object answer = method.invoke(of, arguments);
                return method.getName().equals("getConnection") ? seen(Connection.class, answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
