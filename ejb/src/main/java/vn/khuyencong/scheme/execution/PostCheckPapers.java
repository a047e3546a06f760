package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.CheckRows;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.survey.SurveyVisit;
import vn.khuyencong.scheme.survey.SurveyVisits;
import vn.khuyencong.scheme.survey.VisitCheck;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;

/**
 * Makes biên bản hậu kiểm of a scheme and tổng hợp hậu kiểm of a unit and year (BM27). Whether machines are there and in use is told by the
 * visit of the trip alone: of a post-check that came by message those columns are empty. Before the post-check the record is a draft with the
 * checklist and the expected effects, to be filled in on the spot.
 */
@Stateless
public class PostCheckPapers {

    private static final String PRESENT = "PRESENT";
    private static final String USED = "USED";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList list;
    @Inject
    private ExecutionFiles files;
    @Inject
    private ExecutionHeads heads;
    @Inject
    private Checklists checklists;
    @Inject
    private SurveyVisits visits;
    @Inject
    private DossierShelf dossiers;
    @Inject
    private BusinessClock clock;

    /** A settled scheme with its post-check; {@code event} and {@code visit} null where there is none. */
    private record Checked(Execution done, SchemeFunds funds, SchemeEvent event, SurveyVisit visit) {

        SchemeStep.PostCheck found() {
            return event == null ? null : StepDetails.of(event).postCheck();
        }

        String outcome() {
            return found() == null ? null : found().outcome();
        }
    }

    /** The record of a scheme; empty if there is none, the viewer does not see it, or it is neither settled nor post-checked. */
    public Optional<Document> record(Viewer viewer, long id) {
        return list.find(viewer, id).flatMap(record -> {
            Checked checked = checked(List.of(record)).get(record);
            return checked.event() != null || record.state() == SchemeState.SETTLED ? Optional.of(record(checked)) : Optional.empty();
        });
    }

    private Document record(Checked of) {
        SchemeRecord record = of.done().record();
        LocalDate day = of.event() == null ? clock.today() : of.event().day();
        PlanSubmission.Scheme scheme = files.statedAt(of.done(), of.done().last(SchemeAct.ACCEPT).orElse(null));
        List<Part> parts = List.of(new Part(Part.Paper.A4_LANDSCAPE, null, blocks(of, scheme, day), ContractBlocks.signatures(scheme, "signer.postCheck", "signer.beneficiary")));
        return heads.of(new ExecutionHeads.Head("BM27BB", record.unit(), day, of.event() == null ? null : of.event().paperNumber(), record.name(),
                List.of(WORDS.get("copy.parties")), ExecutionFiles.anySample(List.of(record)), of.event() == null), parts);
    }

    private List<Block> blocks(Checked of, PlanSubmission.Scheme scheme, LocalDate day) {
        Blocks blocks = new Blocks(WORDS).section("part.present");
        if (of.visit() == null) {
            blocks.asked("present.postCheck", null);
        } else {
            of.visit().round().members().forEach(member -> blocks.fact("present.postCheck", member.organisation() == null || member.organisation().isBlank()
                    ? member.name() : WORDS.get("member", member.name(), member.organisation())));
        }
        if (!ContractBlocks.beneficiaries(scheme).isEmpty()) {
            blocks.asked("present.beneficiary", null);
        }
        blocks.section("part.scheme");
        ContractBlocks.scheme(blocks, scheme);
        blocks.amount("bm27.settled", of.funds().settled());
        List<SchemeStep.Machine> machines = of.done().last(SchemeAct.ACCEPT).map(event -> StepDetails.of(event).acceptance())
                .map(SchemeStep.Acceptance::machines).orElse(List.of());
        if (!machines.isEmpty()) {
            blocks.section("part.accepted").table("machines", WORDS.get("unit.dong"), ContractBlocks.machineRows(machines));
        }
        List<Row> checks = checks(of, day);
        if (!checks.isEmpty()) {
            blocks.section("part.checks").table("checks", "", checks);
        }
        List<SchemeStep.Effect> effects = of.event() == null ? expected(of.done().record()) : of.found() == null ? List.of() : effects(of.found());
        if (!effects.isEmpty()) {
            blocks.section("part.effects").table("effects", "", effectRows(effects));
        }
        blocks.section("part.result").asked("bm27.outcome", of.outcome() == null ? null : WORDS.named("outcome", of.outcome()));
        return blocks.said(of.event() == null ? null : of.event().note()).all();
    }

