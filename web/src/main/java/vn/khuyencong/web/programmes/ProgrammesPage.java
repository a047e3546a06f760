package vn.khuyencong.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.programme.Programme;
import vn.khuyencong.programme.ProgrammeProgress;
import vn.khuyencong.programme.Programmes;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.GrantNames;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The programmes on file; and of one of them, how far it has come. */
@Named("programmesPage")
@RequestScoped
public class ProgrammesPage {

    static final String PATH = "/chuong-trinh.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Programmes programmes;
    @Inject
    private ProgrammeProgress progress;
    @Inject
    private MeasureNames names;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;
    private List<Programme> all;
    private Programme shown;
    private List<ProgressRow> rows;

    static Link link(long programme) {
        return Link.to(PATH).with("id", programme);
    }

    /** Looks everything up before the page is drawn, or when a form of it comes back. */
    public void load() {
        if (all != null) {
            return;
        }
        units = territory.map();
        all = programmes.all(request.viewer());
        if (getShown() != null) {
            rows = progress.of(request.viewer(), shown).stream().map(row -> ProgressRow.of(row, names, isPercent())).toList();
        }
    }

    /** The one asked for; else the national one of today. */
    public Programme getShown() {
        if (shown == null) {
            shown = request.parameters().number("id", 1, Long.MAX_VALUE).map(id -> programmes.find(request.viewer(), id)
                    .orElseThrow(() -> new NotThere(Words.get("programme.unknown")))).orElseGet(this::ofToday);
        }
        return shown;
    }

    private Programme ofToday() {
        int year = clock.today().getYear();
        return programmes.all(request.viewer()).stream().filter(one -> one.unit() == null && one.firstYear() <= year && one.lastYear() >= year)
                .findFirst().orElse(null);
    }

    public List<Programme> getAll() {
        load();
        return all;
    }

    public String href(Programme programme) {
        return link(programme.id()).toString();
    }

    /** Whose it is, and for which years. */
    public String title(Programme programme) {
        load();
        String years = Words.get("programme.years", programme.firstYear(), programme.lastYear());
        return programme.unit() == null ? Words.get("programme.nationalTitle", years)
                : Words.get("programme.unitTitle", units.find(programme.unit()).map(UnitNames::dated).orElse(programme.unit().value()), years);
    }

    /** Whose figures are added up, where they are not those of the whole programme; null where they are. */
    public String getShare() {
        load();
        DataScope home = request.viewer().home();
        return isPercent() ? null : Words.get("programme.share", GrantNames.scope(home, units));
    }

    /** A share of the figures is held against no target of the whole. */
    public boolean isPercent() {
        return shown.unit() != null || request.viewer().seesAll();
    }

    /** The years of the one shown. */
    public List<String> getYears() {
        load();
        return IntStream.rangeClosed(shown.firstYear(), shown.lastYear()).mapToObj(Integer::toString).toList();
    }

    public List<ProgressRow> getRows() {
        load();
        return rows;
    }

    /** Whether the one who looks keeps the one shown. */
    public boolean isKept() {
        load();
        return shown != null && programmes.mayKeep(request.viewer(), shown.unit());
    }
}
