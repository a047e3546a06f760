package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.TimeExtensions;
import vn.khuyencong.portal.TimeExtensions.Foreseen;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeLife;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** One act for many schemes: their time is extended by one paper for one reason, after a look at each. */
@Named("extensionPage")
@RequestScoped
public class ExtensionPage {

    static final String PAGE = "/gia-han.xhtml";
    private static final int MOST = 500;

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFilters filters;
    @Inject
    private SchemeList schemes;
    @Inject
    private TimeExtensions extensions;
    @Inject
    private Territory territory;
    @Inject
    private Choices choices;
    @Inject
    private BusinessClock clock;

    private final Fields fields = new Fields();
    private final Map<Long, Boolean> chosen = new TreeMap<>();
    private Map<Long, Foreseen> foreseen = Map.of();
    private List<SchemeRecord> records;
    private Notices.Notice notice;

    /** A scheme that may be chosen, with what was found of its extension. */
    public record Row(long id, String code, String name, String unit, String endMonth, SchemeRecord record, boolean looked, boolean possible, List<String> against) {
    }

    /** Fills in what is known before the page is drawn for the first time. */
    public void load() {
        notice = Notices.take();
        if (fields.isEmpty()) {
            fields.put("paperDate", clock.today().toString());
            fields.put("authority", Words.get("step.minister"));
            request.parameters().number("id", 1, Long.MAX_VALUE).ifPresent(id -> chosen.put(id, true));
        }
    }

    /** The schemes of the question that the viewer may extend where they stand. */
    public List<Row> getRows() {
        UnitMap units = territory.map();
        return records(units).stream().map(record -> row(record, units)).toList();
    }

    private List<SchemeRecord> records(UnitMap units) {
        if (records == null) {
            SchemeFilter filter = filters.of(request.year(), request.parameters());
            records = schemes.underWay(request.viewer(), filter).stream().filter(record -> SchemeLife.find(record.state(), SchemeAct.EXTEND_TIME, record.fund())
                    .filter(transition -> Actor.of(request.viewer(), record.unit(), units, clock.today()).may(transition)).isPresent()).limit(MOST).toList();
        }
        return records;
    }

    private Row row(SchemeRecord record, UnitMap units) {
        Foreseen found = foreseen.get(record.id());
        return new Row(record.id(), record.code(), record.name(), UnitNames.dated(units.get(record.unit())), record.endMonth(), record, found != null,
                found == null || found.possible(), found == null ? List.of() : SchemeWords.messages(found.findings()));
    }

    /** Looks at each of the chosen ones. */
    public void foresee() {
        foreseen = byId(extensions.foresee(request.viewer(), ids(), extension()));
    }

    /** Extends all of the chosen ones, or says which are in the way. */
    public void extend() throws IOException {
        List<Foreseen> done = extensions.extend(request.viewer(), ids(), extension());
        foreseen = byId(done);
        if (!done.isEmpty() && done.stream().allMatch(Foreseen::possible)) {
            Notices.leadTo(request.link(PAGE), new Notices.Notice(Words.get("extension.done", Integer.toString(done.size())), null));
        }
    }

    private static Map<Long, Foreseen> byId(List<Foreseen> all) {
        return all.stream().collect(Collectors.toMap(each -> each.record().id(), each -> each));
    }

    /** Only what is on the page can be chosen. */
    private List<Long> ids() {
        Set<Long> shown = records(territory.map()).stream().map(SchemeRecord::id).collect(Collectors.toSet());
        return new ArrayList<>(chosen.entrySet().stream().filter(each -> Boolean.TRUE.equals(each.getValue()) && shown.contains(each.getKey()))
                .map(Map.Entry::getKey).toList());
    }

    private TimeExtensions.Extension extension() {
        FormReading reading = Entries.reading();
        return new TimeExtensions.Extension(reading.text(fields.get("endMonth")), reading.text(fields.get("paperNumber")),
                reading.day("paperDate", fields.get("paperDate")), reading.text(fields.get("authority")), reading.text(fields.get("note")));
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public Fields getFields() {
        return fields;
    }

    /** Whether each of the chosen ones was looked at and none is in the way. */
    public boolean isReady() {
        return !foreseen.isEmpty() && foreseen.values().stream().allMatch(Foreseen::possible);
    }

    public boolean isLooked() {
        return !foreseen.isEmpty();
    }

    /** How many were looked at, and how many of them may be extended. */
    public String getSummary() {
        return Words.get("extension.summary", Integer.toString(foreseen.size()),
                Long.toString(foreseen.values().stream().filter(Foreseen::possible).count()));
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public boolean isMinistry() {
        return request.viewer().may(Function.DECIDE_PLANS);
    }

    public int getYear() {
        return request.year();
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    /** The unit asked for, to be kept by the form. */
    public String getUnit() {
        return unit() == null ? "" : unit().value();
    }

    static Link link(SchemeRecord record) {
        return Link.to(PAGE).with("year", record.planYear()).with("unit", record.unit()).with("id", record.id());
    }
}
