package vn.khuyencong.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.jpa.deployment.SEPersistenceUnitInfo;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.jpa.PersistenceProvider;
import vn.khuyencong.migration.Migration;

/**
 * The unit of production, without a server around it: on a given database, with transactions of its own. Making one takes longer than most tests, so who
 * is done with one leaves it to the next, who brings a database of the same product; nothing of the former database is kept.
 */
final class TestUnit implements AutoCloseable {

    private static final Map<String, Queue<TestUnit>> IDLE = new ConcurrentHashMap<>();

    private final String product;
    private final AtomicReference<DataSource> database;
    private final EntityManagerFactory factory;

    private TestUnit(String product, DataSource database, List<String> managed) {
        this.product = product;
        this.database = new AtomicReference<>(database);
        factory = new PersistenceProvider().createContainerEntityManagerFactory(unit(managed), Map.of());
    }

    static TestUnit on(DataSource database, List<String> managed) {
        String product = product(database);
        TestUnit idle = IDLE.computeIfAbsent(product, none -> new ConcurrentLinkedQueue<>()).poll();
        if (idle == null) {
            return new TestUnit(product, database, managed);
        }
        idle.database.set(database);
        return idle;
    }

    private static String product(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Forgets the numbers that were taken in advance from the sequences of this database, and the database. */
    @Override
    public void close() {
        JpaHelper.getServerSession(factory).getSequencingControl().initializePreallocated();
        database.set(null);
        IDLE.get(product).add(this);
    }

    private SEPersistenceUnitInfo unit(List<String> managed) {
        SEPersistenceUnitInfo unit = new SEPersistenceUnitInfo();
        unit.setPersistenceUnitName("khuyencong");
        unit.setPersistenceProviderClassName(PersistenceProvider.class.getName());
        unit.setTransactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        unit.setNonJtaDataSource(current());
        unit.setManagedClassNames(managed);
        unit.setExcludeUnlistedClasses(true);
        unit.setClassLoader(TestUnit.class.getClassLoader());
        unit.setPersistenceUnitRootUrl(Migration.class.getProtectionDomain().getCodeSource().getLocation());
        Properties properties = new Properties();
        properties.putAll(Map.of("eclipselink.logging.level", "OFF", "eclipselink.weaving", "false", "eclipselink.cache.shared.default", "false",
                "eclipselink.jdbc.batch-writing", "JDBC", "eclipselink.session-name", "test-" + System.identityHashCode(this)));
        unit.setProperties(properties);
        return unit;
    }

    /** Whatever database the unit is on at that moment. */
    private DataSource current() {
        return (DataSource) Proxy.newProxyInstance(TestUnit.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(database.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
