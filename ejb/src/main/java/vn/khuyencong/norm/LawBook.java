package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists of law as people read them: every row of every day. Law is public, whoever is signed in. */
@Stateless
public class LawBook {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The rows of a list in the order of the list; of rows about the same the latest first. */
    public List<LawEntry> entries(LawList list) {
        List<LawEntry> entries = rows(list).stream().map(LawRow::entry).toList();
        List<String> order = entries.stream().map(entry -> entry.content().subject()).distinct().toList();
        return entries.stream().sorted(Comparator.comparingInt((LawEntry entry) -> order.indexOf(entry.content().subject()))
                .thenComparing(LawEntry::validFrom, Comparator.reverseOrder())).toList();
    }

    /** A row of a list. */
    public Optional<LawEntry> find(LawList list, long id) {
        return Optional.<LawRow>ofNullable(em.find(list.rows(), id)).map(LawRow::entry);
    }

    /** What people entered or ended and nobody has held against the text since, the oldest first. */
    public List<LawEntry> awaitingCheck() {
        return Arrays.stream(LawList.values()).flatMap(list -> rows(list).stream()).filter(row -> !row.verified())
                .map(LawRow::entry).filter(entry -> entry.touched() != null).sorted(Comparator.comparing(LawEntry::touched)).toList();
    }

    private List<? extends LawRow> rows(LawList list) {
        return em.createQuery("select r from " + list.rows().getSimpleName() + " r order by r.id", list.rows()).getResultList();
    }
}
