package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.award.JuryPaper.Block;
import vn.khuyencong.award.JuryPaper.Row;
import vn.khuyencong.award.MinutesContent.Decision;
import vn.khuyencong.award.ranking.Place;
import vn.khuyencong.award.ranking.RankingRules.Criterion;
import vn.khuyencong.award.ranking.Scoring;
import vn.khuyencong.award.ranking.Sheet;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.organization.Viewer;

/** Makes form BM23 of what was ranked and decided, for whoever sees the whole result; nothing before the jury is closed. */
@Stateless
public class JuryPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /** Besides the mean and the rank so many jurors have a column of their own. */
    private static final int MOST_COLUMNS = 8;
    private static final int MILLI = 3;
    private static final int SHOWN = 2;
    /** Figures of a ranked product beside those of the jurors. */
    private static final List<String> RANKED = List.of("mean", "rank");

    @Inject
    private AwardRankings rankings;
    @Inject
    private AwardEntries entries;
    @Inject
    private Jury jury;
    @Inject
    private Scorings scorings;
    @Inject
    private CouncilVerdicts verdicts;
    @Inject
    private CouncilMinutes minutes;
    @Inject
    private AwardLaw law;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Rounds rounds;

    /** The score sheets, one paper for each juror whose sheets count; empty for whoever does not see them. */
    public List<JuryPaper> sheets(Viewer viewer, AwardRound round) {
        return rankings.shown(viewer, round).map(ranking -> {
            Collection<AwardScoreSheet> kept = scorings.newest(round, true);
            return jurors(ranking).stream().map(juror -> sheet(ranking, juror, kept)).toList();
        }).orElse(List.of());
    }

    private JuryPaper sheet(AwardRanking ranking, AwardJuror juror, Collection<AwardScoreSheet> kept) {
        Scoring scoring = ranking.scoring();
        List<Criterion> criteria = scoring.rules().criteria();
        List<Sheet> own = scoring.sheets().stream().filter(one -> one.juror().equals(juror.account())).toList();
        Map<String, String> remarks = kept.stream().filter(one -> one.juror().id() == juror.id() && one.remark() != null)
                .collect(Collectors.toMap(AwardScoreSheet::reference, AwardScoreSheet::remark));
        List<Block> blocks = blocks(ranking.round(), own.stream().map(Sheet::entry).toList(), (entry, number) -> {
            Sheet sheet = own.stream().filter(one -> one.entry().equals(entry.reference())).findFirst().orElseThrow();
            List<String> figures = new ArrayList<>(criteria.stream().map(one -> tenths(sheet.tenths().get(one.code()))).toList());
            figures.add(tenths(sheet.total()));
            return new Row(number, entry.productName(), entry.establishmentName(), figures, remarks.getOrDefault(entry.reference(), ""));
        });
        FormEdition edition = edition("BM23PD", ranking);
        return new JuryPaper(edition, heading(ranking, edition, "sheet.signer", ranking.inputDigest()),
                List.of(JuryTexts.get("sheet.juror", juror.name(), juror.position())), criteria.size(), List.of("sum"), blocks, List.of(),
                List.of(legend(ranking.round(), criteria)));
    }

    /** The table of points; empty for whoever does not see it. */
    public Optional<JuryPaper> table(Viewer viewer, AwardRound round) {
        return rankings.shown(viewer, round).map(this::table);
    }

    private JuryPaper table(AwardRanking ranking) {
        Scoring scoring = ranking.scoring();
        List<AwardJuror> jurors = jurors(ranking);
        List<AwardJuror> shown = jurors.size() > MOST_COLUMNS ? List.of() : jurors;
        Map<String, Place> places = ranking.ranking().places().stream().collect(Collectors.toMap(Place::entry, Function.identity()));
        Map<String, AwardVerdict> decided = verdicts.of(ranking);
        List<Block> blocks = blocks(ranking.round(), ranking.ranking().places().stream().map(Place::entry).toList(), (entry, number) -> {
            Place place = places.get(entry.reference());
            List<String> figures = new ArrayList<>(shown.stream().map(juror -> scoring.of(entry.reference()).stream()
                    .filter(one -> one.juror().equals(juror.account())).findFirst().map(one -> tenths(one.total())).orElse("-")).toList());
            figures.addAll(List.of(milli(place.totalMilli()), place.rank() == null ? "-" : place.rank().toString()));
            return new Row(number, entry.productName(), entry.establishmentName(), figures,
                    JuryTexts.get(place.passes() ? "passes" : "fails") + differing(decided.get(entry.reference())));
        });
        List<String> notes = new ArrayList<>();
        notes.add(IntStream.range(0, jurors.size()).mapToObj(at -> JuryTexts.get("juror.named", at + 1, jurors.get(at).name())).collect(Collectors.joining("; ")));
        notes.add(JuryTexts.get("rule", scoring.rules().passMark()));
        FormEdition edition = edition("BM23", ranking);
        return new JuryPaper(edition, heading(ranking, edition, "table.signer", ranking.resultDigest()), List.of(), shown.size(), RANKED, blocks, List.of(), notes);
    }

    private static String differing(AwardVerdict verdict) {
        return verdict == null || !verdict.differs() ? "" : JuryTexts.get(verdict.certified() ? "council.certified" : "council.refused");
    }

    /** Minutes that the viewer sees: those with a number, else the newest. */
    public Optional<JuryPaper> minutes(Viewer viewer, AwardRound round, Long number) {
        return minutes.all(viewer, round).stream().filter(one -> number == null || one.id() == number).findFirst().map(this::minutes);
    }

    private JuryPaper minutes(AwardMinutes of) {
        MinutesContent said = of.said();
        Map<String, Decision> decisions = said.decisions().stream().collect(Collectors.toMap(Decision::entry, Function.identity()));
        List<Block> blocks = blocks(of.round(), said.decisions().stream().map(Decision::entry).toList(), (entry, number) -> {
            Decision decision = decisions.get(entry.reference());
            return new Row(number, decision.product(), decision.establishment(),
                    List.of(milli(decision.totalMilli()), decision.rank() == null ? "-" : decision.rank().toString()), MinutesTexts.said(decision));
        });
        FormEdition edition = edition("BM23BB", of.ranking());
        return new JuryPaper(edition, heading(of.ranking(), edition, "minutes.signer", of.digest()), MinutesTexts.opening(said), 0, RANKED, blocks,
                MinutesTexts.closing(said),
                List.of(JuryTexts.get("minutes.digests", PaperWords.beginning(said.scoringDigest()), PaperWords.beginning(said.rankingDigest()))));
    }

    /** A row of an entry, by the number that it gets. */
    private interface RowMaker {
        Row of(AwardEntry entry, String number);
    }

    /** The entries that are named, by group, in the order in which they are named. */
    private List<Block> blocks(AwardRound round, List<String> named, RowMaker maker) {
        Map<String, AwardEntry> known = entries.inForce(round).stream().collect(Collectors.toMap(AwardEntry::reference, Function.identity()));
        List<Block> blocks = new ArrayList<>();
        int[] number = {0};
        law.groups(round.opensOn()).forEach(group -> {
            List<Row> rows = named.stream().map(known::get).filter(entry -> entry != null && entry.productGroup().equals(group.code()))
                    .map(entry -> maker.of(entry, Integer.toString(++number[0]))).toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block(group.name(), rows));
            }
        });
        return blocks;
    }

    private List<AwardJuror> jurors(AwardRanking ranking) {
        List<String> there = ranking.scoring().sheets().stream().map(Sheet::juror).distinct().toList();
        return jury.inForce(ranking.round()).stream().filter(one -> there.contains(one.account())).toList();
    }

    /** A round is judged by the law of its first day, and so are its papers. */
    private FormEdition edition(String form, AwardRanking ranking) {
        return editions.on(form, ranking.round().opensOn());
    }

    private FormHeading heading(AwardRanking ranking, FormEdition edition, String signer, String digest) {
        AwardRound round = ranking.round();
        return headings.heading(edition.symbol(), rounds.holder(round), edition.title(),
                JuryTexts.get("subtitle", round.name(), DAY.format(round.opensOn())),
                round.sample() || entries.inForce(round).stream().anyMatch(AwardEntry::sample), digest)
                .signedBy(JuryTexts.get(signer));
    }

    private String legend(AwardRound round, List<Criterion> criteria) {
        Map<String, String> names = law.criteria(round.level(), round.opensOn()).stream()
                .collect(Collectors.toMap(LawContent.AwardCriterion::code, LawContent.AwardCriterion::name));
        return IntStream.range(0, criteria.size()).mapToObj(at -> JuryTexts.get("criterion.named", at + 1, names.getOrDefault(criteria.get(at).code(), ""),
                criteria.get(at).most())).collect(Collectors.joining("; "));
    }

    private static String tenths(int points) {
        return BigDecimal.valueOf(points, 1).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String milli(Integer points) {
        return points == null ? "-" : BigDecimal.valueOf(points, MILLI).setScale(SHOWN, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }
}
