package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardCouncilMember;
import vn.khuyencong.award.AwardMinutes;
import vn.khuyencong.award.Council;
import vn.khuyencong.award.CouncilMinutes;
import vn.khuyencong.award.CouncilRole;
import vn.khuyencong.award.CouncilVerdicts;
import vn.khuyencong.award.NewMinutes;
import vn.khuyencong.award.NewVerdict;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;

/** What is recorded of the council of a round: who sits in it, what it decides of each entry, its signed minutes. */
@Named("councilForm")
@RequestScoped
public class CouncilForm {

    private static final String YES = "true";

    @Inject
    private PageRequest request;
    @Inject
    private JuryPage page;
    @Inject
    private Council council;
    @Inject
    private CouncilVerdicts verdicts;
    @Inject
    private CouncilMinutes minutes;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields(Map.of("memberRole", CouncilRole.MEMBER.name(), "certified", YES));
    private String[] present;
    private List<AwardCouncilMember> members;

    public Fields getFields() {
        return fields;
    }

    public List<AwardCouncilMember> getMembers() {
        if (members == null) {
            members = council.inForce(page.getRound());
        }
        return members;
    }

    /** Whether the council's part is open now. */
    public boolean isOpen() {
        return page.isMayPrepare() && page.getRound().state() == RoundState.RANKED;
    }

    public boolean isMayName() {
        return page.isMayPrepare() && page.getRound().state() != RoundState.DECIDED && page.getRound().state() != RoundState.CANCELLED;
    }

    public Map<String, String> getRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(CouncilRole.values()).forEach(role -> roles.put(Words.of(role), role.name()));
        return roles;
    }

    /** The members: their names lead to their numbers. */
    public Map<String, String> getPresentOptions() {
        Map<String, String> all = new LinkedHashMap<>();
        getMembers().forEach(one -> all.put(Words.get("council.memberAs", one.name(), Words.of(one.role())), Long.toString(one.id())));
        return all;
    }

    /** What the council may decide of an entry. */
    public Map<String, String> getDecisions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Words.get("council.certify"), YES);
        all.put(Words.get("council.refuse"), "false");
        return all;
    }

    public Map<String, String> getPrizes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Words.get("council.noPrize"), "");
        List.of("A", "B", "C").forEach(one -> all.put(one, one));
        return all;
    }

    /** The entries in the order of the ranking. */
    public Map<String, String> getRanked() {
        Map<String, String> all = new LinkedHashMap<>();
        page.getGroups().forEach(group -> group.entries().forEach(one -> all.put((one.place().rank() == null ? "" : one.place().rank() + ". ")
                + one.entry().productName() + " – " + one.entry().establishmentName() + " (" + one.entry().reference() + ")", one.entry().reference())));
        return all;
    }

    /** The minutes, the newest first. */
    public List<AwardMinutes> getMinutes() {
        return minutes.all(request.viewer(), page.getRound());
    }

    public boolean genuine(AwardMinutes one) {
        return minutes.isGenuine(one);
    }

    public void name() throws IOException {
        String role = text("memberRole");
        answer(council.name(request.viewer(), page.getRound().id(), text("memberName"), text("memberPosition"),
                Arrays.stream(CouncilRole.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null)), "awardCouncil");
    }

    public void end() throws IOException {
        answer(council.end(request.viewer(), text("member").matches("\\d{1,18}") ? Long.parseLong(text("member")) : 0), "awardCouncil");
    }

    public void decide() throws IOException {
        answer(verdicts.record(request.viewer(), page.getRound().id(), text("entry"), new NewVerdict(YES.equals(text("certified")),
                text("prize").isEmpty() ? null : text("prize"), text("verdictReason").isEmpty() ? null : text("verdictReason"))), "awardVerdict");
    }

    public void follow() throws IOException {
        answer(verdicts.follow(request.viewer(), page.getRound().id()), "awardVerdict");
    }

    public void sign() throws IOException {
        FormReading reading = Entries.reading();
        Set<Long> there = Arrays.stream(present == null ? new String[0] : present).map(Long::valueOf).collect(Collectors.toSet());
        NewMinutes meeting = new NewMinutes(reading.day("heldOn", fields.get("heldOn")), text("place"), there, reading.text(fields.get("opinion")));
        if (reading.wrong().isEmpty()) {
            answer(minutes.make(request.viewer(), page.getRound().id(), meeting), "awardMinutes");
        } else {
            entries.refuse(reading.wrong());
        }
    }

    /** Computes the ranking again from what is kept and says whether the same comes out. */
    public void replay() throws IOException {
        if (page.getRanking() == null || !page.isWhole()) {
            throw new NotThere(Words.get("jury.unknownRound"));
        }
        answer(new Entered(page.getRound().id(), List.of()), page.getRanking().isReproduced() ? "awardReplaySame" : "awardReplayOther");
    }

    private void answer(Entered entered, String done) throws IOException {
        entries.answer(entered, JuryPage.link(page.getRound().id()), done);
    }

    private String text(String name) {
        String typed = fields.get(name);
        return typed == null ? "" : typed.strip();
    }

    public String[] getPresent() {
        return present;
    }

    public void setPresent(String[] present) {
        this.present = present;
    }
}
