package vn.khuyencong.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.PlanReturn;
import vn.khuyencong.plan.national.PlanReturns;
import vn.khuyencong.portal.PortalDesk;
import vn.khuyencong.portal.PortalSubmissions;
import vn.khuyencong.portal.PortalUpload;
import vn.khuyencong.portal.PortalUploads;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.UnitNames;

/**
 * The two pages on which workbooks are handed in. The address says how far one is: nothing, a workbook that was examined
 * ({@code tep}), or a document that was sent ({@code nop}).
 */
@Named("handIn")
@RequestScoped
public class HandIn {

    static final String SUBMIT_PAGE = "/nop-van-ban.xhtml";
    static final String PAPER_PAGE = "/nhap-ho-so-giay.xhtml";
    private static final int SHOWN = 20;
    private static final int YEARS_AHEAD = 1;
    private static final int YEARS_BACK = 3;
    /** NĐ 45/2012 and the catalogue of measures begin to hold about then. */
    private static final int FIRST_PAPER_YEAR = 2014;

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer current;
    @Inject
    private PortalDesk desk;
    @Inject
    private PortalUploads uploads;
    @Inject
    private PortalSubmissions submissions;
    @Inject
    private PlanReturns returns;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private Viewer viewer;
    private UnitMap units;
    private PortalUpload upload;
    private PortalDesk.Reading reading;
    private SentRow sent;
    private Trouble trouble;

    /** Looks everything up before the page is drawn. */
    public void load() {
        viewer = current.get();
        viewer.require(isPaper() ? Function.ENTER_PAPER : Function.SUBMIT);
        units = territory.map();
        Parameters parameters = new Parameters(request::getParameter);
        trouble = parameters.choice("loi", Trouble.class).orElse(null);
        parameters.number("tep", 1, Long.MAX_VALUE).ifPresent(this::examine);
        parameters.number("nop", 1, Long.MAX_VALUE).ifPresent(id -> sent = SentRow.of(submissions.find(viewer, id)
                .orElseThrow(() -> new NotThere(Words.get("submission.unknown"))), units, page()));
    }

    private void examine(long id) {
        upload = uploads.find(viewer, id).filter(found -> (found.paper() != null) == isPaper())
                .orElseThrow(() -> new NotThere(Words.get("handIn.unknown")));
        reading = desk.read(viewer, upload);
    }

    /** What the department returned and is still to be answered by a workbook handed in here. */
    public List<PlanReturn> getReturned() {
        return isPaper() ? List.of() : returns.unanswered(viewer);
    }

    /** Whether past years are entered from paper here. */
    public boolean isPaper() {
        return page().equals(PAPER_PAGE);
    }

    private String page() {
        return request.getServletPath();
    }

    /** Where the forms of the page go to. */
    public String getAction() {
        return page().replace(".xhtml", "");
    }

    /** The workbook that was examined; null if none was. */
    public PortalUpload getUpload() {
        return upload;
    }

    public List<FindingRow> getFindings() {
        return reading.findings().stream().map(finding -> FindingRow.of(finding, reading.workbook())).toList();
    }

    public boolean isMayBeSent() {
        return reading.mayBeSent();
    }

    /** Whether the viewer may send it: not alone what he handed in himself. */
    public boolean isMaySend() {
        return upload.maySend(viewer);
    }

    /** What colleagues have examined and the viewer may send. */
    public List<PortalUpload> getWaiting() {
        return isPaper() ? List.of() : uploads.waitingFor(viewer);
    }

    /** Whether the very same document was sent before. */
    public boolean isSentBefore() {
        return reading.examination() != null && reading.examination().earlier() != null;
    }

    /** The document in the inbox that was sent before; null while it is under way. */
    public Long getEarlier() {
        return reading.examination().earlier().messageId();
    }

    /** The document in figures; empty where the workbook could not be read. */
    public List<SumRow> getSums() {
        return message() == null ? List.of() : SumRow.of(reading.examination());
    }

    /** What the document says it is. */
    public String getDocument() {
        DocumentKey key = message().payload().key();
        return Words.get("handIn.document", Words.named("stream", key.stream()), key.planYear(),
                units.find(key.subject()).map(UnitNames::dated).orElse(key.unit()),
                Words.get("inbox.numbered", key.document(), key.version()), Words.of(message().payload().kind()));
    }

    private Message message() {
        return reading.examination() == null ? null : reading.examination().message();
    }

    /** What was just sent, or asked about; null if nothing was. */
    public SentRow getSent() {
        return sent;
    }

    /** Why a workbook was not kept; null if nothing went wrong. */
    public Trouble getTrouble() {
        return trouble;
    }

    public List<SentRow> getSentLately() {
        return submissions.newest(viewer, SHOWN).stream().map(some -> SentRow.of(some, units, page())).toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(TemplateKind.values()).map(kind -> new Choice(kind.name().toLowerCase(Locale.ROOT), Words.of(kind), false)).toList();
    }

    /** The years one may fill a workbook for, with the likeliest chosen. */
    public List<Choice> getYears() {
        int now = clock.today().getYear();
        int chosen = isPaper() ? now - 1 : now;
        IntStream years = isPaper() ? IntStream.rangeClosed(FIRST_PAPER_YEAR, now - 1) : IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD);
        return years.boxed().sorted(Comparator.reverseOrder())
                .map(year -> new Choice(year.toString(), year.toString(), year == chosen)).toList();
    }

    /** The units one may act for. */
    public List<Choice> getUnits() {
        Function function = isPaper() ? Function.ENTER_PAPER : Function.SUBMIT;
        return units.all().stream().filter(unit -> viewer.may(function, unit.id(), units))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), viewer.ownUnit().filter(unit.id()::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    /** How many bytes a workbook may have. */
    public String getLimit() {
        return request.getServletContext().getInitParameter("khuyencong.workbook.limit");
    }

    /** The day before which a paper was issued. */
    public String getToday() {
        return clock.today().toString();
    }
}
