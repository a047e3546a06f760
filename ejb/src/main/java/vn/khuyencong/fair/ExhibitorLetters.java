package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.fair.ExhibitorStands.Stand;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Writes to each establishment that applied: which stalls, where and when, what is supported, what to do by when; or why it has none. */
@Stateless
public class ExhibitorLetters {

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
    private Territory territory;

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

    /** All that the viewer sees, by the number of the application. */
    public Map<Long, WrittenLetter> byApplication(Viewer viewer, FairRun run) {
        return written(viewer, run, one -> true).collect(Collectors.toMap(WrittenLetter::application, one -> one));
    }

    /** Who gets one: all whom the viewer sees, by province and as they came. */
    public List<FairApplication> addressees(Viewer viewer, FairRun run) {
        return addressees(viewer, run.fair(), one -> true, territory.map());
    }

    private List<ExhibitorLetter> of(Viewer viewer, FairRun run, Predicate<FairApplication> wanted) {
        return written(viewer, run, wanted).map(WrittenLetter::letter).toList();
    }

    /** A letter with whose application it answers. */
    public record WrittenLetter(long application, UnitId unit, ExhibitorLetter letter) {
    }

    private List<FairApplication> addressees(Viewer viewer, Fair fair, Predicate<FairApplication> wanted, UnitMap units) {
        boolean whole = fairs.seesWhole(viewer, fair);
        return problems.applications(fair).stream().filter(wanted).filter(one -> whole || viewer.sees(one.unit(), units))
                .sorted(Comparator.comparing((FairApplication one) -> one.unit().value())).toList();
    }

    private Stream<WrittenLetter> written(Viewer viewer, FairRun run, Predicate<FairApplication> wanted) {
        Fair fair = run.fair();
        UnitMap units = territory.map();
        List<FairApplication> asked = addressees(viewer, fair, wanted, units);
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        FormEdition edition = heads.edition(run, "CONGVAN");
        Occasion occasion = new Occasion(run, edition, heads.mark(run), heads.head(run, "", edition.titled(fair.name()), ""),
                stands.of(viewer, run).stream().filter(stand -> !stand.combined()).collect(Collectors.toMap(stand -> stand.application().reference(), one -> one)),
                places.waiting(fair, run.found().orElseThrow()), explanations.inShort(fair, run, Locale.ROOT),
                stands.rule(fair).map(rule -> FairTexts.get("letter.support", ExhibitorStands.level(rule), ExhibitorStands.law(rule))).orElse(""));
        return asked.stream().map(one -> new WrittenLetter(one.id(), one.unit(), letter(one, occasion, units)));
    }

    /** What all letters of a result share. */
    private record Occasion(FairRun run, FormEdition edition, String mark, FormHeading heading, Map<String, Stand> stands, List<FairApplication> waiting,
                            Map<String, List<String>> reasons, String support) {
    }

    private static ExhibitorLetter letter(FairApplication to, Occasion occasion, UnitMap units) {
        Fair fair = occasion.run().fair();
        String province = units.find(to.unit()).map(unit -> unit.nameOn(fair.fromDay()).text()).orElse(to.unit().value());
        FormHeading head = occasion.heading();
        List<String> recipients = new ArrayList<>(List.of(FairTexts.get("letter.recipient.same"), FairTexts.get("letter.recipient.province", province)));
        recipients.add(head.recipients().get(head.recipients().size() - 1));
        // A letter has no type in its number, NĐ 30/2020/NĐ-CP, Phụ lục I.
        FormHeading own = head.asLetter(recipients, to.sample());
        return new ExhibitorLetter(occasion.edition(), own, occasion.mark(), to.name(), paragraphs(to, occasion, province), notes(occasion.run()));
    }

    private static List<String> paragraphs(FairApplication to, Occasion occasion, String province) {
        Fair fair = occasion.run().fair();
        Stand stand = occasion.stands().get(to.reference());
        List<String> said = new ArrayList<>();
        said.add(FairTexts.get("letter.opening", to.document(), to.wanted(), fair.name(), fair.code()));
        said.add(FairTexts.get("letter.result", String.join(" ", occasion.reasons().getOrDefault(to.reference(), List.of()))));
        String last = FairFormHeads.day(fair.fromDay().minusDays(1));
        if (stand == null) {
            int place = occasion.waiting().indexOf(to);
            if (place >= 0) {
                said.add(FairTexts.get("letter.waiting", place + 1));
            }
            said.add(FairTexts.get("letter.todo.none", province, last));
        } else {
            said.add(FairTexts.get("letter.where", stand.numbers(), stand.place(), stand.size()));
            said.add(FairTexts.get("letter.when", FairFormHeads.days(fair), fair.place()));
            said.add(occasion.support());
            said.add(FairTexts.get("letter.todo", FairFormHeads.day(fair.fromDay()), province, last));
        }
        said.removeIf(String::isEmpty);
        said.add(FairTexts.get("letter.closing"));
        return said;
    }

    private static List<String> notes(FairRun run) {
        List<String> notes = new ArrayList<>(List.of(FairFormHeads.result(run)));
        if (run.fair().revealedSeed() != null && run.publishedAt() != null) {
            notes.add(FairTexts.get("letter.check", run.fair().revealedSeed(), run.fair().seedDigest()));
        }
        return notes;
    }
}
