package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import vn.khuyencong.award.AwardRanking;
import vn.khuyencong.award.ranking.JuryQuality;
import vn.khuyencong.award.ranking.JuryQuality.JurorQuality;
import vn.khuyencong.award.ranking.JuryQuality.SheetQuality;

/** How well the jury worked: shown to whoever sees the whole result, and taking nothing away from anybody. */
@Named("qualityPage")
@RequestScoped
public class QualityPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private JuryPage page;
    @Inject
    private RankedRows rows;

    private JuryQuality quality;
    private Map<String, String> names;

    private JuryQuality quality() {
        if (quality == null) {
            AwardRanking ranking = page.isWhole() ? page.getRanking() : null;
            quality = ranking == null ? new JuryQuality(List.of(), List.of()) : JuryQuality.of(ranking.scoring());
            names = ranking == null ? Map.of() : rows.jurors(ranking);
        }
        return quality;
    }

    public List<JurorQuality> getJurors() {
        return quality().jurors();
    }

    /** The sheets that are far from the others, or that decide alone whether an entry passes; those far away first. */
    public List<SheetQuality> getStriking() {
        return quality().sheets().stream().filter(one -> one.outlier() || one.decisive()).toList();
    }

    public String name(String account) {
        quality();
        return names.getOrDefault(account, account);
    }

    /** Thousandths of a point with one decimal. */
    public BigDecimal points(Integer milli) {
        return milli == null ? null : BigDecimal.valueOf(milli, 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** In which share of pairs a juror agrees with the others; null where nothing is told apart. */
    public BigDecimal agreement(JurorQuality one) {
        return one.pairs() == 0 ? null : HUNDRED.multiply(BigDecimal.valueOf(one.agreeing())).divide(BigDecimal.valueOf(one.pairs()), 1, RoundingMode.HALF_UP);
    }

    /** How far counts as far. */
    public BigDecimal getFar() {
        return BigDecimal.valueOf(JuryQuality.OUTLIER_TENTHS, 1);
    }
}
