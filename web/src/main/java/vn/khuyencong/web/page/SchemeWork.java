package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.watch.NextActs;
import vn.khuyencong.scheme.watch.WatchList;
import vn.khuyencong.scheme.watch.Watched;
import vn.khuyencong.scheme.oversight.Inspection;
import vn.khuyencong.scheme.oversight.Inspections;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;

/** What waits of the schemes: those whose next act is his, those at risk, and what inspections demanded. */
@RequestScoped
public class SchemeWork {

    private static final Set<Function> FOLLOWED_BY = Set.of(Function.PREPARE_SCHEMES, Function.DIRECT_SCHEMES, Function.APPRAISE_PLANS,
            Function.DECIDE_PLANS);

    @Inject
    private NextActs next;
    @Inject
    private WatchList watch;
    @Inject
    private Inspections inspections;
    @Inject
    private BusinessClock clock;

    /** What waits for a viewer of the plans of last year and this one. */
    public List<Work.Waiting> of(Viewer viewer) {
        List<Work.Waiting> waiting = new ArrayList<>();
        if (FOLLOWED_BY.stream().noneMatch(viewer::may)) {
            return waiting;
        }
        int now = clock.today().getYear();
        next.of(viewer, clock.today()).stream().map(SchemeWork::waiting).forEach(waiting::add);
        for (int year = now - 1; year <= now; year++) {
            risks(viewer, year, waiting);
            demands(viewer, year, waiting);
        }
        return waiting;
    }

    private static Work.Waiting waiting(NextActs.Row row) {
        return new Work.Waiting(null, Words.get("work.scheme.next", Words.of(row.act()), row.year()), row.since(), since(row.since()), row.count(),
                Words.get("work.scheme.standing", Words.of(row.state()), Words.of(row.fund())),
                Link.to("/de-an.xhtml").with("year", row.year()).with("fund", row.fund()).with("state", row.state()).toString());
    }

    private void risks(Viewer viewer, int year, List<Work.Waiting> waiting) {
        Watched risks = watch.of(viewer, new SchemeFilter(null, year, null, null, null));
        risks.since().ifPresent(since -> waiting.add(new Work.Waiting(null, Words.get("work.scheme.risk", year), since, since(since), risks.schemes(),
                Words.get("work.scheme.look"), Link.to("/giam-sat.xhtml").with("year", year).toString())));
    }

    private void demands(Viewer viewer, int year, List<Work.Waiting> waiting) {
        List<LocalDate> open = inspections.ofYear(viewer, year).stream().filter(each -> each.stage() == Inspection.InspectionStage.DEMANDED)
                .map(each -> each.deadline() == null ? each.doneDay() : each.deadline()).sorted().toList();
        if (!open.isEmpty()) {
            waiting.add(new Work.Waiting(null, Words.get("work.scheme.demand", year), open.get(0), since(open.get(0)), (long) open.size(),
                    Words.get("work.scheme.followUp"), Link.to("/kiem-tra-giam-sat.xhtml").with("year", year).toString()));
        }
    }

    private static String since(LocalDate day) {
        return Words.get("work.since", new Formats().day(day));
    }
}
