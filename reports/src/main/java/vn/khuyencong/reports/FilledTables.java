package vn.khuyencong.reports;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Activity;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Row.Kind;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.TableForm;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.reports.FilledTable.Part;
import vn.khuyencong.training.LearnerList;

/** What is on file for each form that is one table, by the keys of the columns that {@link TableForm} names. */
final class FilledTables {

    private static final String TOTAL = "Tổng cộng";
    private static final String MILLIONS = "Đơn vị tính: triệu đồng";

    private FilledTables() {
    }

    /** Form BM07. */
    static FilledTable of(SchemeTable table) {
        List<Part> parts = new ArrayList<>();
        table.blocks().forEach(block -> parts.add(new Part(block.code() + ": " + block.label(), block.rows().stream().map(FilledTables::row).toList(),
                sum(Kind.SUM, "Cộng " + block.code(), money(block.subtotal())))));
        parts.add(Part.total(sum(Kind.TOTAL, TOTAL, money(table.total()))));
        return new FilledTable(table.edition(), columns(table.edition()), table.heading(), "", table.draft() ? "DỰ THẢO" : "", MILLIONS, List.of(), parts, table.notes(),
                table.narrative());
    }

    private static Row row(SchemeTable.Row row) {
        Map<String, Printed> cells = money(row.money());
        cells.putAll(words("number", row.number(), "scheme", row.scheme(), "content", row.content(), "implementingUnit", row.implementingUnit(),
                "beneficiary", row.beneficiary(), "place", row.place(), "time", row.time(), "expected", row.expected(), "remark", row.remark()));
        return new Row(Kind.ITEM, cells);
    }

    private static Map<String, Printed> money(SchemeTable.Money money) {
        return new HashMap<>(Map.of("total", money.total(), "national", money.national(), "local", money.local(), "counterpart", money.counterpart(),
                "other", money.other()));
    }

    /** Form BM08. */
    static FilledTable of(PlanTable table) {
        List<String> codes = table.activities().stream().map(Activity::code).toList();
        List<Part> parts = new ArrayList<>();
        table.blocks().forEach(block -> parts.add(new Part(block.region(), block.rows().stream().map(row -> new Row(Kind.ITEM, cells(codes, row))).toList(),
                sum(Kind.SUM, block.subtotal().unit(), cells(codes, block.subtotal())))));
        parts.add(Part.total(sum(Kind.TOTAL, table.total().unit(), cells(codes, table.total()))));
        List<String> notes = new ArrayList<>();
        if (!codes.isEmpty()) {
            notes.add(table.activities().stream().map(activity -> activity.code() + ": " + activity.label()).collect(joining("; ", "Nội dung: ", ".")));
        }
        notes.addAll(table.notes());
        return new FilledTable(table.edition(), table.edition().columns(TableForm.TABLE, Map.of("activity", codes)), table.heading(), "", "", MILLIONS, List.of(),
                parts, notes, table.narrative());
    }

    private static Map<String, Printed> cells(List<String> codes, PlanTable.Row row) {
        Map<String, Printed> cells = new HashMap<>(Map.of("schemes", row.schemes(), "national", row.national(), "local", row.local(), "total", row.total(),
                "change", row.change()));
        cells.putAll(words("number", row.number(), "unit", row.unit()));
        for (int i = 0; i < row.byActivity().size(); i++) {
            cells.put(FormColumn.repeated("activity", codes.get(i)), row.byActivity().get(i));
        }
        return cells;
    }

    /** Form BM18: what the report says, then the table that proves it. */
    static FilledTable of(ResultReport report) {
        List<Row> rows = report.rows().stream().map(row -> {
            Map<String, Printed> cells = new HashMap<>(Map.of("plan", row.plan(), "national", row.national(), "local", row.local(), "total", row.total(),
                    "planPercent", row.planPercent(), "samePeriod", row.samePeriod(), "change", row.change()));
            cells.putAll(words("number", row.number(), "label", row.label(), "measure", row.unit(),
                    FilledTable.DEPTH, String.valueOf(row.number().chars().filter(c -> c == '.').count())));
            return new Row(Kind.ITEM, cells);
        }).toList();
        // Estimates are called so.
        String reached = report.estimated() ? "Ước thực hiện" : "Thực hiện";
        return new FilledTable(report.edition(), report.edition().columns(TableForm.TABLE, Map.of(), reached), report.heading(), report.to(), "", "", report.narrative(),
                List.of(new Part("", rows, null)), report.notes(), List.of());
    }