    /** Before the post-check all items are asked; afterwards those that the visit tells of. */
    private List<Row> checks(Checked of, LocalDate day) {
        if (of.event() != null && of.visit() == null) {
            return List.of();
        }
        List<SchemeStep.Checked> noted = of.visit() == null ? List.of() : visits.checks(of.visit()).stream()
                .map(check -> new SchemeStep.Checked(check.item(), check.holds(), check.seen(), check.evidence())).toList();
        return CheckRows.of(checklists.on(day, ChecklistKind.POST_CHECK, of.done().record().fund()).stream()
                .map(item -> CheckRows.Found.of(item.code(), item.label(), noted)).toList(), WORDS);
    }

    private List<SchemeStep.Effect> expected(SchemeRecord record) {
        return dossiers.newest(record).map(dossier -> dossier.content().effects()).orElse(List.of()).stream()
                .map(effect -> new SchemeStep.Effect(effect.measure(), effect.unit(), effect.expected(), null)).toList();
    }

    private static List<SchemeStep.Effect> effects(SchemeStep.PostCheck found) {
        return found.effects() == null ? List.of() : found.effects();
    }

    private static List<Row> effectRows(List<SchemeStep.Effect> effects) {
        List<Row> rows = new ArrayList<>();
        effects.forEach(effect -> rows.add(Blocks.item(Map.of("order", ContractBlocks.number(rows.size() + 1L), "measure", measure(effect),
                "unit", Printed.text(effect.unit()), "expected", Print.amount(effect.expected(), 1, 0), "found", Print.amount(effect.found(), 1, 0),
                "percent", Print.percent(effect.found(), effect.expected(), 1)))));
        return rows;
    }

    private static Printed measure(SchemeStep.Effect effect) {
        return Printed.text(WORDS.named("measure", effect.measure()));
    }

    /**
     * The summary of the schemes of a year that were settled; a draft as long as one of them is not post-checked.
     *
     * @throws vn.khuyencong.organization.NotVisible if there is no such unit, or the viewer does not see it
     */
    public Document summary(Viewer viewer, UnitId unit, int year) {
        Map<PlanOf, List<SchemeRecord>> read = files.plans(viewer, unit, year, year);
        List<SchemeRecord> all = read.values().stream().flatMap(List::stream).toList();
        Map<SchemeRecord, Checked> checked = checked(all);
        Map<PlanOf, List<Checked>> plans = new LinkedHashMap<>();
        read.forEach((plan, records) -> {
            List<Checked> due = records.stream().map(checked::get).filter(PostCheckPapers::isDue).toList();
            if (!due.isEmpty()) {
                plans.put(plan, due);
            }
        });
        List<Checked> due = plans.values().stream().flatMap(List::stream).toList();
        Blocks blocks = new Blocks(WORDS);
        if (due.isEmpty()) {
            blocks.paragraph("bm27.none", Integer.toString(year));
        } else {
            blocks.paragraph("bm27.lead", Integer.toString(year), Numbers.text(due.size()), Numbers.text(due.stream().filter(one -> one.event() != null).count()));
            outcomes(due).forEach((outcome, count) -> blocks.add(new Block.Fact(WORDS.named("outcome", outcome), WORDS.get("schemes", Numbers.text(count)))));
            blocks.table("summary", WORDS.get("unit.dong"), rows(unit, plans, due)).note("bm27.visit");
        }
        return heads.report(new ExecutionHeads.Head("BM27", unit, clock.today(), null, WORDS.get("bm27.subtitle", Integer.toString(year), heads.unitName(unit)),
                List.of(WORDS.get("copy.so")), ExecutionFiles.anySample(all), due.isEmpty() || due.stream().anyMatch(one -> one.event() == null)), blocks.all());
    }

    /** Post-checked, or settled and not closed without: what a unit did by itself may be. */
    private static boolean isDue(Checked of) {
        return of.event() != null || of.done().state() == SchemeState.SETTLED;
    }

