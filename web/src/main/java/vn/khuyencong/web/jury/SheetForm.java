package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.award.AwardScoreSheet;
import vn.khuyencong.award.RecusalActs;
import vn.khuyencong.award.ScoreSheets;
import vn.khuyencong.award.SheetEntry;
import vn.khuyencong.award.ranking.RankingRules;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;

/** What a juror fills in for one entry: kept as a draft, given, or declined for a conflict of interest. */
@Named("sheetForm")
@RequestScoped
public class SheetForm {

    @Inject
    private PageRequest request;
    @Inject
    private ScoringPage page;
    @Inject
    private ScoreSheets sheets;
    @Inject
    private RecusalActs recusals;
    @Inject
    private Entries entries;

    private final Fields fields = new Fields();
    private Fields points;

    public Fields getFields() {
        if (points == null) {
            getPoints();
        }
        return fields;
    }

    /** By criterion; at first what stands in the newest sheet. */
    public Fields getPoints() {
        if (points == null) {
            points = new Fields();
            AwardScoreSheet newest = page.getLine() == null ? null : page.getLine().newest();
            if (newest != null) {
                newest.tenths().forEach((code, tenths) -> points.put(code, shown(tenths)));
                fields.put("remark", newest.remark());
                fields.put("sheetReason", newest.given() ? null : newest.reason());
            }
        }
        return points;
    }

    private static String shown(int tenths) {
        String plain = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
        return Language.current() == Language.VIETNAMESE ? plain.replace('.', ',') : plain;
    }

    public void draft() throws IOException {
        save(false);
    }

    public void give() throws IOException {
        save(true);
    }

    private void save(boolean give) throws IOException {
        FormReading reading = Entries.reading();
        List<Refusal> wrong = new ArrayList<>();
        Map<String, Integer> tenths = new HashMap<>();
        List<AwardCriterion> criteria = page.getCriteria();
        for (int i = 0; i < criteria.size(); i++) {
            String cell = "lines/" + i + "/points";
            BigDecimal typed = reading.quantity(cell, getPoints().get(criteria.get(i).code()));
            if (typed != null && typed.stripTrailingZeros().scale() > 1) {
                wrong.add(Refusal.error("AWARD_POINTS_WRONG", "", cell, criteria.get(i).mostPoints()));
            } else if (typed != null) {
                tenths.put(criteria.get(i).code(), typed.min(BigDecimal.valueOf(RankingRules.TENTHS * RankingRules.TENTHS * RankingRules.TENTHS))
                        .movePointRight(1).intValueExact());
            }
        }
        wrong.addAll(reading.wrong());
        if (wrong.isEmpty()) {
            answer(sheets.save(request.viewer(), page.getRound().id(), reference(), new SheetEntry(tenths, reading.text(fields.get("remark")),
                    reading.text(fields.get("sheetReason"))), give), give ? "awardSheetGiven" : "awardSheetDraft");
        } else {
            entries.refuse(wrong);
        }
    }

    /** Judges the entry no more. */
    public void decline() throws IOException {
        answer(recusals.declare(request.viewer(), page.getRound().id(), reference(), getFields().get("recusalReason")), "awardRecused");
    }

    private String reference() {
        if (page.getLine() == null) {
            throw new NotThere(Words.get("jury.unknownEntry"));
        }
        return page.getLine().entry().reference();
    }

    private void answer(Entered entered, String done) throws IOException {
        entries.answer(entered, ScoringPage.link(page.getRound()), done);
    }
}
