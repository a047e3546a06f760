package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** What was issued, as far as somebody sees it. */
@Stateless
public class PrintedDocuments {

    /** Of more words nothing more is asked. */
    private static final int MOST_WORDS = 12;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintRights rights;
    @Inject
    private Territory territory;

    /**
     * Which are asked for; each part may be null.
     *
     * @param form    id of the form
     * @param year    of the papers
     * @param subject what it is of
     * @param text    its check code, or words of its number, title, issuer or of the name of whom or what it is of, with or without diacritics
     */
    public record Filter(String form, DocumentState state, Integer year, String subject, UnitId unit, String text) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);

        /** The same of one subject alone. */
        public static Filter of(String form, String subject) {
            return new Filter(form, null, null, subject, null, null);
        }

        /** Each word by itself, in whatever order: people say an office otherwise than papers do. Nothing but signs is part of no name. */
        private List<String> words() {
            return text == null ? List.of() : Stream.of(VietnameseText.searchKey(text).split(" ")).distinct().limit(MOST_WORDS).map(word -> word.isEmpty() ? "" : "%" + word + "%").toList();
        }
    }

    public long count(Viewer viewer, Filter filter) {
        return asked("select count(d)", "", Long.class, viewer, filter).getSingleResult();
    }

    /** The latest issued first. */
    public List<PrintedDocument> list(Viewer viewer, Filter filter, int first, int most) {
        return asked("select d", " order by d.issuedAt desc, d.id desc", PrintedDocument.class, viewer, filter).setFirstResult(first).setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> asked(String select, String order, Class<T> type, Viewer viewer, Filter filter) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("form", filter.form());
        conditions.put("state", filter.state());
        conditions.put("year", filter.year());
        conditions.put("subject", filter.subject());
        conditions.put("unit", filter.unit() == null ? null : filter.unit().value());
        conditions.values().removeIf(Objects::isNull);
        String where = conditions.keySet().stream().map(name -> " and d." + name + " = :" + name).collect(Collectors.joining());
        UnitMap units = territory.map();
        // A list that is never empty: not every database takes an empty one.
        List<String> seen = Stream.concat(Stream.of(""), units.all().stream().map(Unit::id).filter(unit -> viewer.sees(unit, units)).map(UnitId::value)).toList();
        boolean own = !viewer.seesAll() && rights.mayIssue(viewer, Office.DEPARTMENT);
        List<String> words = filter.words();
        TypedQuery<T> query = em.createQuery(select + " from PrintedDocument d where (d.unit in :seen"
                + (viewer.seesAll() ? " or d.unit is null" : own ? " or d.unit is null and d.issuedBy = :me" : "") + ")" + where
                + (words.isEmpty() ? "" : " and (" + IntStream.range(0, words.size()).mapToObj(word -> "d.searchKey like :word" + word).collect(Collectors.joining(" and "))
                + " or d.checkCode = :code)") + order, type);
        conditions.forEach(query::setParameter);
        if (!words.isEmpty()) {
            IntStream.range(0, words.size()).forEach(word -> query.setParameter("word" + word, words.get(word)));
            query.setParameter("code", CheckCode.normal(filter.text()));
        }
        if (own) {
            query.setParameter("me", viewer.name());
        }
        return query.setParameter("seen", seen);
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<PrintedDocument> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(PrintedDocument.class, id)).filter(one -> rights.sees(viewer, one));
    }

    /** Whether a paper of a day was issued under a subject, whatever became of it and whoever sees it. */
    public boolean isIssued(String subject, LocalDate day) {
        return em.createQuery("select count(d) from PrintedDocument d where d.subject = :subject and d.date = :day and d.version is not null", Long.class)
                .setParameter("subject", subject).setParameter("day", day).getSingleResult() > 0;
    }

    /** Whether a paper of any of these subjects is in force, whoever sees it. */
    public boolean isInForce(List<String> subjects) {
        return em.createQuery("select count(d) from PrintedDocument d where d.subject in :subjects and d.state = :state", Long.class)
                .setParameter("subjects", subjects).setParameter("state", DocumentState.GENUINE).getSingleResult() > 0;
    }

    /** The bytes of a document that was found and issued. */
    public byte[] content(PrintedDocument document) {
        return em.find(PrintedContent.class, document.id()).content();
    }

    /** What replaced a document; empty while nothing did. */
    public Optional<PrintedDocument> successor(PrintedDocument document) {
        return em.createQuery("select d from PrintedDocument d where d.replaces.id = :id", PrintedDocument.class).setParameter("id", document.id())
                .getResultStream().findFirst();
    }

    /** What was issued or became void in a year of real time, after the one with an id, the oldest first. */
    public List<PrintedDocument> issued(int year, long after, int most) {
        return em.createQuery("select d from PrintedDocument d where d.issuedAt >= :from and d.issuedAt < :to and d.id > :after and d.state <> :printing order by d.id",
                        PrintedDocument.class)
                .setParameter("from", LocalDate.of(year, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant())
                .setParameter("to", LocalDate.of(year + 1, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant()).setParameter("after", after).setParameter("printing", DocumentState.PRINTING)
                .setMaxResults(most).getResultList();
    }
}
