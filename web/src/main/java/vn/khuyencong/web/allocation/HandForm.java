package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.FairHandAct;
import vn.khuyencong.fair.HandActs;
import vn.khuyencong.fair.HandKind;
import vn.khuyencong.fair.StallProblems;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;
import vn.khuyencong.web.page.PageRequest;

/** What an officer fixes by hand, and undoes. */
@Named("handForm")
@RequestScoped
public class HandForm {

    @Inject
    private PageRequest request;
    @Inject
    private AllocationPage page;
    @Inject
    private HandActs acts;
    @Inject
    private StallProblems problems;
    @Inject
    private UnitOptions units;
    @Inject
    private ComparedShares names;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields();
    private Map<String, String> applications;
    private String refused = "";

    public Fields getFields() {
        return fields;
    }

    /** The applications in force: what they are called leads to their reference. */
    public Map<String, String> getApplications() {
        if (applications == null) {
            applications = new LinkedHashMap<>();
            problems.applications(page.getFair()).forEach(one -> applications.put(one.name() + " (" + one.reference() + ")", one.reference()));
        }
        return applications;
    }

    public Map<String, String> getUnits() {
        return units.today();
    }

    /** What can be undone: in words, leads to its number. */
    public Map<String, String> getUndone() {
        Map<String, String> options = new LinkedHashMap<>();
        page.getFixed().forEach(act -> options.put(said(act), Long.toString(act.id())));
        return options;
    }

    /** What an act fixes, in words. */
    public String said(FairHandAct act) {
        String whom = act.kind() == HandKind.BLOCK ? Words.get("fair.hand.blocked") : act.isCombined() ? Words.get("fair.hand.combinedOf", names.unit(act.combinedOf().value()))
                : act.document();
        return act.stalls() + " – " + whom;
    }

    public void pin() throws IOException {
        answer("pin", acts.pin(request.viewer(), page.getFair().id(), text("reference"), stalls("stalls"), text("reason")), "fairHandPinned");
    }

    public void swap() throws IOException {
        answer("swap", acts.swap(request.viewer(), page.getFair().id(), text("one"), text("other"), text("swapReason")), "fairHandPinned");
    }

    public void block() throws IOException {
        answer("block", acts.block(request.viewer(), page.getFair().id(), stalls("blockStalls"), text("blockReason")), "fairHandBlocked");
    }

    public void combined() throws IOException {
        UnitId unit = UnitId.isWellFormed(text("unit")) ? new UnitId(text("unit")) : null;
        answer("combined", acts.giveCombined(request.viewer(), page.getFair().id(), unit, stalls("combinedStalls"), text("combinedReason")), "fairHandPinned");
    }

    public void end() throws IOException {
        answer("undo", acts.end(request.viewer(), text("act").matches("\\d{1,18}") ? Long.parseLong(text("act")) : 0, text("endReason")), "fairUndone");
    }

    /** The form that was refused stays open; empty if none was. */
    public String getRefused() {
        return refused;
    }

    private void answer(String form, Entered entered, String done) throws IOException {
        refused = entered.kept() ? "" : form;
        entries.answer(new Entered(entered.id(), entered.findings().stream().map(HandForm::ofHand).toList()), AllocationPage.link(page.getFair().id()), done);
    }

    /** Its fields have the same names as others of the fair, and other labels. */
    private static Refusal ofHand(Refusal one) {
        String cell = one.cell().isEmpty() ? "" : "hand." + one.cell();
        return new Refusal(one.rule(), one.severity(), one.article(), cell, one.arguments());
    }

    private String text(String name) {
        String typed = fields.get(name);
        return typed == null ? "" : typed.strip();
    }

    /** Numbers, separated by blanks, commas or semicolons. */
    private List<String> stalls(String name) {
        return Arrays.stream(text(name).split("[\\s,;]+")).filter(number -> !number.isEmpty()).toList();
    }
}
