package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.ScoreSheets;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.organization.Function;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.AttachmentLine;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;

/** A juror's own work: his rounds, the entries on his desk, the sheet of one. Nobody else sees it. */
@Named("scoringPage")
@RequestScoped
public class ScoringPage {

    static final String PAGE = "/cham-diem.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Jury jury;
    @Inject
    private ScoreSheets sheets;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardNames names;
    @Inject
    private Attachments attachments;

    private List<AwardRound> rounds;
    private AwardRound round;
    private List<ScoreSheets.Line> lines;
    private ScoreSheets.Line line;
    private List<AwardCriterion> criteria;

    static Link link(AwardRound round) {
        return Link.to(PAGE).with("round", round.id());
    }

    /** Looks everything up when first asked. */
    public void load() {
        if (rounds != null) {
            return;
        }
        request.viewer().require(Function.SCORE_ENTRIES);
        rounds = jury.rounds(request.viewer());
        round = request.parameters().number("round", 1, Long.MAX_VALUE).map(this::mine).orElse(rounds.size() == 1 ? rounds.get(0) : null);
        lines = round == null ? List.of() : sheets.desk(request.viewer(), round);
        criteria = round == null ? List.of() : law.criteria(round.level(), round.opensOn());
        line = request.parameters().text("entry").map(reference -> lines.stream().filter(one -> one.entry().reference().equals(reference)).findFirst()
                .orElseThrow(() -> new NotThere(Words.get("jury.unknownEntry")))).orElse(null);
    }

    private AwardRound mine(long id) {
        return rounds.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotThere(Words.get("jury.unknownRound")));
    }

    public List<AwardRound> getRounds() {
        load();
        return rounds;
    }

    /** The one that is shown; null while none is chosen. */
    public AwardRound getRound() {
        load();
        return round;
    }

    public List<ScoreSheets.Line> getLines() {
        load();
        return lines;
    }

    /** The entry whose sheet is open; null: none. */
    public ScoreSheets.Line getLine() {
        load();
        return line;
    }

    /** All that its message says. */
    public AwardNomination getStated() {
        return getLine().entry().stated();
    }

    /** The files of the entry; none for whoever does not judge it. */
    public List<AttachmentLine> getFiles() {
        return getLine().recusal() != null ? List.of() : attachments.listed(line.entry().messageId()).stream()
                .map(file -> AttachmentLine.of(file, JuryFileServlet.link(round, line.entry(), file.reference().sha256()))).toList();
    }

    public List<AwardCriterion> getCriteria() {
        load();
        return criteria;
    }

    /** How many sheets are given. */
    public long getGiven() {
        return getLines().stream().filter(one -> one.recusal() == null && one.given() != null).count();
    }

    /** How many there are to give. */
    public long getDue() {
        return getLines().stream().filter(one -> one.recusal() == null).count();
    }

    /** Where a sheet stands, as the words name it. */
    public String state(ScoreSheets.Line one) {
        return one.recusal() != null ? "RECUSED" : one.given() == null ? one.draft() == null ? "TODO" : "DRAFT" : one.draft() == null ? "GIVEN" : "AGAIN";
    }

    public String href(ScoreSheets.Line one) {
        return link(round).with("entry", one.entry().reference()).toString();
    }

    public String href(AwardRound one) {
        return link(one).toString();
    }

    /** The result; for jurors once the jury is closed. */
    public String getResult() {
        return JuryPage.link(getRound().id()).toString();
    }

    public String group(String code) {
        return names.group(round, code);
    }

    public String unit(ScoreSheets.Line one) {
        return names.unit(round, one.entry().unit());
    }
}
