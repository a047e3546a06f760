package vn.khuyencong.web.consultancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.form.Fields;

/** Makes of the fields of a form what a message says, and of the cells of a message the fields of the form. */
final class ConsultancyFields {

    private static final Map<String, String> NAMES = Map.of("project/title", "projectTitle", "project/field", "projectField", "project/status", "projectStatus",
            "project/client/name", "clientName", "project/client/taxCode", "taxCode", "project/client/address", "clientAddress", "key/planYear", "signedOn",
            "key/unit", "unit");

    private ConsultancyFields() {
    }

    /**
     * What was typed of a project. A new one is of the year in which its contract was signed.
     *
     * @param earlier the key of the version that is replaced; null for a new project
     */
    static ConsultancyReport report(Fields fields, String unit, DocumentKey earlier, LocalDate today, boolean sample) {
        LocalDate signed = fields.day("signedOn");
        Project project = new Project(fields.text("projectTitle"), fields.choice("projectField", ConsultancyField.class),
                new Client(fields.text("clientName"), fields.text("taxCode"), fields.text("clientAddress")), fields.text("contractNumber"), signed,
                fields.day("startsOn"), fields.day("endsOn"), fields.owed("contractValue"), fields.choice("projectStatus", ConsultancyStatus.class));
        List<Recognised> revenue = IntStream.range(0, ConsultancyForm.MOST_QUARTERS).mapToObj(row -> recognised(fields, "r." + row + "."))
                .filter(Objects::nonNull).toList();
        int year = earlier != null ? earlier.planYear() : signed == null ? today.getYear() : signed.getYear();
        return new ConsultancyReport(new DocumentKey(unit, year, ConsultancyReport.STREAM, earlier == null ? null : earlier.document(), 1), SubmissionKind.ORIGINAL,
                project, revenue, sample);
    }

    private static Recognised recognised(Fields fields, String row) {
        Integer year = fields.number(row + "year");
        Integer quarter = fields.number(row + "quarter");
        Long amount = fields.dong(row + "amount");
        return year == null && quarter == null && amount == null ? null
                : new Recognised(year == null ? 0 : year, quarter == null ? 0 : quarter, amount == null ? 0 : amount);
    }

    /** The findings at the fields of the form. */
    static List<Refusal> atFields(List<Refusal> findings) {
        return findings.stream().map(one -> new Refusal(one.rule(), one.severity(), one.article(), field(one.cell()), one.arguments())).toList();
    }

    static String field(String cell) {
        String path = cell.replaceFirst("^/data/", "");
        return path.startsWith("revenue") ? path.replaceFirst("^revenue/(\\d+)", "r/$1").replace('/', '.')
                : NAMES.getOrDefault(path, path.replaceFirst("^project/", ""));
    }
}
