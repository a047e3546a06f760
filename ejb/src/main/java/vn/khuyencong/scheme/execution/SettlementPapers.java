package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerEntry;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;

/**
 * Makes báo cáo quyết toán (BM17) of the plans of a year of a unit and of those merged into it, in đồng. Every line says granted = settled +
 * left + returned, and the sums are those of the ledger: what it holds beside the schemes has a line of its own. As long as money of the year
 * is neither settled nor taken back it is a draft.
 */
@Stateless
public class SettlementPapers {

    @Inject
    private ExecutionFiles files;
    @Inject
    private ExecutionHeads heads;
    @Inject
    private Ledger ledger;
    @Inject
    private BusinessClock clock;

    /** Figures of a line; {@code left} is what of the grant is neither settled nor returned. */
    private record Money(long granted, long advanced, long settled, long returned) {

        static final Money NOTHING = new Money(0, 0, 0, 0);

        static Money of(SchemeFunds funds) {
            return new Money(funds.granted(), funds.advanced(), funds.settled(), 0);
        }

        Money plus(Money other) {
            return new Money(Math.addExact(granted, other.granted), Math.addExact(advanced, other.advanced), Math.addExact(settled, other.settled),
                    Math.addExact(returned, other.returned));
        }

        long left() {
            return granted - settled - returned;
        }
    }

    /** A plan with its schemes that were ever approved, and what its ledger holds in all. */
    private record Plan(PlanOf plan, List<SchemeRecord> schemes, Money inAll, List<LedgerEntry> returns) {
    }

    /** @throws vn.khuyencong.organization.NotVisible if there is no such unit, or the viewer does not see it */
    public Document of(Viewer viewer, UnitId unit, int year) {
        Map<PlanOf, List<SchemeRecord>> read = files.plans(viewer, unit, year, year);
        List<SchemeRecord> all = read.values().stream().flatMap(List::stream).toList();
        Map<SchemeRecord, Execution> done = files.executions(all, LocalDate.MAX);
        Map<SchemeRecord, SchemeFunds> funds = files.funds(all, LocalDate.MAX);
        List<Plan> plans = read.entrySet().stream().map(each -> plan(each.getKey(),
                each.getValue().stream().filter(record -> done.get(record).isApproved()).toList(), funds)).filter(plan -> !plan.schemes().isEmpty()).toList();
        boolean open = plans.isEmpty() || all.stream().anyMatch(record -> record.state().isUnderWay());
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(heads.addressee(unit, clock.today()))));
        if (plans.isEmpty()) {
            blocks.paragraph("bm17.none", Integer.toString(year));
        } else {
            table(blocks, unit, plans, done, funds);
        }
        return heads.report(new ExecutionHeads.Head("BM17", unit, clock.today(), null, WORDS.get("bm17.subtitle", Integer.toString(year), heads.unitName(unit)),
                List.of(WORDS.get("copy.above")), ExecutionFiles.anySample(all), open), blocks.all());
    }

    private Plan plan(PlanOf plan, List<SchemeRecord> schemes, Map<SchemeRecord, SchemeFunds> funds) {
        Map<Account, Long> held = ledger.balances(plan);
        long advanced = schemes.stream().mapToLong(record -> funds.get(record).advanced()).reduce(0, Math::addExact);
        return new Plan(plan, schemes, new Money(-held.get(Account.BUDGET), advanced, held.get(Account.SETTLED), held.get(Account.RETURNED)),
                ledger.entries(plan).stream().filter(entry -> entry.account() == Account.RETURNED).toList());
    }

    private void table(Blocks blocks, UnitId unit, List<Plan> plans, Map<SchemeRecord, Execution> done, Map<SchemeRecord, SchemeFunds> funds) {
        Money total = plans.stream().map(Plan::inAll).reduce(Money.NOTHING, Money::plus);
        List<Row> rows = new ArrayList<>();
        int[] number = {0};
        for (Plan plan : plans) {
            rows.add(Row.group(heads.planName(plan.plan(), unit)));
            plan.schemes().forEach(record -> rows.add(row(++number[0], done.get(record), funds.get(record))));
            Money schemes = plan.schemes().stream().map(record -> Money.of(funds.get(record))).reduce(Money.NOTHING, Money::plus);
            Money beside = new Money(plan.inAll().granted() - schemes.granted(), 0, plan.inAll().settled() - schemes.settled(), plan.inAll().returned());
            if (!beside.equals(Money.NOTHING)) {
                rows.add(new Row(Row.Kind.ITEM, cells(WORDS.get("bm17.beside"), beside)));
            }
            rows.add(new Row(Row.Kind.SUM, cells(WORDS.get("sum"), plan.inAll())));
        }
        rows.add(new Row(Row.Kind.TOTAL, cells(WORDS.get("total"), total)));
        blocks.table("settlement", WORDS.get("unit.dong"), rows).amount("bm17.settled", total.settled());
        plans.stream().flatMap(plan -> plan.returns().stream()).forEach(entry -> blocks.note("bm17.returned", Numbers.text(entry.amount()),
                entry.paperNumber(), PaperWords.day(entry.paperDate())));
        blocks.note("bm17.left");
    }

    private static Row row(int number, Execution done, SchemeFunds funds) {
        Map<String, Printed> cells = cells(WORDS.get("scheme", done.record().name(), done.record().code(), WORDS.get("state." + done.state())), Money.of(funds));
        cells.put("order", ContractBlocks.number(number));
        done.last(SchemeAct.SETTLE).map(event -> StepDetails.of(event).settlement()).map(SchemeStep.Settlement::budgetCode)
                .ifPresent(code -> cells.put("code", Printed.text(code)));
        return Blocks.item(cells);
    }

    private static Map<String, Printed> cells(String content, Money money) {
        return new HashMap<>(Map.of("content", Printed.text(content), "granted", Print.dong(money.granted()), "advanced", Print.dong(money.advanced()),
                "settled", Print.dong(money.settled()), "left", Print.dong(money.left()), "returned", Print.dong(money.returned())));
    }
}
