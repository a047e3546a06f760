package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PlanVersion;
import vn.khuyencong.web.Questions;

/** What the address of a page asks, and who asks it. */
@RequestScoped
public class PageRequest {

    static final String SCOPE = "scope";

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private Questions questions;
    @Inject
    private Submissions submissions;
    @Inject
    private BusinessClock clock;

    private List<Integer> documented;

    public Viewer viewer() {
        return viewer.get();
    }

    public boolean signedIn() {
        return viewer.find().isPresent();
    }

    public String path() {
        return request.getServletPath();
    }

    /** The parameters; a scope chosen from a list names a region or a unit. */
    public Parameters parameters() {
        return new Parameters(name -> {
            String value = request.getParameter(name);
            String scope = request.getParameter(SCOPE);
            if (value != null || scope == null || !name.equals("region") && !name.equals("unit")) {
                return value;
            }
            return UnitId.isWellFormed(scope) == name.equals("unit") ? scope : null;
        });
    }

    /** The year asked for; else the newest of which there is something to see. */
    public int year() {
        return parameters().year("year").orElseGet(() -> documented().isEmpty() ? clock.today().getYear() : documented().get(0));
    }

    /** Years one may choose, newest first: those with documents, the year of the business day and the one planned in it. */
    public List<Integer> years() {
        int now = clock.today().getYear();
        return Stream.concat(documented().stream(), Stream.of(now, now + 1)).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private List<Integer> documented() {
        if (documented == null) {
            documented = submissions.years(viewer());
        }
        return documented;
    }

    public Boundaries boundaries() {
        return parameters().choice("boundaries", Boundaries.class).orElse(Boundaries.THEN);
    }

    public Period period() {
        return parameters().choice("period", Period.class).orElse(Period.YEAR);
    }

    /** The question to the figures. */
    public Question question() {
        return questions.of(year(), parameters());
    }

    /** The same, which may ask for the figures as of an earlier day or for original plans. */
    public Question historicQuestion() {
        return questions.historic(year(), parameters());
    }

    /** A page's address with year, map, day and version of the plans kept. */
    public Link historicLink(String page) {
        Edition edition = historicQuestion().edition();
        return link(page).with("asOf", edition.asOf()).with("planVersion", edition.original() ? PlanVersion.ORIGINAL : null);
    }

    /** A page's address with year and map kept. */
    public Link link(String page) {
        boolean now = boundaries() == Boundaries.NOW;
        return Link.to(page).with("year", year()).with("boundaries", now ? Boundaries.NOW.name().toLowerCase(Locale.ROOT) : null);
    }
}
