package vn.khuyencong.web.alert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.alert.Alert;
import vn.khuyencong.alert.Alerts;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.page.PageRequest;

/** The alerts that the viewer can act upon, and for the operator those that were. */
@Named("alertsPage")
@RequestScoped
public class AlertsPage {

    private static final int SHOWN = 50;
    private static final int FEW = 3;

    @Inject
    private PageRequest request;
    @Inject
    private Alerts alerts;
    @Inject
    private Territory territory;

    private List<AlertLine> open;
    private List<AlertLine> cleared;

    public List<AlertLine> getOpen() {
        if (open == null) {
            open = lines(alerts.open(request.viewer()));
        }
        return open;
    }

    /** Those of kinds of which there are few. */
    public List<AlertLine> getFew() {
        return byKind().filter(alike -> alike.size() <= FEW).flatMap(List::stream).toList();
    }

    /** Those that many units raise alike, each kind by itself, so that none hides the others. */
    public List<List<AlertLine>> getMany() {
        return byKind().filter(alike -> alike.size() > FEW).toList();
    }

    private Stream<List<AlertLine>> byKind() {
        return getOpen().stream().collect(Collectors.groupingBy(AlertLine::name, LinkedHashMap::new, Collectors.toList())).values().stream();
    }

    /** Those about units alone. */
    public List<AlertLine> getOfUnits() {
        return lines(alerts.open(request.viewer()).stream().filter(alert -> alert.kind().isOfUnits()).toList());
    }

    /** The latest that are gone. */
    public List<AlertLine> getCleared() {
        if (cleared == null) {
            cleared = lines(alerts.cleared(request.viewer(), SHOWN));
        }
        return cleared;
    }

    private List<AlertLine> lines(List<Alert> some) {
        UnitMap units = territory.map();
        return some.stream().map(alert -> AlertLine.of(alert, units)).toList();
    }
}
