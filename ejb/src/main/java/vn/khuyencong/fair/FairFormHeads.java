package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;

/** Which result a form of a fair is printed of, and its head. */
@Stateless
public class FairFormHeads {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private StallHolders holders;
    @Inject
    private RunReading runs;
    @Inject
    private Territory territory;

    /**
     * The result that is asked for: that with a number, else the published one, else for whoever organises the fair the newest plan.
     *
     * @return empty if there is none for the viewer
     */
    public Optional<FairRun> run(Viewer viewer, Fair fair, Long number) {
        Optional<FairRun> run = number == null ? runs.shown(viewer, fair) : runs.find(viewer, number).filter(one -> one.fair().id() == fair.id());
        return run.filter(one -> one.state() == RunState.DONE);
    }

    /** What every page says of a result that is not the one in force; empty of that. */
    public String mark(FairRun run) {
        if (run.publishedAt() == null) {
            return FairTexts.get("mark.draft");
        }
        return holders.published(run.fair()).filter(one -> one.id() == run.id()).isPresent() ? "" : FairTexts.get("mark.replaced");
    }

    /** The edition of a form for a result: that in force on the last day of the fair, before it that of today. */
    public FormEdition edition(FairRun run, String form) {
        return editions.until(form, run.fair().toDay());
    }

    /** Whoever organises the fair issues its forms. */
    public FormHeading head(FairRun run, String type, String title, String subtitle) {
        Fair fair = run.fair();
        return headings.heading(type, fair.organiser() == null ? null : territory.map().get(fair.organiser()), title, subtitle, fair.sample(),
                run.resultDigest());
    }

    /** Which computation it is, and since when it is published. */
    static String result(FairRun run) {
        return FairTexts.get("note.result", run.id(), run.ruleVersion(), run.publishedAt() == null ? FairTexts.get("note.unpublished")
                : FairTexts.get("note.published", day(run.publishedOn())));
    }

    static String days(Fair fair) {
        return FairTexts.get("days", day(fair.fromDay()), day(fair.toDay()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
