package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.UnitId;

/**
 * What was decided of plans, one version after the other, and what stood when. Everything that the versions state is read at once, however
 * many there are; so whoever asks reads them first here, before anything else has led to one of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanHistories {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** A version with all that it states; empty if there is none of that number. */
    public Optional<DocumentVersion> find(long version) {
        return whole(em.createQuery("select v from DocumentVersion v where v.id = :id", DocumentVersion.class)).setParameter("id", version)
                .getResultStream().findFirst();
    }

    /** Every version that was ever decided of the plans that some versions are of, the earliest first, by unit. */
    public Map<UnitId, List<DocumentVersion>> around(Collection<Long> versions) {
        return versions.isEmpty() ? Map.of() : whole(em.createQuery("""
                        select v from DocumentVersion v where v.basis = :decided and v.inForceFrom is not null and exists (select m from DocumentVersion m
                        where m.id in :versions and m.subject = v.subject and m.planYear = v.planYear and m.fund = v.fund)
                        order by v.inForceFrom, v.id""", DocumentVersion.class))
                .setParameter("decided", Basis.DECIDED).setParameter("versions", versions).getResultStream()
                .collect(Collectors.groupingBy(DocumentVersion::subject, LinkedHashMap::new, Collectors.toList()));
    }

    private static TypedQuery<DocumentVersion> whole(TypedQuery<DocumentVersion> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "v.schemes").setHint("eclipselink.batch", "v.schemes.lines")
                .setHint("eclipselink.batch", "v.schemes.lines.equipment");
    }

    /** A history up to the last of what a decision made of it. */
    public static List<DocumentVersion> upTo(List<DocumentVersion> history, Predicate<DocumentVersion> made) {
        return history.subList(0, at(history, made).max().orElse(-1) + 1);
    }

    /** A history before the first of what a decision made of it. */
    public static List<DocumentVersion> before(List<DocumentVersion> history, Predicate<DocumentVersion> made) {
        return history.subList(0, at(history, made).min().orElse(history.size()));
    }

    private static IntStream at(List<DocumentVersion> history, Predicate<DocumentVersion> made) {
        return IntStream.range(0, history.size()).filter(at -> made.test(history.get(at)));
    }

    /** What stands of some versions: one that was sent again takes the place of the one before, a supplement adds to it. */
    public static List<DocumentVersion> standing(List<DocumentVersion> versions) {
        Map<String, List<DocumentVersion>> documents = new LinkedHashMap<>();
        for (DocumentVersion version : versions) {
            List<DocumentVersion> stands = documents.computeIfAbsent(document(version), document -> new ArrayList<>());
            if (version.kind() != SubmissionKind.SUPPLEMENT) {
                stands.clear();
            }
            stands.add(version);
        }
        return documents.values().stream().flatMap(List::stream).toList();
    }

    /** The documents that versions are of. */
    public static Set<String> documents(Collection<DocumentVersion> versions) {
        return versions.stream().map(PlanHistories::document).collect(Collectors.toSet());
    }

    /** Those versions that are of some documents. */
    public static List<DocumentVersion> of(Set<String> documents, List<DocumentVersion> versions) {
        return versions.stream().filter(version -> documents.contains(document(version))).toList();
    }

    private static String document(DocumentVersion version) {
        return version.subject() + "/" + version.key().document();
    }
}
