package vn.khuyencong.web.directives;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.DirectiveIssued.DirectiveKind;
import vn.khuyencong.norm.directives.Directive;
import vn.khuyencong.norm.directives.DirectiveAddressee;
import vn.khuyencong.norm.directives.Directives;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The texts on file; or one of them with those it was sent to. */
@Named("directivesPage")
@RequestScoped
public class DirectivesPage {

    static final String PATH = "/van-ban-chi-dao.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Directives directives;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;
    private String text;
    private DirectiveKind kind;
    private List<Directive> all;
    private List<DirectiveAddressee> waiting;
    private Directive shown;
    private List<DirectiveAddressee> addressees = List.of();

    static Link link(long directive) {
        return Link.to(PATH).with("id", directive);
    }

    /** Looks everything up before the page is drawn, or when a form of it comes back. */
    public void load() {
        if (all != null) {
            return;
        }
        units = territory.map();
        text = request.parameters().text("q").orElse(null);
        kind = request.parameters().choice("kind", DirectiveKind.class).orElse(null);
        all = directives.all();
        waiting = directives.waiting(request.viewer());
        shown = request.parameters().number("id", 1, Long.MAX_VALUE).map(id -> directives.find(id)
                .orElseThrow(() -> new NotThere(Words.get("directive.unknown")))).orElse(null);
        if (shown != null) {
            addressees = directives.addressees(request.viewer(), shown);
        }
    }

    /** Those that are looked for. */
    public List<Directive> getRows() {
        load();
        String sought = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return all.stream().filter(one -> kind == null || one.kind() == kind)
                .filter(one -> Stream.of(one.number(), one.title(), one.issuer()).anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(sought))).toList();
    }

    /** Every text on file, to choose the one that is replaced. */
    public List<Directive> getAll() {
        load();
        return all;
    }

    public Directive getShown() {
        load();
        return shown;
    }

    /** Whom the text shown was sent to, as far as one may see. */
    public List<DirectiveAddressee> getAddressees() {
        load();
        return addressees;
    }

    public long getAcknowledged() {
        return addressees.stream().filter(DirectiveAddressee::acknowledged).count();
    }

    /** What waits for one's own acknowledgement. */
    public List<DirectiveAddressee> getWaiting() {
        load();
        return waiting;
    }

    public boolean mayAcknowledge(DirectiveAddressee one) {
        return !one.acknowledged() && Directives.mayAcknowledge(request.viewer(), one.unit(), units);
    }

    public String unit(DirectiveAddressee one) {
        return units.find(one.unit()).map(UnitNames::dated).orElse(one.unit().value());
    }

    /** Who has acknowledged, with whom he stood in for. */
    public String who(DirectiveAddressee one) {
        return one.onBehalfOf() == null ? one.acknowledgedBy() : Words.get("history.onBehalf", one.acknowledgedBy(), one.onBehalfOf());
    }

    public String href(Directive one) {
        return link(one.id()).toString();
    }

    /** Whether a text binds today; one that sets no days does until it is replaced. */
    public boolean inForce(Directive one) {
        return one.replacedBy() == null && (one.inForceFrom() == null || !one.inForceFrom().isAfter(clock.today()))
                && (one.inForceTo() == null || !one.inForceTo().isBefore(clock.today()));
    }

    /** Whether the one who looks enters texts: an officer of the whole country. */
    public boolean isMaintained() {
        load();
        return request.viewer().may(Function.MAINTAIN_NORMS, null, units);
    }

    public String getText() {
        return text;
    }

    public List<Choice> getKinds() {
        return Choice.anyOf(DirectiveKind.class, kind, Words.get("directive.anyKind"));
    }
}
