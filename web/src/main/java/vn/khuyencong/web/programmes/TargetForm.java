package vn.khuyencong.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khuyencong.programme.Aim;
import vn.khuyencong.programme.Programme;
import vn.khuyencong.programme.Programmes;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;

/** Sets a target of the programme shown, or takes it away where the amount is left empty. */
@Named("targetForm")
@RequestScoped
public class TargetForm {

    @Inject
    private ProgrammesPage page;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private Programmes programmes;
    @Inject
    private MeasureNames names;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields();

    /** Sets it, or says what is wrong. */
    public void set() throws IOException {
        Programme programme = page.getShown();
        FormReading form = Entries.reading();
        String fund = form.text(fields.get("fund"));
        Aim aim = new Aim(fields.get("measure"), fund == null ? null : FundSource.valueOf(fund));
        Long amount = form.whole("amount", fields.get("amount"));
        if (form.wrong().isEmpty()) {
            entries.answer(programmes.aim(viewer.get(), programme, aim, amount, form.text(fields.get("targetBasis"))), ProgrammesPage.link(programme.id()), "target");
        } else {
            entries.refuse(form.wrong());
        }
    }

    public Fields getFields() {
        return fields;
    }

    /** Measures to choose from; of money it is said that it is entered in đồng. */
    public Map<String, String> getMeasures() {
        Map<String, String> measures = new LinkedHashMap<>();
        names.all().forEach((code, label) -> measures.put(names.isMoney(code) ? Words.get("programme.inDong", label) : label, code));
        return measures;
    }

    /** All funds first. */
    public Map<String, String> getFunds() {
        Map<String, String> funds = new LinkedHashMap<>();
        funds.put(Words.get("price.anyFund"), "");
        funds.put(Words.of(FundSource.NATIONAL), FundSource.NATIONAL.name());
        funds.put(Words.of(FundSource.LOCAL), FundSource.LOCAL.name());
        return funds;
    }
}
