package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.DocumentHistory;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Adds up what the versions of another edition say, by the same mapping from lines to figures as ever. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VersionHistory implements DocumentHistory {

    @Inject
    private StandingVersions versions;

    @Override
    public Map<FigureKey, Long> figures(int planYear, Basis basis, Edition edition) {
        Map<FigureKey, Long> figures = new HashMap<>();
        versions.of(planYear, List.of(), edition).stream().filter(version -> version.basis() == basis)
                .flatMap(version -> Contributions.of(version).stream())
                .forEach(contribution -> figures.merge(contribution.figure(), contribution.amount(), Math::addExact));
        return figures;
    }

    @Override
    public Map<UnitId, Map<FundSource, Integer>> adjustments(int planYear, Edition edition, Collection<UnitId> units) {
        Map<UnitId, Map<FundSource, Integer>> adjustments = new HashMap<>();
        versions.decisions(planYear, edition, units).forEach(row -> adjustments
                .computeIfAbsent(new UnitId((String) row[0]), unit -> new EnumMap<>(FundSource.class))
                .merge((FundSource) row[1], Math.toIntExact((Long) row[2]) - 1, Integer::sum));
        return adjustments;
    }
}
