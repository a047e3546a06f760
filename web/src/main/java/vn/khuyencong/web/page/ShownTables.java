package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureSheet;
import vn.khuyencong.web.deadline.LeaguePage;
import vn.khuyencong.web.scheme.LedgerPage;
import vn.khuyencong.web.scheme.SchemeListPage;
import vn.khuyencong.web.stall.StallPage;

/** The tables of the pages as spreadsheets: the page's own bean answers the same parameters, so both show the same. */
@RequestScoped
public class ShownTables {

    @Inject
    private Consolidated consolidated;
    @Inject
    private Sources sources;
    @Inject
    private Inbox inbox;
    @Inject
    private Comparing comparing;
    @Inject
    private SchemeListPage schemes;
    @Inject
    private LedgerPage ledger;
    @Inject
    private LeaguePage league;
    @Inject
    private StallPage stalls;

    /** @param name of the page, without its ending */
    public Spreadsheet get(String name) {
        switch (name) {
            case "tong-hop":
                consolidated.load();
                return FigureSheet.of(consolidated.getTable(), consolidated.getPast());
            case "nguon-so-lieu":
                sources.load();
                return SourcesSheet.of(sources);
            case "tiep-nhan":
                inbox.load();
                return InboxSheet.of(inbox.getRows());
            case "so-sanh":
                comparing.load();
                if (!comparing.isCompared()) {
                    throw new NotThere(Words.get("compare.unreadable"));
                }
                return ComparisonSheet.of(comparing);
            case "de-an":
                return schemes.sheet();
            case "so-cai":
                return ledger.sheet();
            case "dung-han":
                return league.sheet();
            case "dang-ky-gian-hang":
                return stalls.sheet();
            default:
                throw new NotThere(Words.get("problem.404"));
        }
    }
}
