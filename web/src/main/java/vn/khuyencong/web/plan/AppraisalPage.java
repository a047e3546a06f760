package vn.khuyencong.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.plan.national.AppraisalSheets;
import vn.khuyencong.plan.national.Appraisals;
import vn.khuyencong.plan.national.Opinion;
import vn.khuyencong.plan.national.PlanReturns;
import vn.khuyencong.plan.national.SchemeMove;
import vn.khuyencong.plan.national.SchemeMoves;
import vn.khuyencong.scheme.FundingHints;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** One document as it is appraised: its lines, the one that is being looked at, and what is sent back to the unit. */
@Named("appraisalPage")
@RequestScoped
public class AppraisalPage {

    @Inject
    private PageRequest request;
    @Inject
    private AppraisalSheets sheets;
    @Inject
    private Appraisals appraisals;
    @Inject
    private PlanReturns returns;
    @Inject
    private SchemeMoves moves;
    @Inject
    private FundingHints hints;
    @Inject
    private Territory territory;

    private final Map<String, FundingHints.Hint> known = new HashMap<>();
    private AppraisalSheets.Sheet sheet;
    private String todo;

    /** Looks everything up before the page is drawn, also after an act that was refused. */
    public void load() {
        sheet = null;
        getSheet();
    }

    /** Read when first asked for, also by the acts of the page. */
    public AppraisalSheets.Sheet getSheet() {
        if (sheet == null) {
            sheet = sheets.of(request.viewer(), getId()).orElseThrow(() -> new NotThere(Words.get("appraisal.unknown")));
        }
        return sheet;
    }

    public long getId() {
        return request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
    }

    /** The line that is being looked at; null if none is. */
    public AppraisalSheets.Line getChosen() {
        long line = request.parameters().number("dong", 1, Long.MAX_VALUE).orElse(0L);
        return getSheet().mayEnter() ? getSheet().lines().stream().filter(some -> some.line().id() == line).findFirst().orElse(null) : null;
    }

    static Link link(long id) {
        return Link.to("/tham-dinh.xhtml").with("id", id);
    }

    public String lookAt(AppraisalSheets.Line line) {
        return link(getId()).with("dong", line.line().id()) + "#nhap";
    }

    public String getTitle() {
        return Words.get("appraisal.of", getUnit(), getSheet().version().planYear());
    }

    public String getUnit() {
        return territory.map().find(getSheet().version().subject()).map(UnitNames::dated).orElse(getSheet().version().subject().value());
    }

    public String getPlan() {
        return PlanPage.link(getSheet().version().planYear(), getSheet().version().fund()).toString();
    }

    /** Passes every line that nobody has looked at. */
    public void passRest() throws IOException {
        List<Opinion> rest = getSheet().lines().stream().filter(line -> line.thought() == null).map(line -> Opinion.pass(line.line().id())).toList();
        Answers.give(appraisals.appraise(request.viewer(), getId(), rest), link(getId()), Words.named("appraisal.done", "PASSED"));
    }

    /** Sends the letter about the returned cells. */
    public void sendBack() throws IOException {
        Answers.give(returns.send(request.viewer(), getId(), Typed.text(todo)), link(getId()), Words.named("appraisal.done", "RETURNED"));
    }

    /** The ceiling of a line in words; what is not on file says so. */
    public String ceiling(AppraisalSheets.Line line) {
        if (line.ceiling() == null) {
            return Words.get("appraisal.noCeiling");
        }
        Formats formats = new Formats();
        String share = line.ceiling().maxPercent() == null ? "" : Words.get("appraisal.share", formats.percent(line.ceiling().maxPercent()));
        String amount = line.ceiling().maxAmount() == null ? "" : Words.get("appraisal.most", formats.count(line.ceiling().maxAmount().amount()),
                RefusalTexts.per(line.ceiling(), Language.current().texts()));
        return share.isEmpty() || amount.isEmpty() ? share + amount : share + "; " + amount;
    }

    /** What is known of the scheme of a line besides: its own page, and who else supports the same. */
    public FundingHints.Hint hint(AppraisalSheets.Line line) {
        return known.computeIfAbsent(line.scheme().code(), code -> hints.of(new PlanOf(getSheet().version().subject(),
                getSheet().version().planYear(), getSheet().version().fund()), code).orElse(null));
    }

    public String say(Refusal refusal) {
        return RefusalTexts.message(refusal, Language.current().texts());
    }

    /** Schemes of this plan that another plan left to it. */
    public List<SchemeMove> getMoves() {
        return moves.into(List.of(getSheet().version().subject()), getSheet().version().planYear(), getSheet().version().fund()).stream()
                .filter(move -> getSheet().version().schemes().stream().anyMatch(scheme -> scheme.code().equals(move.code()))).toList();
    }

    /** The returned cells in words; empty where nothing was returned. */
    public List<String> getReturnedCells() {
        return getSheet().returned() == null ? List.of() : ReturnedCell.all(getSheet().returned());
    }

    public String getTodo() {
        return todo;
    }

    public void setTodo(String todo) {
        this.todo = todo;
    }
}
