package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.norm.ReasonCode;
import vn.khuyencong.norm.ReasonCodes;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;

/**
 * Makes báo cáo tiến độ (BM13) of a unit at the end of a month or quarter: every scheme of the year's plans that was granted money by then,
 * and those of earlier plans that were still under way. Money is what the ledger says, in đồng; of a period that is not over it is a draft.
 */
@Stateless
public class ProgressPapers {

    @Inject
    private ExecutionFiles files;
    @Inject
    private ExecutionHeads heads;
    @Inject
    private ReasonCodes reasons;
    @Inject
    private BusinessClock clock;

    /** A scheme by the end of the period. */
    private record Line(SchemeRecord record, Execution done, SchemeFunds funds, SchemeEvent report) {
    }

    /** @throws vn.khuyencong.organization.NotVisible if there is no such unit, or the viewer does not see it */
    public Document of(Viewer viewer, UnitId unit, int year, ProgressPeriod period) {
        LocalDate from = period.firstDay(year);
        LocalDate to = period.lastDay(year);
        Map<PlanOf, List<Line>> plans = plans(viewer, unit, from, to);
        List<Line> all = plans.values().stream().flatMap(List::stream).toList();
        String subtitle = WORDS.get("bm13.subtitle", WORDS.get("period." + period), Integer.toString(year), heads.unitName(unit));
        LocalDate today = clock.today();
        return heads.report(new ExecutionHeads.Head("BM13", unit, today, null, subtitle, List.of(WORDS.get("copy.above")),
                ExecutionFiles.anySample(all.stream().map(Line::record).toList()), !to.isBefore(today)), blocks(unit, to, plans, all));
    }

    private Map<PlanOf, List<Line>> plans(Viewer viewer, UnitId unit, LocalDate from, LocalDate to) {
        Map<PlanOf, List<SchemeRecord>> records = files.plans(viewer, unit, 0, to.getYear());
        List<SchemeRecord> all = records.values().stream().flatMap(List::stream).toList();
        Map<SchemeRecord, Execution> before = files.executions(all, from.minusDays(1));
        Map<SchemeRecord, Execution> done = files.executions(all, to);
        Map<SchemeRecord, SchemeFunds> funds = files.funds(all, to);
        Map<PlanOf, List<Line>> plans = new LinkedHashMap<>();
        records.forEach((plan, schemes) -> {
            List<Line> lines = schemes.stream()
                    .filter(record -> done.get(record).isApproved() && (plan.year() == to.getYear() || before.get(record).state().isUnderWay()))
                    .map(record -> new Line(record, done.get(record), funds.get(record), report(done.get(record), from).orElse(null))).toList();
            if (!lines.isEmpty()) {
                plans.put(plan, lines);
            }
        });
        return plans;
    }

    private static Optional<SchemeEvent> report(Execution done, LocalDate from) {
        return done.last(SchemeAct.REPORT_PROGRESS).filter(event -> !Execution.dayOf(event).isBefore(from));
    }

    private List<Block> blocks(UnitId unit, LocalDate to, Map<PlanOf, List<Line>> plans, List<Line> all) {
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(heads.addressee(unit, clock.today()))));
        if (all.isEmpty()) {
            return blocks.paragraph("bm13.none", PaperWords.day(to)).all();
        }
        SchemeFunds sum = sum(all);
        blocks.paragraph("bm13.lead", PaperWords.day(to), Numbers.text(all.size()), Numbers.text(sum.granted()), Numbers.text(sum.paid()));
        blocks.table("progress", WORDS.get("unit.dong"), rows(unit, to, plans, all));
        // By the numbers of the rows: schemes of units that were merged may bear one code.
        List<Integer> silent = numbers(all, line -> line.done().state().isUnderWay() && line.report() == null);
        if (!silent.isEmpty()) {
            blocks.note("bm13.silent", Numbers.text(silent.size()), PaperWords.ranges(silent));
        }
        numbers(all, ProgressPapers::isOtherMoney).forEach(number -> blocks.add(otherMoney(number, all.get(number - 1))));
        return blocks.note("bm13.money").all();
    }

    private List<Row> rows(UnitId unit, LocalDate to, Map<PlanOf, List<Line>> plans, List<Line> all) {
        Map<String, String> why = reasons.on(to).stream().collect(Collectors.toMap(ReasonCode::code, ReasonCode::label));
        List<Row> rows = new ArrayList<>();
        int[] number = {0};
        plans.forEach((plan, lines) -> {
            rows.add(Row.group(heads.planName(plan, unit)));
            lines.forEach(line -> rows.add(row(++number[0], line, why)));
            rows.add(sum(Row.Kind.SUM, WORDS.get("sum"), sum(lines)));
        });
        rows.add(sum(Row.Kind.TOTAL, WORDS.get("total"), sum(all)));
        return rows;
    }

    private static Row row(int number, Line line, Map<String, String> why) {
        Map<String, Printed> cells = new HashMap<>();
        cells.put("order", Print.amount((long) number, 1, 0));
        cells.put("scheme", WORDS.cell("scheme", line.record().name(), line.record().code(), WORDS.get("state." + line.done().state())));
        cells.put("granted", Print.dong(line.funds().granted()));
        Integer percent = line.done().percentDone();
        cells.put("percent", percent == null ? Printed.EMPTY : new Printed(BigDecimal.valueOf(percent), percent.toString()));
        cells.put("disbursed", Print.dong(line.funds().paid()));
        if (line.report() != null) {
            SchemeStep.Progress progress = StepDetails.of(line.report()).progress();
            cells.put("difficulty", Printed.text(Stream.of(progress == null ? null : progress.difficulty(),
                    line.report().reasonCode() == null ? null : why.getOrDefault(line.report().reasonCode(), line.report().reasonCode()), line.report().note())
                    .filter(said -> said != null && !said.isBlank()).distinct().collect(Collectors.joining("; "))));
            cells.put("proposal", progress == null || progress.proposal() == null ? Printed.EMPTY : WORDS.cell("proposal." + progress.proposal()));
        }
        return Blocks.item(cells);
    }

    private static Row sum(Row.Kind kind, String label, SchemeFunds funds) {
        return new Row(kind, Map.of("scheme", Printed.text(label), "granted", Print.dong(funds.granted()), "disbursed", Print.dong(funds.paid())));
    }

    private static SchemeFunds sum(List<Line> lines) {
        return lines.stream().map(Line::funds).reduce(SchemeFunds.NOTHING, SchemeFunds::plus);
    }

    /** Which rows they are, from 1. */
    private static List<Integer> numbers(List<Line> all, Predicate<Line> wanted) {
        return IntStream.rangeClosed(1, all.size()).filter(number -> wanted.test(all.get(number - 1))).boxed().toList();
    }

    private static SchemeStep.Progress progress(Line line) {
        return line.report() == null ? null : StepDetails.of(line.report()).progress();
    }

    private static boolean isOtherMoney(Line line) {
        SchemeStep.Progress progress = progress(line);
        return progress != null && progress.disbursed() != null && progress.disbursed() != line.funds().paid();
    }

    /** Where the unit's own report of the period says another amount than the ledger, both are on the paper. */
    private static Block otherMoney(int number, Line line) {
        return new Block.Note(WORDS.get("bm13.otherMoney", Numbers.text(number), line.record().code(), PaperWords.day(line.report().day()),
                Numbers.text(progress(line).disbursed())));
    }
}
