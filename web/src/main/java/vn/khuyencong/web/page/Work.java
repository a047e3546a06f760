package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.reminder.Reminder;
import vn.khuyencong.reminder.Reminders;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.overview.StreamSummary;

/** The first page: what waits for me, then how the year stands. */
@Named("work")
@RequestScoped
public class Work {

    private static final List<InboxState> OPEN = List.of(InboxState.PARKED, InboxState.CONFLICT, InboxState.RETURNED, InboxState.WAITING);

    @Inject
    private PageRequest request;
    @Inject
    private Submissions submissions;
    @Inject
    private ParkedMessages parked;
    @Inject
    private FigureTables tables;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Reminders reminders;
    @Inject
    private LawWork law;
    @Inject
    private PlanWork planWork;
    @Inject
    private SchemeWork schemeWork;
    @Inject
    private NeedsWork needsWork;
    @Inject
    private BusinessClock clock;
    @Inject
    private DirectiveWork directives;
    @Inject
    private AlertWork alertWork;
    @Inject
    private FairWork fairWork;
    @Inject
    private CourseWork courseWork;

    private FigureTable halfYear;
    private FigureTable wholeYear;
    private List<Waiting> waiting;
    private List<StreamCompleteness> completeness;

    /**
     * Something that waits for an act.
     *
     * @param state state of the submissions that wait; null for a document that is owed
     * @param what  the document that is owed; null for submissions
     * @param since its deadline, or the day on which the oldest of the submissions came: the oldest comes first
     * @param when  that in words
     * @param count how many; null where it is one's own
     * @param act   what to do next
     * @param href  where
     */
    public record Waiting(InboxState state, String what, LocalDate since, String when, Long count, String act, String href) {
    }

    /** Looks everything up before the page is drawn. Who reads no figures, as a juror or a collaborator, is led to the page of his task. */
    public void load() throws IOException {
        if (!request.viewer().may(Function.READ)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            Link task = Arrays.stream(Destination.values()).filter(each -> each != Destination.WORK && each.isFor(request.viewer())).findFirst()
                    .orElseThrow(NotVisible::new).link(request);
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + task);
            faces.responseComplete();
            return;
        }
        halfYear = table(Period.H1);
        wholeYear = table(Period.YEAR);
        waiting = Stream.of(OPEN.stream().flatMap(state -> waiting(state).stream()),
                        due(),
                        law.of(request.viewer()),
                        directives.of(request.viewer()),
                        alertWork.of(request.viewer()),
                        fairWork.of(request.viewer()),
                        courseWork.of(request.viewer()),
                        planWork.of(request.viewer()).stream(),
                        schemeWork.of(request.viewer()).stream(),
                        needsWork.of(request.viewer()).stream()).flatMap(some -> some)
                .sorted(Comparator.comparing(Waiting::since, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        completeness = arrivals.completeness(request.viewer(), question(Period.YEAR), null);
    }

    /** What is owed of last year, this one and the one being planned. */
    private Stream<Waiting> due() {
        int year = clock.today().getYear();
        List<Reminder> sent = IntStream.rangeClosed(year - 1, year + 1).boxed().flatMap(of -> reminders.of(request.viewer(), of).stream()).toList();
        DueWork work = new DueWork(request.viewer(), clock.today(), sent);
        return IntStream.rangeClosed(year - 1, year + 1).boxed().flatMap(of -> work.of(of, arrivals.completeness(request.viewer(),
                new Question(of, Period.YEAR, Scope.NATION, Boundaries.THEN, false), null),
                Link.to("/toan-canh.xhtml").with("year", of)).stream());
    }

    private FigureTable table(Period period) {
        return tables.of(request.viewer(), question(period));
    }

    private Question question(Period period) {
        return new Question(request.year(), period, Scope.NATION, request.boundaries(), false);
    }

    private Optional<Waiting> waiting(InboxState state) {
        if (state == InboxState.PARKED || state == InboxState.CONFLICT) {
            return parked.waiting(request.viewer(), state).map(open -> waiting(state, open.since(), open.count()));
        }
        Submissions.Filter filter = new Submissions.Filter(null, null, null, state);
        return submissions.oldest(request.viewer(), filter).map(oldest -> waiting(state, oldest.businessDay(), submissions.count(request.viewer(), filter)));
    }

    private Waiting waiting(InboxState state, LocalDate oldest, long count) {
        String who = request.viewer().home().unit() == null ? "department" : "unit";
        return new Waiting(state, null, oldest, Words.get("work.since", new Formats().day(oldest)), count,
                Words.named("work.act." + who, state.name()), Link.to(list(state)).with("state", state).toString());
    }

    /** Who deals with what was parked has a page of its own for it. */
    private String list(InboxState state) {
        boolean open = state == InboxState.PARKED || state == InboxState.CONFLICT;
        return open && parked.deals(request.viewer()) ? "/thong-diep-giu-lai.xhtml" : "/tiep-nhan.xhtml";
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public String getYear() {
        return Integer.toString(wholeYear.year());
    }

    /** Whether the results of the half-year are estimated or actual. */
    public ValueStatus getHalfYearStatus() {
        return halfYear.resultStatus();
    }

    /** The same of the year. */
    public ValueStatus getYearStatus() {
        return wholeYear.resultStatus();
    }

    /** The regions, and the country; for a province's account its own line alone. */
    public List<Standing> getStandings() {
        Stream<FigureRow> regions = wholeYear.regions().size() < 2 ? Stream.empty() : wholeYear.regions().stream();
        return Stream.concat(regions, Stream.of(wholeYear.total())).map(row -> Standing.of(row, wholeYear, halfYear,
                request.link("/tong-hop.xhtml").with("region", row.region()).toString())).toList();
    }

    /** Who has sent what is owed for the year, by document. */
    public List<StreamSummary> getSent() {
        return completeness.stream().map(StreamSummary::of).toList();
    }

    /** The full view of the year. */
    public String getOverview() {
        return request.link("/toan-canh.xhtml").toString();
    }
}
