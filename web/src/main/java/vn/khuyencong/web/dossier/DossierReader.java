package vn.khuyencong.web.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.web.form.CheckedFields;
import vn.khuyencong.web.form.Fields;

/** Reads the form of a dossier over the version it was made from: who is supported and for which activity stays as it was registered. */
final class DossierReader {

    private static final int MOST_MACHINES = 50;

    private final Fields fields;

    DossierReader(Fields fields) {
        this.fields = fields;
    }

    DossierContent over(DossierContent before, List<ChecklistItem> papers) {
        PlanSubmission.Scheme it = before.scheme();
        List<PlanSubmission.Line> lines = new ArrayList<>();
        for (int i = 0; i < it.lines().size(); i++) {
            lines.add(line(it.lines().get(i), "l." + i));
        }
        PlanSubmission.Scheme scheme = new PlanSubmission.Scheme(it.code(), fields.text("schemeName"),
                Objects.requireNonNullElse(fields.choice("kind", PlanSubmission.SchemeKind.class), it.kind()), fields.text("implementingUnit"),
                fields.text("schemePlace"), fields.text("startMonth"), fields.text("endMonth"), fields.text("expectedResult"), 0, lines);
        return new DossierContent(scheme, effects(), CheckedFields.read(fields, papers));
    }

    private PlanSubmission.Line line(PlanSubmission.Line before, String row) {
        String norm = fields.text(row + ".norm");
        return new PlanSubmission.Line(before.activity(), norm, Objects.requireNonNullElse(fields.text(row + ".content"), before.content()), before.sector(),
                before.product(), before.exportMarket(), before.newCraft(), before.ocopStars(), before.establishment(), before.quantity(),
                fields.money(row + ".cost"), fields.money(row + ".support"), fields.money(row + ".counterpart"), fields.money(row + ".other"), machines(row));
    }

    private List<PlanSubmission.Equipment> machines(String row) {
        List<PlanSubmission.Equipment> machines = new ArrayList<>();
        for (int j = 0; j < MOST_MACHINES; j++) {
            String machine = row + ".m." + j;
            if (fields.text(machine + ".name") != null) {
                machines.add(new PlanSubmission.Equipment(fields.text(machine + ".name"), fields.text(machine + ".spec"), fields.text(machine + ".origin"),
                        Objects.requireNonNullElse(fields.number(machine + ".quantity"), 1), fields.money(machine + ".price"), quotation(machine)));
            }
        }
        return machines;
    }

    private PlanSubmission.Quotation quotation(String machine) {
        return fields.text(machine + ".supplier") == null || fields.day(machine + ".date") == null ? null : new PlanSubmission.Quotation(
                fields.text(machine + ".number"), fields.text(machine + ".supplier"), fields.day(machine + ".date"), fields.day(machine + ".until"));
    }

    private List<SchemeStep.Effect> effects() {
        List<SchemeStep.Effect> effects = new ArrayList<>();
        for (int i = 0; i < DossierPage.EFFECTS; i++) {
            if (fields.text("e." + i + ".measure") != null) {
                effects.add(new SchemeStep.Effect(fields.text("e." + i + ".measure"), Objects.requireNonNullElse(fields.text("e." + i + ".unit"), ""),
                        fields.dong("e." + i + ".expected"), null));
            }
        }
        return effects;
    }
}
