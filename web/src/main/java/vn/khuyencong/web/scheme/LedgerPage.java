package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.scheme.BudgetReturns;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.LedgerBook.Balances;
import vn.khuyencong.scheme.LedgerBook.PlanBook;
import vn.khuyencong.scheme.MoneyMove;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.TypedAmount;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.people.TypedDay;

/** The ledger of a year: what each unit's accounts hold, and of one unit every freed đồng with its source and use. */
@Named("ledgerPage")
@RequestScoped
public class LedgerPage {

    static final String PAGE = "/so-cai.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private LedgerBook book;
    @Inject
    private BudgetReturns returns;
    @Inject
    private SchemeList schemes;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<LedgerRow> rows;
    private List<PlanView> plans;
    private Notices.Notice notice;
    private String amount;
    private String paper;
    private String paperDay;

    /** One plan of the unit asked for. */
    public record PlanView(PlanBook book, String unit, List<Move> moves, List<Freed> freed, boolean mayReturn) {
    }

    /** A line of the ledger with the way to its scheme. */
    public record Move(MoneyMove move, String href) {
    }

    /** Freed money with where it came from and what became of it. */
    public record Freed(Move source, List<Used> uses, long left) {
    }

    /** A part of freed money and where it went. */
    public record Used(Move move, long amount) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        notice = Notices.take();
        balance();
    }

    private void balance() {
        rows = rows(book.balances(request.viewer(), request.year(), fund(), request.boundaries()), territory.map());
    }

    /** The filter, as a form sends it back; empty for either fund. */
    public String getFundChosen() {
        return fund() == null ? "" : fund().name();
    }

    private FundSource fund() {
        return request.parameters().choice("fund", FundSource.class).orElse(null);
    }

    /** Who sees one unit alone is shown that one. */
    private UnitId unit() {
        UnitMap units = territory.map();
        return request.parameters().unit("unit").or(() -> request.viewer().ownUnit()).map(asked -> placed(asked, units)).orElse(null);
    }

    private UnitId placed(UnitId asked, UnitMap units) {
        if (units.find(asked).isEmpty()) {
            throw BadParameter.of("unit", asked.value(), Words.get("parameter.unit"));
        }
        return request.boundaries() == Boundaries.NOW ? units.holderOn(asked, clock.today()).id() : asked;
    }

    /** By region with their sums where there is more than one, then the sum of all. */
    private List<LedgerRow> rows(List<Balances> balances, UnitMap units) {
        List<LedgerRow> all = new ArrayList<>();
        for (Region region : Region.values()) {
            List<Balances> there = balances.stream().filter(each -> units.get(each.unit()).region() == region).toList();
            if (there.size() > 1 || !there.isEmpty() && request.viewer().seesAll()) {
                all.add(LedgerRow.sum("region", Words.named("subtotal", region.name()), there));
            }
            there.stream().map(each -> LedgerRow.of(UnitNames.dated(units.get(each.unit())), address(each.unit()), each))
                    .sorted(LedgerRow.byName()).forEach(all::add);
        }
        if (balances.size() > 1) {
            all.add(LedgerRow.sum("total", Words.get("figures.total"), balances));
        }
        return all;
    }

    private PlanView view(PlanBook plan, UnitMap units) {
        List<Freed> freed = plan.freed().stream().map(each -> new Freed(move(each.source()),
                each.uses().stream().map(use -> new Used(move(use.move()), use.amount())).toList(), each.left())).toList();
        boolean mayReturn = plan.balances().on(Account.FREED) > 0 && returns.may(request.viewer(), plan.plan());
        return new PlanView(plan, UnitNames.dated(units.get(plan.plan().unit())), plan.moves().stream().map(LedgerPage::move).toList(), freed, mayReturn);
    }

    private static Move move(MoneyMove move) {
        return new Move(move, move.scheme() == null ? null : SchemePage.link(move.scheme()).toString());
    }

    private String address(UnitId of) {
        return request.link(PAGE).with("unit", of).with("fund", fund()).toString();
    }

    /** The balances as a spreadsheet. */
    public Spreadsheet sheet() {
        balance();
        return LedgerSheet.of(getTitle(), schemes.anySample(request.viewer(), new SchemeFilter(null, request.year(), fund(), null, null)), rows);
    }

    public String getTitle() {
        return Words.get(request.boundaries() == Boundaries.NOW ? "ledger.titleNow" : "ledger.title",
                Integer.toString(request.year()));
    }

    public List<LedgerRow> getRows() {
        return rows;
    }

    /** The plans of the unit asked for; read when first asked for, also by the acts of the page. */
    public List<PlanView> getPlans() {
        if (plans == null) {
            UnitMap units = territory.map();
            UnitId unit = unit();
            plans = unit == null ? List.of() : book.plans(request.viewer(), unit, request.year(), fund(), request.boundaries()).stream()
                    .map(plan -> view(plan, units)).toList();
        }
        return plans;
    }

    /** Gives freed money of a plan back to the budget. */
    public void giveBack(PlanOf plan) throws IOException {
        List<Refusal> against = TypedDay.isWrong(paperDay) ? List.of(Refusal.error("DAYS_WRONG", "", "date"))
                : returns.giveBack(request.viewer(), plan, TypedAmount.of(amount), paper, TypedDay.of(paperDay));
        if (against.isEmpty()) {
            Notices.leadTo(Link.to(back()), new Notices.Notice(Words.get("ledger.givenBack"), null));
        } else {
            against.forEach(Notices::refuse);
        }
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getPaperDay() {
        return paperDay;
    }

    public void setPaperDay(String paperDay) {
        this.paperDay = paperDay;
    }

    /** Whether every line comes out at zero. */
    public boolean isBalanced() {
        return rows.stream().allMatch(LedgerRow::balanced);
    }

    /** Where the settlement of the unit is printed. */
    public String getSettlement() {
        return Link.to("/bieu-mau.xhtml").with("form", "bm17").with("year", request.year()).with("unit", unit()).toString();
    }

    public boolean isUnitChosen() {
        return unit() != null;
    }

    public int getYear() {
        return request.year();
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getFunds() {
        return Choice.any(SchemeWords.funds(fund()), Words.get("scheme.anyFund"));
    }

    /** Where an act made here leads back to. */
    private String back() {
        return Optional.ofNullable(unit()).map(this::address).orElse(request.link(PAGE).with("fund", fund()).toString());
    }
}
