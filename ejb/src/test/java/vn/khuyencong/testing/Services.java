package vn.khuyencong.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.shared.BusinessClock;

/** Services on a database without a server: the real provider, a transaction for each piece of work, a clock that stands still. */
public final class Services implements AutoCloseable {

    /** The day on which everything happens. */
    public static final LocalDate TODAY = LocalDate.of(2024, 3, 15);
    public static final Instant NOW = Instant.parse("2024-03-15T02:00:00Z");
    /** Read once for all tests: it takes longer than most of them. */
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.khuyencong");
    private static final List<String> MANAGED = CLASSES.stream().filter(type -> type.isAnnotatedWith(Entity.class)
            || type.isAnnotatedWith(Converter.class)).map(JavaClass::getName).toList();
    private static final List<Class<?>> SERVICES = services();
    private static final List<Method> OBSERVERS = observers();

    private final TestUnit unit;
    private final List<MinistryLetter> letters = new ArrayList<>();
    private LocalDate today = TODAY;
    private Instant now = NOW;

    public Services(DataSource database) {
        // Where a server keeps its keys; tests run in several virtual machines side by side.
        System.setProperty("jboss.server.data.dir", "target/test-data/" + System.getProperty("surefire.forkNumber", "1"));
        unit = TestUnit.on(database, MANAGED);
    }

    /** The services within one transaction. */
    public final class Work {
        private final EntityManager em;

        private Work(EntityManager em) {
            this.em = em;
        }

        public EntityManager em() {
            return em;
        }

        /** A service, with those that it uses. */
        public <T> T the(Class<T> service) {
            try {
                Constructor<? extends T> constructor = implementing(service).getDeclaredConstructor();
                constructor.setAccessible(true);
                T made = constructor.newInstance();
                for (Field field : made.getClass().getDeclaredFields()) {
                    if (field.isAnnotationPresent(PersistenceContext.class) || field.isAnnotationPresent(Inject.class)) {
                        field.setAccessible(true);
                        field.set(made, value(field.getType()));
                    }
                }
                for (Method method : service.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(PostConstruct.class)) {
                        method.setAccessible(true);
                        method.invoke(made);
                    }
                }
                return made;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        private Object value(Class<?> type) {
            return type == EntityManager.class ? em : type == BusinessClock.class ? new StandingClock(today, now)
                    : type == Event.class ? event() : the(type);
        }

        /** Tells every observer of the business at once, as the container does for a synchronous event. */
        private Object event() {
            return Proxy.newProxyInstance(Services.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                if (arguments[0] instanceof MinistryLetter letter) {
                    letters.add(letter);
                    return null;
                }
                for (Method observer : OBSERVERS) {
                    if (observer.getParameterTypes()[0].isInstance(arguments[0])) {
                        observer.setAccessible(true);
                        observer.invoke(the(observer.getDeclaringClass()), arguments[0]);
                    }
                }
                return null;
            });
        }
    }

    /** The one service behind an interface that a capability asks others by. */
    private static <T> Class<? extends T> implementing(Class<T> service) {
        return !service.isInterface() ? service : SERVICES.stream().filter(service::isAssignableFrom).findFirst().orElseThrow().asSubclass(service);
    }

    private static List<Class<?>> services() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class)).<Class<?>>map(JavaClass::reflect).toList();
    }

    private static List<Method> observers() {
        return SERVICES.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class)).toList();
    }

    /** The letters that the business wanted to be sent, in their order; signing and sending are the server's. */
    public List<MinistryLetter> letters() {
        return letters;
    }

    /** The day on which everything happens from now on. */
    public Services play(LocalDate day) {
        today = day;
        return this;
    }

    /** The moment at which everything happens from now on. */
    public Services at(Instant moment) {
        now = moment;
        return this;
    }

    /** Does a piece of work in a transaction of its own. */
    public <T> T transact(Function<Work, T> work) {
        EntityManager em = unit.entityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(new Work(em));
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    @Override
    public void close() {
        unit.close();
    }

    private record StandingClock(LocalDate today, Instant now) implements BusinessClock {
    }
}