    private static Map<String, Long> outcomes(List<Checked> due) {
        return due.stream().map(Checked::outcome).filter(Objects::nonNull).collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
    }

    private List<Row> rows(UnitId unit, Map<PlanOf, List<Checked>> plans, List<Checked> due) {
        List<Row> rows = new ArrayList<>();
        int[] number = {0};
        plans.forEach((plan, lines) -> {
            rows.add(Row.group(heads.planName(plan, unit)));
            lines.forEach(line -> rows.add(row(++number[0], line)));
            rows.add(sum(Row.Kind.SUM, "sum", lines));
        });
        rows.add(sum(Row.Kind.TOTAL, "total", due));
        return rows;
    }

    private Row row(int number, Checked line) {
        SchemeRecord record = line.done().record();
        Map<String, Printed> cells = new HashMap<>();
        cells.put("order", ContractBlocks.number(number));
        cells.put("scheme", WORDS.cell("scheme.coded", record.name(), record.code()));
        cells.put("beneficiary", Printed.text(ContractBlocks.beneficiaries(files.statedAt(line.done(), null)).stream()
                .map(PlanSubmission.Establishment::name).collect(Collectors.joining("; "))));
        cells.put("settled", Print.dong(line.funds().settled()));
        if (line.event() != null) {
            cells.put("day", Printed.text(PaperWords.day(line.event().day())));
            List<VisitCheck> found = line.visit() == null ? List.of() : visits.checks(line.visit());
            cells.put("present", holds(found, PRESENT));
            cells.put("used", holds(found, USED));
            cells.put("effect", Printed.text(line.found() == null ? "" : effects(line.found()).stream().map(PostCheckPapers::said)
                    .collect(Collectors.joining("; "))));
            cells.put("outcome", Printed.text(WORDS.named("outcome", line.outcome())));
        }
        return Blocks.item(cells);
    }

    private static Row sum(Row.Kind kind, String label, List<Checked> lines) {
        return new Row(kind, Map.of("scheme", WORDS.cell(label),
                "settled", Print.dong(lines.stream().mapToLong(line -> line.funds().settled()).reduce(0, Math::addExact))));
    }

    private static Printed holds(List<VisitCheck> found, String item) {
        return found.stream().filter(check -> check.item().equals(item)).findFirst().map(check -> WORDS.cell(check.holds() ? "yes" : "no")).orElse(Printed.EMPTY);
    }

    /** {@code Lao động (người): dự kiến 10, thực tế 8}; what nobody stated is left out. */
    private static String said(SchemeStep.Effect effect) {
        String unit = effect.unit() == null || effect.unit().isBlank() ? "" : WORDS.get("effect.unit", effect.unit());
        String expected = effect.expected() == null ? "" : WORDS.get("effect.expected", Numbers.text(effect.expected()));
        String found = effect.found() == null ? "" : WORDS.get("effect.found", Numbers.text(effect.found()));
        return measure(effect).text() + unit + expected + found;
    }

    private Map<SchemeRecord, Checked> checked(Collection<SchemeRecord> records) {
        Map<SchemeRecord, Execution> done = files.executions(records, LocalDate.MAX);
        Map<SchemeRecord, SchemeFunds> funds = files.funds(records, LocalDate.MAX);
        Map<Long, SurveyVisit> visited = records.isEmpty() ? Map.of() : em.createQuery(
                        "select v from SurveyVisit v where v.record.id in :ids and v.doneOn is not null order by v.doneAt", SurveyVisit.class)
                .setParameter("ids", records.stream().map(SchemeRecord::id).toList()).getResultStream()
                .collect(Collectors.toMap(visit -> visit.record().id(), visit -> visit, (earlier, later) -> later));
        Map<SchemeRecord, Checked> checked = new HashMap<>();
        records.forEach(record -> {
            SchemeEvent event = done.get(record).last(SchemeAct.POST_CHECK).orElse(null);
            checked.put(record, new Checked(done.get(record), funds.get(record), event, event == null ? null : visited.get(record.id())));
        });
        return checked;
    }
}
