package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.fair.ExhibitorStands.Stand;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/** The letters of a result as it stood when it was read, once for all of them; each is written from its own application when it is asked for. */
public final class LetterBook {

    private final Occasion occasion;
    private final Map<Long, FairApplication> asked;

    /** @param asked by number of the application, by province and as they came */
    LetterBook(Occasion occasion, Map<Long, FairApplication> asked) {
        this.occasion = occasion;
        this.asked = asked;
    }

    /** A letter with whose application it answers. */
    public record WrittenLetter(long application, UnitId unit, ExhibitorLetter letter) {
    }

    /**
     * What all letters of a result share.
     *
     * @param state   of all that they are written from: another state may make other letters
     * @param stands  by reference of the application
     * @param waiting place on the waiting list by number of the application, from 1
     * @param reasons by reference of the application
     */
    record Occasion(FairRun run, List<Object> state, FormEdition edition, String mark, FormHeading heading, UnitMap units, Map<String, Stand> stands, Map<Long, Integer> waiting,
                    Map<String, List<String>> reasons, String support) {
    }

    FairRun run() {
        return occasion.run();
    }

    List<Object> state() {
        return occasion.state();
    }

    /** Whether nobody gets a letter. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** That to one; empty if it is not in force, or whoever opened the book does not see it. */
    public Optional<WrittenLetter> letter(long application) {
        return Optional.ofNullable(asked.get(application)).map(this::write);
    }

    Stream<WrittenLetter> all() {
        return asked.values().stream().map(this::write);
    }

    private WrittenLetter write(FairApplication to) {
        Fair fair = occasion.run().fair();
        String province = occasion.units().find(to.unit()).map(unit -> unit.nameWithinOn(fair.fromDay())).orElse(to.unit().value());
        FormHeading head = occasion.heading();
        List<String> recipients = new ArrayList<>(List.of(FairTexts.get("letter.recipient.same"), FairTexts.get("letter.recipient.province", province)));
        recipients.add(head.recipients().get(head.recipients().size() - 1));
        // A letter has no type in its number, NĐ 30/2020/NĐ-CP, Phụ lục I.
        FormHeading own = head.asLetter(recipients, to.sample());
        return new WrittenLetter(to.id(), to.unit(), new ExhibitorLetter(occasion.edition(), own, occasion.mark(), to.name(), paragraphs(to, province), notes()));
    }

    private List<String> paragraphs(FairApplication to, String province) {
        Fair fair = occasion.run().fair();
        Stand stand = occasion.stands().get(to.reference());
        List<String> said = new ArrayList<>();
        said.add(FairTexts.get("letter.opening", to.document(), to.wanted(), fair.name(), fair.code()));
        said.add(FairTexts.get("letter.result", String.join(" ", occasion.reasons().getOrDefault(to.reference(), List.of()))));
        String last = FairFormHeads.day(fair.fromDay().minusDays(1));
        if (stand == null) {
            Integer place = occasion.waiting().get(to.id());
            if (place != null) {
                said.add(FairTexts.get("letter.waiting", place));
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

    private List<String> notes() {
        FairRun run = occasion.run();
        List<String> notes = new ArrayList<>(List.of(FairFormHeads.result(run)));
        if (run.fair().revealedSeed() != null && run.publishedAt() != null) {
            notes.add(FairTexts.get("letter.check", PaperWords.beginning(run.fair().revealedSeed()), PaperWords.beginning(run.fair().seedDigest())));
        }
        return notes;
    }
}
