package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.fair.LetterBook.Occasion;
import vn.khuyencong.fair.LetterBook.WrittenLetter;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Writes to each establishment that applied: which stalls, where and when, what is supported, what to do by when; or why it has none. */
@Stateless
public class ExhibitorLetters {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ExhibitorStands stands;
    @Inject
    private StallProblems problems;
    @Inject
    private StallPlaces places;
    @Inject
    private StallExplanations explanations;
    @Inject
    private FairFormHeads heads;
    @Inject
    private Fairs fairs;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The letters of a result to all whom the viewer sees, by province and as they came. */
    public List<ExhibitorLetter> all(Viewer viewer, FairRun run) {
        return of(viewer, run, one -> true);
    }

    /** Those to the establishments of a province. */
    public List<ExhibitorLetter> of(Viewer viewer, FairRun run, UnitId unit) {
        return of(viewer, run, one -> one.unit().equals(unit));
    }

    /** That to one; empty if the viewer does not see it or it is not in force. */
    public Optional<ExhibitorLetter> one(Viewer viewer, FairRun run, long application) {
        return of(viewer, run, one -> one.id() == application).stream().findFirst();
    }

    /** All whom the viewer sees, for as many letters as one likes: the result is read once. */
    public LetterBook open(Viewer viewer, FairRun run) {
        return open(viewer, run, one -> true);
    }

    /** Whether all that the letters of a book are written from is as it was when it was opened. */
    public boolean isCurrent(LetterBook book) {
        return !book.isEmpty() && book.state().equals(state(book.run().fair()));
    }

    /** Who gets one: all whom the viewer sees, by province and as they came. */
    public List<FairApplication> addressees(Viewer viewer, FairRun run) {
        return addressees(viewer, run.fair(), one -> true, territory.map());
    }

    private List<ExhibitorLetter> of(Viewer viewer, FairRun run, Predicate<FairApplication> wanted) {
        return open(viewer, run, wanted).all().map(WrittenLetter::letter).toList();
    }

    private List<FairApplication> addressees(Viewer viewer, Fair fair, Predicate<FairApplication> wanted, UnitMap units) {
        boolean whole = fairs.seesWhole(viewer, fair);
        return problems.applications(fair).stream().filter(wanted).filter(one -> whole || viewer.sees(one.unit(), units))
                .sorted(Comparator.comparing((FairApplication one) -> one.unit().value())).toList();
    }

    private LetterBook open(Viewer viewer, FairRun run, Predicate<FairApplication> wanted) {
        Fair fair = run.fair();
        UnitMap units = territory.map();
        Map<Long, FairApplication> asked = new LinkedHashMap<>();
        addressees(viewer, fair, wanted, units).forEach(one -> asked.put(one.id(), one));
        return new LetterBook(asked.isEmpty() ? null : occasion(viewer, run, units), asked);
    }

    private Occasion occasion(Viewer viewer, FairRun run, UnitMap units) {
        Fair fair = run.fair();
        // Before all else: what changes while it is read makes it another state.
        List<Object> state = state(fair);
        FormEdition edition = heads.edition(run, "CONGVAN");
        Map<Long, Integer> waiting = new HashMap<>();
        places.waiting(fair, run.found().orElseThrow()).forEach(one -> waiting.put(one.id(), waiting.size() + 1));
        return new Occasion(run, state, edition, heads.mark(run), heads.head(run, "", edition.titled(fair.name()), ""), units,
                stands.of(viewer, run).stream().filter(stand -> !stand.combined()).collect(Collectors.toMap(stand -> stand.application().reference(), one -> one)),
                waiting, explanations.inShort(fair, run, Locale.ROOT),
                stands.rule(fair).map(rule -> FairTexts.get("letter.support", ExhibitorStands.level(rule), rule.legalBasis())).orElse(""));
    }

    /** The day, the fair, its published results, who applies and what the law supports: a computation itself never changes. */
    private List<Object> state(Fair fair) {
        List<Object> state = new ArrayList<>(List.of(clock.today()));
        state.addAll(em.createQuery("select f.lockVersion from Fair f where f.id = :fair", Long.class).setParameter("fair", fair.id()).getResultList());
        em.createQuery("select r.id, r.lockVersion from FairRun r where r.fair.id = :fair and r.publishedAt is not null order by r.id", Object[].class)
                .setParameter("fair", fair.id()).getResultList().forEach(row -> state.addAll(Arrays.asList(row)));
        state.addAll(Arrays.asList(em.createQuery("""
                        select count(a), max(a.receivedAt), sum(a.score) from FairApplication a where a.fair.id = :fair and a.state = :state""", Object[].class)
                .setParameter("fair", fair.id()).setParameter("state", ApplicationState.IN_FORCE).getSingleResult()));
        state.addAll(norms.onFile(fair.norm()));
        return state;
    }
}
