package vn.khuyencong.consolidation;

import java.util.Collection;
import java.util.Map;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * What the documents themselves say, for the questions that the figures kept up do not answer. The capability that keeps the
 * documents rests on this one, so it is told here what it has to tell.
 */
public interface DocumentHistory {

    /** Amounts of a year by key as an edition has them, added up from the lines. */
    Map<FigureKey, Long> figures(int planYear, Basis basis, Edition edition);

    /** How often the decided plan of each unit and fund was decided anew since its original; 0 for one that never was. Of all units if none are named. */
    Map<UnitId, Map<FundSource, Integer>> adjustments(int planYear, Edition edition, Collection<UnitId> units);
}