    /** Form BM19: the rows of a year stay together, a year without figures says so. */
    static FilledTable of(FundReport report) {
        List<Part> parts = report.years().stream().map(year -> {
            Printed number = new Printed(BigDecimal.valueOf(year.year()), Integer.toString(year.year()));
            List<Row> rows = year.rows().isEmpty() ? List.of(new Row(Kind.ITEM, Map.of("number", number, "label", Printed.text(year.remark()))))
                    : year.rows().stream().map(row -> new Row(Kind.ITEM, Map.of("number", number, "label", Printed.text(row.indicator()),
                    "measure", Printed.text(row.unit()), "national", row.national(), "local", row.local(), "total", row.total()))).toList();
            return new Part("", rows, null, true);
        }).toList();
        return new FilledTable(report.edition(), columns(report.edition()), report.heading(), "", "", "", List.of(), parts, report.notes(), List.of());
    }

    /** Form BM20; of any number of rows, which are laid out when their turn comes. */
    static FilledTable of(ExhibitorList list) {
        List<Part> parts = new ArrayList<>();
        list.blocks().forEach(block -> parts.add(new Part(block.name(), inTurn(block.rows(), FilledTables::row), sum(Kind.SUM, block.sum(),
                Map.of("stalls", block.stalls(), "establishment", Printed.text(block.turns()))))));
        parts.add(Part.total(sum(Kind.TOTAL, TOTAL, Map.of("stalls", list.stalls(), "establishment", Printed.text(list.turns())))));
        return new FilledTable(list.edition(), columns(list.edition()), list.heading(), "", list.mark(), "", List.of(), parts, list.notes(), list.narrative());
    }

    private static Row row(ExhibitorList.Row row) {
        Map<String, Printed> cells = words("order", row.order(), "numbers", row.numbers(), "place", row.place(), "size", row.size(), "establishment", row.establishment(),
                "province", row.province(), "products", row.products(), "award", row.award(), "support", row.support(), "remark", row.remark());
        cells.put("stalls", row.stalls());
        return new Row(Kind.ITEM, cells);
    }

    /** Form BM21. */
    static FilledTable of(LearnerList list) {
        List<Row> rows = list.rows().stream().map(row -> new Row(Kind.ITEM, words("order", row.order(), "name", row.name(), "birthYear", row.birthYear(), "sex", row.sex(),
                "commune", row.commune(), "establishment", row.establishment(), "result", row.result(), "work", row.work()))).toList();
        return new FilledTable(list.edition(), columns(list.edition()), list.heading(), "", list.mark(), "", List.of(), List.of(new Part("", rows, null)), list.notes(),
                list.narrative());
    }

    /** Form BM22, the products of a round at a glance. */
    static FilledTable of(NominationList list) {
        List<Part> parts = new ArrayList<>();
        list.blocks().forEach(block -> parts.add(new Part(block.name(), block.rows().stream().map(FilledTables::row).toList(),
                sum(Kind.SUM, block.sum() + ": " + block.products(), words("establishment", block.establishments())))));
        parts.add(Part.total(sum(Kind.TOTAL, TOTAL + ": " + list.products(), words("establishment", list.establishments()))));
        return new FilledTable(list.edition(), columns(list.edition()), list.heading(), "", "", "", List.of(), parts, list.notes(), list.narrative());
    }

    private static Row row(NominationList.Row row) {
        Map<String, Printed> cells = words("order", row.order(), "product", row.product(), "establishment", row.establishment(), "address", row.address(),
                "province", row.province(), "others", row.others(), "points", row.points(), "below", row.below());
        cells.put("revenue", row.revenue());
        cells.put("workers", row.workers());
        return new Row(Kind.ITEM, cells);
    }

