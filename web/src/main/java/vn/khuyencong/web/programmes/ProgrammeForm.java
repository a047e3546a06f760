package vn.khuyencong.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.programme.NewProgramme;
import vn.khuyencong.programme.Programmes;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;

/** Enters a programme: the national one by the department, a province's by its director. */
@Named("programmeForm")
@RequestScoped
public class ProgrammeForm {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private Programmes programmes;
    @Inject
    private Entries entries;
    @Inject
    private UnitOptions units;

    private final Fields fields = new Fields();

    /** Enters it, or says what is wrong. */
    public void enter() throws IOException {
        FormReading form = Entries.reading();
        String unit = form.text(fields.get("unit"));
        NewProgramme programme = new NewProgramme(unit == null ? null : new UnitId(unit), form.text(fields.get("name")),
                year(form, "firstYear"), year(form, "lastYear"), form.text(fields.get("decisionNumber")),
                form.day("decisionDate", fields.get("decisionDate")), form.text(fields.get("authority")), form.text(fields.get("legalBasis")));
        if (form.wrong().isEmpty()) {
            Entered entered = programmes.enter(viewer.get(), programme);
            entries.answer(entered, ProgrammesPage.link(entered.kept() ? entered.id() : 0), "programme");
        } else {
            entries.refuse(form.wrong());
        }
    }

    private Integer year(FormReading form, String field) {
        Long year = form.whole(field, fields.get(field));
        return year == null ? null : (int) Math.max(Short.MIN_VALUE, Math.min(year, Short.MAX_VALUE));
    }

    public Fields getFields() {
        return fields;
    }

    /** Those whose programmes the one who looks keeps: the country's, or his own units'. */
    public Map<String, String> getOwners() {
        return units.withCountry().entrySet().stream().filter(owner -> programmes.mayKeep(viewer.get(),
                owner.getValue().isEmpty() ? null : new UnitId(owner.getValue()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
                (one, same) -> one, LinkedHashMap::new));
    }
}
