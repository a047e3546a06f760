package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;

/** Rows of law that wait for somebody to hold them against the text. */
@RequestScoped
class LawWork {

    @Inject
    private LawBook book;

    /** One entry for all, leading to the list of the oldest; none for who does not verify, or entered them himself. */
    Stream<Work.Waiting> of(Viewer viewer) {
        if (!viewer.may(Function.VERIFY_NORMS)) {
            return Stream.empty();
        }
        List<LawEntry> open = book.awaitingCheck().stream().filter(entry -> !entry.isWorkOf(viewer.name())).toList();
        return open.stream().limit(1).map(oldest -> {
            LocalDate since = LocalDate.ofInstant(oldest.touched(), BusinessClock.ZONE);
            return new Work.Waiting(null, Words.get("work.lawToVerify"), since, Words.get("work.since", new Formats().day(since)),
                    (long) open.size(), Words.get("work.act.verifyLaw"),
                    Link.to("/dinh-muc.xhtml").with("list", oldest.list()).with("all", 1).with("unverified", 1).toString());
        });
    }
}
