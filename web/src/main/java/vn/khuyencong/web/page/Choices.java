package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The lists to choose from that more than one page has. */
@RequestScoped
public class Choices {

    @Inject
    private PageRequest request;
    @Inject
    private Territory territory;

    public List<Choice> years(Integer chosen) {
        List<Integer> years = new ArrayList<>(request.years());
        if (chosen != null && !years.contains(chosen)) {
            years.add(chosen);
        }
        return years.stream().sorted(Comparator.reverseOrder())
                .map(year -> new Choice(year.toString(), year.toString(), year.equals(chosen))).toList();
    }

    /** The units that the viewer sees and that exist on the map shown: of the year, or of today. */
    public List<Choice> unitsOf(int year, Boundaries boundaries, LocalDate today, UnitId chosen) {
        UnitMap map = territory.map();
        LocalDate day = boundaries == Boundaries.NOW ? today : Period.YEAR.lastDay(year);
        Stream<Unit> beganTheYear = boundaries == Boundaries.NOW ? Stream.empty() : map.on(LocalDate.of(year, 1, 1)).stream();
        return list(Stream.concat(map.on(day).stream(), beganTheYear).distinct(), map, chosen);
    }

    /** The regions that the viewer sees whole. */
    public List<Choice> regions(Region chosen) {
        return Choice.of(Region.class, chosen).stream()
                .filter(choice -> request.viewer().sees(Region.valueOf(choice.value().toUpperCase(Locale.ROOT)))).toList();
    }

    /** The units of all times that the viewer sees. */
    public List<Choice> units(UnitId chosen) {
        UnitMap map = territory.map();
        return list(map.all().stream(), map, chosen);
    }

    private List<Choice> list(Stream<Unit> units, UnitMap map, UnitId chosen) {
        Viewer viewer = request.viewer();
        return units.filter(unit -> viewer.sees(unit.id(), map))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), unit.id().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }
}