    /** Form BM23: a juror's score sheet, the table of points or the minutes. */
    static FilledTable of(JuryPaper paper) {
        List<String> numbers = IntStream.rangeClosed(1, paper.numbered()).mapToObj(Integer::toString).toList();
        List<String> keys = new ArrayList<>(numbers.stream().map(number -> FormColumn.repeated("point", number)).toList());
        keys.addAll(paper.further());
        List<Part> parts = paper.blocks().stream().map(block -> new Part(block.name(), block.rows().stream().map(row -> {
            Map<String, Printed> cells = words("order", row.order(), "product", row.product(), "establishment", row.establishment(), "remark", row.remark());
            for (int i = 0; i < row.figures().size(); i++) {
                cells.put(keys.get(i), Printed.text(row.figures().get(i)));
            }
            return new Row(Kind.ITEM, cells);
        }).toList(), null)).toList();
        return new FilledTable(paper.edition(), paper.edition().columns(TableForm.TABLE, Map.of("point", numbers)), paper.heading(), "", "", "", paper.opening(), parts,
                paper.notes(), paper.closing());
    }

    /** Form BM25. */
    static FilledTable of(AwardTable table) {
        List<Part> parts = new ArrayList<>();
        table.levels().forEach(level -> parts.add(new Part(level.level(), IntStream.range(0, level.groups().size()).mapToObj(i -> {
            Map<String, Printed> cells = cells(level.groups().get(i));
            cells.putAll(words("number", Integer.toString(i + 1), "label", level.groups().get(i).label()));
            return new Row(Kind.ITEM, cells);
        }).toList(), sum(Kind.SUM, level.sum().label(), cells(level.sum())))));
        parts.add(Part.total(sum(Kind.TOTAL, table.total().label(), cells(table.total()))));
        return new FilledTable(table.edition(), columns(table.edition()), table.heading(), "", "", "", List.of(), parts, table.notes(), List.of());
    }

    private static Map<String, Printed> cells(AwardTable.Row row) {
        return new HashMap<>(Map.of("entered", row.entered(), "certified", row.certified(), "establishments", row.establishments()));
    }

    /** Form BM26. */
    static FilledTable of(ConsultancyResult result) {
        List<Row> rows = result.rows().stream().filter(row -> !row.total()).map(row -> {
            Map<String, Printed> cells = cells(row);
            cells.putAll(words("order", row.order(), "field", row.field()));
            return new Row(Kind.ITEM, cells);
        }).toList();
        List<Part> parts = new ArrayList<>(List.of(new Part("", rows, null)));
        result.rows().stream().filter(ConsultancyResult.Row::total).forEach(row -> parts.add(Part.total(sum(Kind.TOTAL, row.field(), cells(row)))));
        return new FilledTable(result.edition(), columns(result.edition()), result.heading(), "", "", "", List.of(), parts, result.notes(), result.narrative());
    }

    private static Map<String, Printed> cells(ConsultancyResult.Row row) {
        return new HashMap<>(Map.of("plannedProjects", row.plannedProjects(), "projects", row.projects(), "projectsPercent", row.projectsPercent(),
                "contractValue", row.contractValue(), "plannedRevenue", row.plannedRevenue(), "revenue", row.revenue(), "revenuePercent", row.revenuePercent()));
    }

    /** Form BM28, the proposal of merit certificates. */
    static FilledTable of(MeritPetition petition) {
        List<Part> parts = petition.blocks().stream().map(block -> new Part(block.name(), block.rows().stream().map(row -> new Row(Kind.ITEM, words("order", row.order(),
                "who", row.who(), "province", row.unit(), "merits", row.merits(), "card", row.card(), "score", row.score()))).toList(), null)).toList();
        return new FilledTable(petition.edition(), columns(petition.edition()), petition.heading(), petition.to(), "", "", petition.narrative(), parts, petition.notes(), List.of());
    }

    private static List<FormColumn> columns(FormEdition edition) {
        return edition.columns(TableForm.TABLE);
    }

    /** A sum, whose label stands in the first column of words. */
    private static Row sum(Kind kind, String label, Map<String, Printed> cells) {
        Map<String, Printed> labelled = new HashMap<>(cells);
        labelled.put(FilledTable.SUMMED, Printed.text(label));
        return new Row(kind, labelled);
    }

    /** Cells of words, each after its key. */
    private static Map<String, Printed> words(String... keysAndWords) {
        Map<String, Printed> cells = new HashMap<>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            cells.put(keysAndWords[i], Printed.text(keysAndWords[i + 1]));
        }
        return cells;
    }

    private static <T> List<Row> inTurn(List<T> of, Function<T, Row> row) {
        return new AbstractList<>() {
            @Override
            public Row get(int at) {
                return row.apply(of.get(at));
            }

            @Override
            public int size() {
                return of.size();
            }
        };
    }
}
