package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.alert.Alert;
import vn.khuyencong.alert.AlertKind;
import vn.khuyencong.alert.Alerts;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.Words;

/** What the system noticed, one entry a kind; what is parked has an entry of its own. */
@RequestScoped
class AlertWork {

    @Inject
    private Alerts alerts;

    Stream<Work.Waiting> of(Viewer viewer) {
        boolean operates = viewer.may(Function.OPERATE);
        Map<AlertKind, List<Alert>> byKind = alerts.open(viewer).stream().filter(alert -> alert.kind() != AlertKind.PARKED_OPEN)
                .collect(Collectors.groupingBy(Alert::kind, () -> new EnumMap<>(AlertKind.class), Collectors.toList()));
        return byKind.entrySet().stream().map(each -> {
            LocalDate since = each.getValue().get(0).businessDay();
            return new Work.Waiting(null, Words.named("alertName", each.getKey().name()), since, Words.get("work.since", new Formats().day(since)),
                    each.getValue().stream().anyMatch(alert -> alert.unit() != null) ? (long) each.getValue().size() : null, Words.get("work.act.alert"),
                    page(each.getKey(), operates));
        });
    }

    /** Who is silent stands with the deadlines; all else with the state of the system or, for who may not see that, with what is parked. */
    private static String page(AlertKind kind, boolean operates) {
        return kind == AlertKind.UNIT_SILENT ? "/han-nop.xhtml" : operates ? "/tinh-trang.xhtml" : "/thong-diep-giu-lai.xhtml";
    }
}
