package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.scheme.SchemeFiles;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;

/** The rows of a form: the items that are checked, the machines that are accepted, the lines and machines that are to be changed, the effects that were expected. */
@RequestScoped
class StepRows {

    private static final int EMPTY_EFFECTS = 4;

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFiles files;
    @Inject
    private Checklists checklists;
    @Inject
    private BusinessClock clock;

    /**
     * One row.
     *
     * @param line   what stands there now; null for an effect or an item of a list
     * @param item   the machine; null where the row is about the line
     * @param check  the item of the list; null for anything else
     * @param fields what is typed
     */
    public record Row(PlanSubmission.Line line, PlanSubmission.Equipment item, ChecklistItem check, Fields fields) {

        Row(PlanSubmission.Line line, PlanSubmission.Equipment item, Fields fields) {
            this(line, item, null, fields);
        }
    }

    List<Row> of(String part, SchemeAct act, SchemeFile file) {
        return switch (part) {
            case "capacity" -> checklist(file.record().fund());
            case "acceptance" -> accepted(file);
            case "change" -> act == SchemeAct.REQUEST_ADJUSTMENT ? changeable(file) : List.of();
            case "postCheck" -> effects(file);
            default -> List.of();
        };
    }

    private List<Row> checklist(FundSource fund) {
        return checklists.on(clock.today(), ChecklistKind.CAPACITY, fund).stream().map(item -> {
            Fields fields = new Fields();
            fields.put("code", item.code());
            return new Row(null, null, item, fields);
        }).toList();
    }

    /** The machines, each as it was decided until something else is typed. */
    private static List<Row> accepted(SchemeFile file) {
        List<Row> rows = machines(file);
        for (Row row : rows) {
            row.fields().put("name", row.item().name());
            row.fields().put("specification", row.item().specification());
        }
        return rows;
    }

    private static List<Row> changeable(SchemeFile file) {
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line <= file.lines().size(); line++) {
            rows.add(new Row(file.lines().get(line - 1), null, numbered(line)));
        }
        rows.addAll(machines(file));
        return rows;
    }

    private static List<Row> machines(SchemeFile file) {
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line <= file.lines().size(); line++) {
            List<PlanSubmission.Equipment> equipment = file.lines().get(line - 1).equipment();
            for (int item = 1; item <= equipment.size(); item++) {
                Fields fields = numbered(line);
                fields.put("item", Integer.toString(item));
                rows.add(new Row(file.lines().get(line - 1), equipment.get(item - 1), fields));
            }
        }
        return rows;
    }

    private List<Row> effects(SchemeFile file) {
        List<Row> rows = new ArrayList<>();
        for (SchemeStep.Effect effect : files.expectedEffects(request.viewer(), file.record().id())) {
            Fields fields = new Fields();
            fields.put("measure", effect.measure());
            fields.put("unit", effect.unit());
            fields.put("expected", effect.expected() == null ? "" : effect.expected().toString());
            rows.add(new Row(null, null, fields));
        }
        while (rows.size() < EMPTY_EFFECTS) {
            rows.add(new Row(null, null, new Fields()));
        }
        return rows;
    }

    private static Fields numbered(int line) {
        Fields fields = new Fields();
        fields.put("line", Integer.toString(line));
        return fields;
    }
}
