package vn.khuyencong.web.directives;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.exchange.contract.DirectiveIssued.DirectiveKind;
import vn.khuyencong.norm.directives.Directives;
import vn.khuyencong.norm.directives.NewDirective;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;

/** Enters a text and sends it to the units chosen, or to all of today. */
@Named("directiveForm")
@RequestScoped
public class DirectiveForm {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private Directives directives;
    @Inject
    private Entries entries;
    @Inject
    private UnitOptions units;

    private final Fields fields = new Fields();
    private String[] chosen = {};
    private boolean everyUnit;

    /** Enters it, or says what is wrong. */
    public void enter() throws IOException {
        FormReading form = Entries.reading();
        Set<String> addressees = everyUnit ? new HashSet<>(units.today().values()) : new HashSet<>(Arrays.asList(chosen));
        NewDirective text = new NewDirective(form.text(fields.get("number")), form.day("issuedOn", fields.get("issuedOn")),
                form.text(fields.get("issuer")), form.text(fields.get("title")), DirectiveKind.valueOf(fields.getOrDefault("kind", "LETTER")),
                form.day("inForceFrom", fields.get("inForceFrom")), form.day("inForceTo", fields.get("inForceTo")),
                form.text(fields.get("replaces")), form.text(fields.get("link")), form.text(fields.get("content")), addressees);
        if (form.wrong().isEmpty()) {
            Entered entered = directives.enter(viewer.get(), text);
            entries.answer(entered, DirectivesPage.link(entered.kept() ? entered.id() : 0), "directive");
        } else {
            entries.refuse(form.wrong());
        }
    }

    public Fields getFields() {
        return fields;
    }

    /** Kinds to choose from. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(DirectiveKind.values()).forEach(kind -> kinds.put(Words.of(kind), kind.name()));
        return kinds;
    }

    public Map<String, String> getUnits() {
        return units.today();
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public boolean isEveryUnit() {
        return everyUnit;
    }

    public void setEveryUnit(boolean everyUnit) {
        this.everyUnit = everyUnit;
    }
}
