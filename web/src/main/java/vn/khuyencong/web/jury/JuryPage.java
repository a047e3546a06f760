package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardJuror;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.award.AwardRanking;
import vn.khuyencong.award.AwardRankings;
import vn.khuyencong.award.AwardRecusal;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.JuryClosing;
import vn.khuyencong.award.LevelRule;
import vn.khuyencong.award.Recusals;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.award.Scorings;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Function;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/**
 * The judging of one round: who judges and how far they are, then what their sheets say. A province sees its own entries after the
 * decision, and nothing of who gave what.
 */
@Named("juryPage")
@RequestScoped
public class JuryPage {

    static final String PAGE = "/ket-qua-binh-chon.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Rounds rounds;
    @Inject
    private Jury jury;
    @Inject
    private Recusals recusals;
    @Inject
    private Scorings scorings;
    @Inject
    private JuryClosing closing;
    @Inject
    private AwardRankings rankings;
    @Inject
    private AwardEntries entries;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardNames names;
    @Inject
    private RankedRows rows;

    private AwardRound round;
    private AwardRanking ranking;
    private boolean whole;
    private List<RankedGroup> groups;
    private Paging<RankedGroup> page;
    private List<Scorings.Share> shares;
    private List<AwardRecusal> recused;

    static Link link(long round) {
        return Link.to(PAGE).with("id", round);
    }

    /** Looks the round up when first asked. */
    public void load() {
        if (round != null) {
            return;
        }
        long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> new NotThere(Words.get("jury.unknownRound")));
        round = rounds.find(request.viewer(), id).or(() -> jury.rounds(request.viewer()).stream().filter(one -> one.id() == id).findFirst())
                .orElseThrow(() -> new NotThere(Words.get("jury.unknownRound")));
        whole = rankings.seesWhole(request.viewer(), round);
        ranking = whole || round.state() == RoundState.DECIDED ? rankings.newest(round).orElse(null) : null;
    }

    public AwardRound getRound() {
        load();
        return round;
    }

    /** The page of the round; null for a juror, who does not see it. */
    public String getRoundHref() {
        return rounds.find(request.viewer(), getRound().id()).map(one -> Link.to("/vong-binh-chon-chi-tiet.xhtml").with("id", one.id()).toString()).orElse(null);
    }

    /** The ranking; null while the jury works. */
    public AwardRanking getRanking() {
        load();
        return ranking;
    }

    /** Whether what each juror gave is shown. */
    public boolean isWhole() {
        load();
        return whole;
    }

    /** Whether who judges is shown: to whoever holds the round and to the ministry. */
    public boolean isOrganiser() {
        return rounds.seesWhole(request.viewer(), getRound());
    }

    public boolean isMayPrepare() {
        return rounds.mayPrepare(request.viewer(), getRound());
    }

    public boolean isMayName() {
        return isMayPrepare() && Set.of(RoundState.PLANNED, RoundState.OPEN, RoundState.JUDGING).contains(round.state());
    }

    public boolean isMayClose() {
        return isMayPrepare() && round.judged();
    }

    public List<AwardJuror> getJurors() {
        return jury.all(getRound());
    }

    public List<AwardRecusal> getRecusals() {
        if (recused == null) {
            recused = recusals.of(getRound());
        }
        return recused;
    }

    /** How far each juror is; nothing of what he gave. */
    public List<Scorings.Share> getShares() {
        if (shares == null) {
            shares = getRound().judged() ? scorings.shares(round) : List.of();
        }
        return shares;
    }

    public List<Scorings.Judged> getJudged() {
        return getRound().judged() ? scorings.judged(round) : List.of();
    }

    /** What is missing before the jury can be closed, in words. */
    public List<String> getMissing() {
        return closing.against(getRound()).stream().map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).toList();
    }

    public List<AwardCriterion> getCriteria() {
        return law.criteria(getRound().level(), round.opensOn());
    }

    /** Null where its level does not exist on its first day. */
    public Integer getPassMark() {
        return law.level(getRound().level(), round.opensOn()).map(LevelRule::passMark).orElse(null);
    }

    public List<RankedGroup> getGroups() {
        if (groups == null) {
            groups = getRanking() == null ? List.of() : rows.of(ranking, whole, seen());
        }
        return groups;
    }

    /** Those of the page that is asked for, group by group. */
    public Paging<RankedGroup> getPage() {
        if (page == null) {
            long asked = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
            Paging<Map.Entry<RankedGroup, RankedEntry>> rows = Paging.ofTallRows(getGroups().stream()
                    .flatMap(group -> group.entries().stream().map(one -> Map.entry(group, one))).toList(), asked);
            Map<RankedGroup, List<RankedEntry>> shown = rows.items().stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            page = new Paging<>(rows.page(), rows.pages(), shown.entrySet().stream()
                    .map(group -> new RankedGroup(group.getKey().code(), group.getKey().name(), group.getValue())).toList());
        }
        return page;
    }

    /** The address of another page of the result. */
    public String address(long number) {
        return link(getRound().id()).with(Paging.PARAMETER, number).toString();
    }

    /** All of it that the viewer sees as a spreadsheet. */
    public Spreadsheet sheet() {
        return RankedSheet.of(getRound(), getGroups(), getColumns());
    }

    private Set<String> seen() {
        return (whole ? entries.inForce(round) : entries.inForce(request.viewer(), round)).stream().map(AwardEntry::reference).collect(Collectors.toSet());
    }

    /** Names of the jurors as columns. */
    public List<String> getColumns() {
        return getRanking() == null || !whole ? List.of() : List.copyOf(rows.jurors(ranking).values());
    }

    public String group(String code) {
        return code == null || code.isEmpty() ? Words.get("jury.everyGroup") : names.group(getRound(), code);
    }

    public String unit(AwardEntry entry) {
        return names.unit(getRound(), entry.unit());
    }

    /** A form of this round, on the page on which it is issued for whoever has that page. */
    public String form(String part) {
        Link link = request.viewer().may(Function.READ) ? Link.to("/bieu-mau.xhtml").with("form", "bm23") : Link.to("/bieu-mau/BM23.pdf");
        return link.with("round", getRound().id()).with("part", part).toString();
    }
}
