package vn.khuyencong.web.consultancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.consultancy.ConsultancyResults.Outcome;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** The consultancy projects of a period as a spreadsheet: what the page shows, to the đồng. */
final class ConsultancySheet {

    private static final int WIDTH = 16;

    private ConsultancySheet() {
    }

    static Spreadsheet of(Outcome outcome, Function<ConsultancyProject, String> unit) {
        Question question = outcome.year().question();
        List<Column> columns = Stream.of("consultancy.project", "consultancy.unit", "consultancy.client", "consultancy.field", "consultancy.contract",
                "consultancy.signed", "consultancy.status", "consultancy.value", "consultancy.revenue").map(key -> Column.of(Words.get(key),
                key.equals("consultancy.project") ? 3 * WIDTH : WIDTH)).toList();
        List<Spreadsheet.Row> rows = new ArrayList<>(outcome.projects().stream().map(one -> row(one, unit.apply(one), question)).toList());
        rows.add(new Spreadsheet.Row(Kind.TOTAL, List.of(Value.text(Words.get("consultancy.total")), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
                Value.EMPTY, Value.whole(outcome.count().contractValue()), Value.whole(outcome.count().revenue()))));
        return new Spreadsheet(Words.get("sheet.consultancy"), List.of(Words.get("consultancy.title", question.year()), Words.of(question.period())), "", columns, 1,
                rows, List.of(Words.get("consultancy.notGrant")), outcome.count().sample(), null);
    }

    private static Spreadsheet.Row row(ConsultancyProject one, String unit, Question question) {
        Project project = one.project();
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(project.title()), Value.text(unit), Value.text(project.client().name()),
                Value.text(Words.of(project.field())), Value.text(project.contractNumber()), Value.text(new Formats().day(project.signedOn())),
                Value.text(Words.of(project.status())), Value.whole(project.contractValue()),
                Value.whole(one.recognised(LocalDate.of(question.year(), 1, 1), question.reportDay()))));
    }
}
