package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.allocation.WaitingTable;
import vn.khuyencong.web.award.AwardRoundPage;
import vn.khuyencong.web.consultancy.ConsultancyPage;
import vn.khuyencong.web.deadline.LeaguePage;
import vn.khuyencong.web.fair.FairsPage;
import vn.khuyencong.web.fair.FloorPage;
import vn.khuyencong.web.figures.FigureSheet;
import vn.khuyencong.web.jury.JuryPage;
import vn.khuyencong.web.register.PrintRegisterPage;
import vn.khuyencong.web.scheme.LedgerPage;
import vn.khuyencong.web.scheme.SchemeListPage;
import vn.khuyencong.web.stall.StallTable;
import vn.khuyencong.web.training.CoursesPage;

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
    private StallTable stalls;
    @Inject
    private FairsPage fairs;
    @Inject
    private CoursesPage courses;
    @Inject
    private FloorPage floor;
    @Inject
    private WaitingTable waiting;
    @Inject
    private ConsultancyPage consultancy;
    @Inject
    private AwardRoundPage awardRound;
    @Inject
    private JuryPage jury;
    @Inject
    private PrintRegisterPage register;

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
            case "tu-van":
                return consultancy.sheet();
            case "vong-binh-chon-chi-tiet":
                return awardRound.sheet();
            case "ket-qua-binh-chon":
                return jury.sheet();
            case "so-van-ban":
                return register.sheet();
            case "hoi-cho":
                return fairs.sheet();
            case "khoa-dao-tao":
                return courses.sheet();
            case "so-do":
                return floor.sheet();
            case "phan-gian":
                return waiting.sheet();
            default:
                throw new NotThere(Words.get("problem.404"));
        }
    }
}
