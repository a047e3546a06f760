package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import vn.khuyencong.fair.FairDuties;
import vn.khuyencong.fair.FairDuty;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.Words;

/** What fairs wait for: to be planned or published by who organises them, to be applied for or reported of by a province. */
@RequestScoped
class FairWork {

    @Inject
    private FairDuties duties;

    Stream<Work.Waiting> of(Viewer viewer) {
        return duties.of(viewer).stream().map(due -> new Work.Waiting(null, due.fair().name(), due.day(),
                Words.get(due.duty() == FairDuty.APPLY ? "work.fair.until" : "work.fair.since", new Formats().day(due.day())), due.count(),
                Words.of(due.duty()), page(due).toString()));
    }

    private static Link page(FairDuties.FairDue due) {
        boolean ofOrganiser = due.duty() == FairDuty.PLAN || due.duty() == FairDuty.PUBLISH;
        return ofOrganiser ? Link.to("/phan-gian.xhtml").with("id", due.fair().id()) : Link.to("/dang-ky-gian-hang.xhtml").with("fair", due.fair().id());
    }
}
