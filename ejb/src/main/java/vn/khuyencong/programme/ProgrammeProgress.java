package vn.khuyencong.programme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;

/** How far a programme has come: its targets and every other measure that was stated, added up over its years. */
@Stateless
public class ProgrammeProgress {

    @Inject
    private Programmes programmes;
    @Inject
    private Consolidation consolidation;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * The measures of a programme for a viewer; one who does not see the country sees of a national programme his own share.
     * Money comes first, over all funds and fund by fund; then what else has a target or a figure, in the catalogue's order.
     */
    public List<Progress> of(Viewer viewer, Programme programme) {
        Counting counting = new Counting(IntStream.rangeClosed(programme.firstYear(), programme.lastYear())
                .mapToObj(year -> year(viewer, programme.unit(), year)).toList());
        Map<Aim, ProgrammeTarget> targets = programmes.targets(programme);
        List<Progress> rows = new ArrayList<>();
        for (Aim aim : aims(targets.keySet())) {
            ProgrammeTarget target = targets.get(aim);
            Progress progress = counting.of(aim, target == null ? null : target.amount());
            if (target != null || progress.total() != null || aim.measure().equals(Measures.FUNDS)) {
                rows.add(progress);
            }
        }
        return rows;
    }

    /** A unit that still exists is given with those it succeeded; one that has ended as it was. */
    private ConsolidatedYear year(Viewer viewer, UnitId unit, int year) {
        boolean exists = unit != null && territory.map().get(unit).existsOn(clock.today());
        return consolidation.year(viewer, new Question(year, Period.YEAR, unit == null ? Scope.NATION : Scope.of(unit),
                exists ? Boundaries.NOW : Boundaries.THEN, false));
    }

    private Set<Aim> aims(Set<Aim> targeted) {
        Set<Aim> aims = new LinkedHashSet<>(List.of(new Aim(Measures.FUNDS, null), new Aim(Measures.FUNDS, FundSource.NATIONAL),
                new Aim(Measures.FUNDS, FundSource.LOCAL)));
        norms.file().indicators().stream().map(NormFile.Indicator::code).flatMap(code -> Stream.concat(Stream.of(new Aim(code, null)),
                targeted.stream().filter(aim -> aim.measure().equals(code)))).forEach(aims::add);
        return aims;
    }
}
