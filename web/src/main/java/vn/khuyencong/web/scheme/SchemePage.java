package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.FundingOverrides;
import vn.khuyencong.scheme.Overlap;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.scheme.SchemeFiles;
import vn.khuyencong.scheme.SchemeLife;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes.Offer;
import vn.khuyencong.scheme.dossier.LeftSchemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.ComparedTable;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** One scheme: where it stands and what may be done, what it is and was, its papers, money, messages and history. */
@Named("schemePage")
@RequestScoped
public class SchemePage {

    private static final String PAGE = "/de-an-chi-tiet.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFiles files;
    @Inject
    private FundingOverrides overrides;
    @Inject
    private LeftSchemes left;
    @Inject
    private Submissions submissions;
    @Inject
    private Territory territory;

    private SchemeFile file;
    private UnitMap units;
    private List<OfferView> offers;
    private List<OverlapView> overlaps;
    private List<EventRow> events;
    private ComparedTable content;
    private Notices.Notice notice;
    private String reason;

    /**
     * An act where the scheme stands.
     *
     * @param offer   what, as the table has it
     * @param href    where it is done; null where that is another page
     * @param against why it may not be done; what warns where it may
     */
    public record OfferView(Offer offer, String href, List<String> against) {

        public boolean isPossible() {
            return offer.possible();
        }
    }

    /** Another scheme for the same; {@code href} null where the viewer does not see it. */
    public record OverlapView(Overlap overlap, String unit, String href) {
    }

    static Link link(long id) {
        return Link.to(PAGE).with("id", id);
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        notice = Notices.take();
        getFile();
        content = file.content() == null ? null : new ComparedTable(file.content(), true);
    }

    /** Read when first asked for: a form that was sent asks before the page is drawn. */
    private List<OfferView> offers() {
        if (offers == null) {
            offers = files.offers(request.viewer(), getRecord().id()).stream()
                    .map(offer -> new OfferView(offer, href(offer), SchemeWords.messages(offer.against()))).toList();
        }
        return offers;
    }

    private List<EventRow> events() {
        if (events == null) {
            events = getFile().events().stream().map(event -> EventRow.of(event, units)).toList();
        }
        return events;
    }

    private String href(Offer offer) {
        SchemeAct act = offer.transition().act();
        return way(act).map(way -> Link.to("/de-an-viec.xhtml").with("id", getRecord().id()).with("act", act)).or(() -> Elsewhere.of(act, getRecord()))
                .map(Link::toString).orElse(null);
    }

    /** By which way the viewer does an act; empty where it is not possible there, not done on the page of acts, or not by him. */
    Optional<ActWay> way(SchemeAct act) {
        return SchemeLife.find(getRecord().state(), act, getRecord().fund())
                .flatMap(transition -> ActWay.of(request.viewer(), getRecord(), transition, units));
    }

    /** What was asked for last; null where nothing was. */
    EventRow requested() {
        return lastRequest().map(event -> EventRow.of(event, units)).orElse(null);
    }

    SchemeStep.Change requestedChange() {
        return lastRequest().map(event -> StepDetails.of(event).change()).orElse(null);
    }

    private Optional<SchemeEvent> lastRequest() {
        return getFile().events().stream().filter(event -> event.act() == SchemeAct.REQUEST_ADJUSTMENT || event.act() == SchemeAct.REQUEST_STOP)
                .reduce((first, second) -> second);
    }

    private OverlapView view(Overlap overlap) {
        boolean seen = request.viewer().sees(overlap.unit(), units);
        return new OverlapView(overlap, unit(overlap.unit()), seen ? link(overlap.other()).toString() : null);
    }

    /** Read when first asked for, also by the acts of the page. */
    public SchemeFile getFile() {
        if (file == null) {
            long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("scheme.id")));
            file = files.find(request.viewer(), id).orElseThrow(() -> new NotThere(Words.get("scheme.unknown")));
            units = territory.map();
        }
        return file;
    }

    public SchemeRecord getRecord() {
        return getFile().record();
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public String getTitle() {
        return Words.get("scheme.title", getRecord().code(), getRecord().name());
    }

    public String getUnit() {
        return unit(getRecord().unit());
    }

    private String unit(UnitId id) {
        return UnitNames.dated(units.get(id));
    }

    /** The acts that may be done now. */
    public List<OfferView> getPossible() {
        return offers().stream().filter(OfferView::isPossible).toList();
    }

    /** The acts that the state allows and something speaks against. */
    public List<OfferView> getImpossible() {
        return offers().stream().filter(offer -> !offer.isPossible()).toList();
    }

    /** Where what a decision left of it goes; null where nothing was left to another plan. */
    public LeftSchemes.Left getLeft() {
        return left.of(getRecord()).orElse(null);
    }

    /** Where it is carried on, or was. */
    public String getLeftHref() {
        LeftSchemes.Left next = getLeft();
        return next.continued() == null ? Link.to("/ho-so-de-an.xhtml").with("year", next.plan().year()).toString() : link(next.continued().id()).toString();
    }

    public List<OverlapView> getOverlaps() {
        if (overlaps == null) {
            overlaps = files.overlaps(request.viewer(), getRecord().id()).stream().map(this::view).toList();
        }
        return overlaps;
    }

    public boolean isMayOverride() {
        return overrides.may(request.viewer(), getRecord());
    }

    /** Lets the scheme pass beside another one, for the reason that was typed. */
    public void override(long other) throws IOException {
        List<Refusal> against = overrides.pass(request.viewer(), getRecord().id(), other, reason);
        if (against.isEmpty()) {
            Notices.leadTo(link(getRecord().id()), new Notices.Notice(Words.get("overlap.passed"), null));
        } else {
            against.forEach(Notices::refuse);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ComparedTable getContent() {
        return content;
    }

    /** What was done to it, the latest first. */
    public List<EventRow> getEvents() {
        return events().stream().sorted(java.util.Comparator.comparingLong(EventRow::id).reversed()).toList();
    }

    /** Each paper once, with what it was for. */
    public List<EventRow> getPapers() {
        return events().stream().filter(event -> event.paper() != null).toList();
    }

    /** The messages it is spoken of in, as the viewer may see them. */
    public List<InboxMessage> getMessages() {
        return file.messages().stream().map(id -> submissions.find(request.viewer(), id).orElse(null)).filter(Objects::nonNull).toList();
    }

    /** What the post-check expected and what it found; empty before it. */
    public List<SchemeStep.Effect> getEffects() {
        return postChecks().flatMap(check -> check.effects() == null ? Stream.empty() : check.effects().stream()).toList();
    }

    /** How the post-check ended; empty before it. */
    public List<String> getOutcomes() {
        return postChecks().map(check -> Words.named("postCheck", check.outcome())).toList();
    }

    private Stream<SchemeStep.PostCheck> postChecks() {
        return file.events().stream().map(event -> StepDetails.of(event).postCheck()).filter(Objects::nonNull);
    }

    /** The forms that there are of carrying it out. */
    public List<PrintedForms.Form> getForms() {
        return ExecutionForms.of(file);
    }

    /** The ledger of its plan. */
    public String getLedger() {
        SchemeRecord record = file.record();
        return Link.to(LedgerPage.PAGE).with("year", record.planYear()).with("unit", record.unit()).with("fund", record.fund()).toString();
    }

    /** The list it stands in. */
    public String getBack() {
        return Link.to(SchemeListPage.PAGE).with("year", file.record().planYear()).with("unit", file.record().unit()).toString();
    }
}
