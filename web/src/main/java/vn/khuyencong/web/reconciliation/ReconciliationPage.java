package vn.khuyencong.web.reconciliation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.reconciliation.GatewayReport;
import vn.khuyencong.exchange.reconciliation.Reconciliation;
import vn.khuyencong.exchange.reconciliation.ReconciliationList;
import vn.khuyencong.exchange.reconciliation.Reconciliations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** All units with a gateway and where they stand; of one of them, gateway by gateway, and a new statement at once. */
@Named("reconciliationPage")
@RequestScoped
public class ReconciliationPage {

    private static final int SHOWN = 10;

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private ReconciliationList list;
    @Inject
    private Reconciliations reconciliations;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;
    private List<ReconciliationList.Line> lines;
    private ReconciliationList.Line chosen;
    private ReconciliationStatement statement;
    private Notices.Notice notice;

    /**
     * A unit in the list.
     *
     * @param name what it is called today
     * @param href the same page with its gateways
     */
    public record Row(String name, String href, ReconciliationList.Agreement agreement, String numbers, Instant madeAt, Instant lastHeard) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        getRows();
        getChosen();
        notice = Notices.take();
    }

    private static Link link(UnitId unit) {
        return Link.to("/doi-chieu.xhtml").with("unit", unit.value());
    }

    private List<ReconciliationList.Line> lines() {
        if (lines == null) {
            lines = list.lines(viewer.get());
            units = territory.map();
        }
        return lines;
    }

    public List<Row> getRows() {
        return lines().stream().map(line -> new Row(name(line.unit()), link(line.unit()).toString(), line.agreement(), numbers(line.latest()),
                line.latest() == null ? null : line.latest().madeAt(), line.lastHeard())).toList();
    }

    private String name(UnitId unit) {
        return UnitNames.on(clock.today(), units, unit);
    }

    private static String numbers(Reconciliation latest) {
        Formats formats = new Formats();
        return latest == null ? ""
                : Words.get("reconciliation.numbers", formats.count(latest.sent()), formats.count(latest.received()), formats.count(latest.missing()),
                formats.count(latest.held()));
    }

    /** The unit asked for; where one sees only one, that; else null. */
    public ReconciliationList.Line getChosen() {
        String asked = new Parameters(request::getParameter).text("unit").orElse(null);
        if (chosen == null && asked != null) {
            chosen = lines().stream().filter(line -> line.unit().value().equals(asked)).findFirst()
                    .orElseThrow(() -> new NotThere(Words.get("reconciliation.unknown")));
        } else if (chosen == null && lines().size() == 1) {
            chosen = lines().get(0);
        }
        return chosen;
    }

    public String getChosenName() {
        return name(getChosen().unit());
    }

    /** The last statement of the unit; null before the first. */
    public ReconciliationStatement getStatement() {
        if (statement == null && getChosen().latest() != null) {
            statement = getChosen().latest().statement();
        }
        return statement;
    }

    public List<GatewayLine> getGateways() {
        Map<String, GatewayReport> said = getChosen().reports().stream().collect(Collectors.toMap(GatewayReport::installation, Function.identity()));
        return getStatement() == null ? List.of() : getStatement().data().installations().stream()
                .map(gateway -> GatewayLine.of(gateway, said.get(gateway.installation()))).toList();
    }

    /** What came without a number, what came by the web, what was sent besides receipts. */
    public String getApart() {
        Formats formats = new Formats();
        ReconciliationStatement.Data data = getStatement().data();
        return Words.get("reconciliation.apart", formats.count(data.unnumbered().count()), formats.count(data.portal().received()),
                formats.count(data.documents().count()));
    }

    public List<Reconciliation> getStatements() {
        return list.latest(viewer.get(), getChosen().unit(), SHOWN);
    }

    public boolean isMayMake() {
        return reconciliations.mayMake(viewer.get(), getChosen().unit());
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    /** Has a statement made now. */
    public void make() throws IOException {
        if (getChosen() == null) {
            throw BadParameter.missing("unit", Words.get("figures.unit"));
        }
        UnitId unit = getChosen().unit();
        Reconciliation made = reconciliations.make(viewer.get(), unit);
        Notices.leadTo(link(unit), new Notices.Notice(Words.get("reconciliation.made", numbers(made)), null));
    }
}
