package vn.khuyencong.inside;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks at the database and the entities from within. */
@Stateless
public class Probe {

    private static final Set<String> OF_AN_INTAKE = Set.of("inbox_message", "receipt", "outbox_message", "document_version", "scheme",
            "scheme_line", "figure", "audit_entry");

    @PersistenceContext(unitName = "../khuyencong-ejb.jar#khuyencong")
    private EntityManager em;

    public Set<Class<?>> entities() {
        return em.getMetamodel().getEntities().stream().map(Type::getJavaType).collect(Collectors.toSet());
    }

    /** How many rows each table has that an intake writes. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        OF_AN_INTAKE.forEach(table -> rows.put(table, number("select count(*) from " + table)));
        return rows;
    }

    /** Does something in a transaction that fails afterwards. */
    public void failAfter(Runnable work) {
        work.run();
        throw new IllegalStateException("what comes after it fails");
    }

    public long number(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
