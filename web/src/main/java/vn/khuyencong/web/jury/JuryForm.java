package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.JuryClosing;
import vn.khuyencong.award.JurorRole;
import vn.khuyencong.award.NewJuror;
import vn.khuyencong.award.RecusalActs;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;

/** What whoever prepares a round does with its jury: names it, ends a naming, says who does not judge what, closes it. */
@Named("juryForm")
@RequestScoped
public class JuryForm {

    @Inject
    private PageRequest request;
    @Inject
    private JuryPage page;
    @Inject
    private Jury jury;
    @Inject
    private RecusalActs recusals;
    @Inject
    private JuryClosing closing;
    @Inject
    private AwardEntries entriesOfRound;
    @Inject
    private AwardNames names;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields(Map.of("jurorRole", JurorRole.MEMBER.name()));

    public Fields getFields() {
        return fields;
    }

    public Map<String, String> getRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(JurorRole.values()).forEach(role -> roles.put(Words.of(role), role.name()));
        return roles;
    }

    public Map<String, String> getGroups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put(Words.get("jury.everyGroup"), "");
        names.groups(page.getRound()).forEach((code, name) -> groups.put(name, code));
        return groups;
    }

    /** Those who judge now: name leads to number. */
    public Map<String, String> getJurors() {
        Map<String, String> jurors = new LinkedHashMap<>();
        jury.inForce(page.getRound()).forEach(one -> jurors.put(one.name() + " (" + one.account() + ")", Long.toString(one.id())));
        return jurors;
    }

    public Map<String, String> getEntries() {
        Map<String, String> all = new LinkedHashMap<>();
        entriesOfRound.inForce(page.getRound()).forEach(one -> all.put(one.productName() + " – " + one.establishmentName() + " (" + one.reference() + ")", one.reference()));
        return all;
    }

    public void appoint() throws IOException {
        String role = text("jurorRole");
        answer(jury.appoint(request.viewer(), page.getRound().id(), new NewJuror(text("jurorAccount"), text("jurorName"), text("jurorPosition"),
                Arrays.stream(JurorRole.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null),
                text("jurorGroup").isEmpty() ? null : text("jurorGroup"))), "awardJuror");
    }

    public void end() throws IOException {
        answer(jury.end(request.viewer(), number("ended"), text("endReason")), "awardJurorEnded");
    }

    public void recuse() throws IOException {
        answer(recusals.set(request.viewer(), number("recused"), text("entry"), text("recusalReason")), "awardRecused");
    }

    public void close() throws IOException {
        List<Refusal> against = closing.close(request.viewer(), page.getRound().id());
        answer(against.isEmpty() ? new Entered(page.getRound().id(), List.of()) : Entered.refused(against), "awardRanked");
    }

    private void answer(Entered entered, String done) throws IOException {
        entries.answer(entered, JuryPage.link(page.getRound().id()), done);
    }

    private long number(String name) {
        return text(name).matches("\\d{1,18}") ? Long.parseLong(text(name)) : 0;
    }

    private String text(String name) {
        String typed = fields.get(name);
        return typed == null ? "" : typed.strip();
    }
}
