package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.plan.comparison.Change;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.VersionPair;
import vn.khuyencong.web.VersionPairs;
import vn.khuyencong.web.Words;

/** Two versions of a document side by side. */
@Named("comparing")
@RequestScoped
public class Comparing {

    private static final String ALL = "tat-ca";

    @Inject
    private PageRequest request;
    @Inject
    private VersionPairs pairs;
    @Inject
    private Territory territory;
    @Inject
    private MeasureLabels labels;

    private long document;
    private VersionPair pair;
    private ComparedTable table;
    private boolean all;
    private Paging<ComparedLine> lines;

    /** A value of an indicator in both versions. */
    public record Figure(Change change, String label, String fund, ComparedCell cell) {
    }

    /** Something about the document itself that differs. */
    public record Fact(String label, String before, String after) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        document = number("van-ban");
        if (document == 0) {
            throw BadParameter.missing("van-ban", Words.get("parameter.id"));
        }
        pair = pairs.find(request.viewer(), document, orNull(number("ban-cu")), orNull(number("ban-moi")));
        all = request.parameters().text(ALL).isPresent();
        table = pair.comparison().map(comparison -> new ComparedTable(comparison, all)).orElse(null);
        lines = table == null ? null : Paging.of(table.lines(),
                request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    private long number(String parameter) {
        return request.parameters().number(parameter, 1, Long.MAX_VALUE).orElse(0L);
    }

    private static Long orNull(long number) {
        return number == 0 ? null : number;
    }

    /** Whether a submission has another version to be compared with. */
    public boolean available(InboxMessage message) {
        return pairs.hasOthers(request.viewer(), message);
    }

    public String getTitle() {
        InboxMessage message = pair.after();
        return message.key() == null ? Words.get("compare.title") : Words.get("compare.titleOf", message.key().document(),
                Words.named("stream", message.key().stream()), message.planYear(),
                UnitNames.on(message.businessDay(), territory.map(), message.subject()));
    }

    public long getDocument() {
        return document;
    }

    public boolean isAlone() {
        return pair.before() == null;
    }

    /** Both could be read. */
    public boolean isCompared() {
        return table != null;
    }

    public boolean isSame() {
        return comparison().same();
    }

    public boolean isAll() {
        return all;
    }

    public boolean isSample() {
        return comparison().sample();
    }

    public List<Choice> getEarlier() {
        return choices(pair.before());
    }

    public List<Choice> getLater() {
        return choices(pair.after());
    }

    private List<Choice> choices(InboxMessage chosen) {
        return pair.versions().stream().map(version -> new Choice(Long.toString(version.id()), name(version),
                chosen != null && version.id() == chosen.id())).toList();
    }

    /** {@code bản 2 · Trả lại · 20/01/2023}. */
    private static String name(InboxMessage version) {
        return Words.get("compare.version", version.key().version(), Words.of(version.state()), new Formats().day(version.businessDay()));
    }

    public String getEarlierName() {
        return name(pair.before());
    }

    public String getLaterName() {
        return name(pair.after());
    }

    public List<String> getTextHeads() {
        return table.textHeads();
    }

    public List<String> getAmountHeads() {
        return table.amountHeads();
    }

    public Paging<ComparedLine> getLines() {
        return lines;
    }

    List<ComparedLine> everyLine() {
        return table.lines();
    }

    public List<ComparedLine> getSums() {
        return table.sums();
    }

    public List<Fact> getFacts() {
        return comparison().facts().stream().map(fact -> new Fact(ComparedDetails.label(fact),
                ComparedDetails.value(fact.field(), fact.before()), ComparedDetails.value(fact.field(), fact.after()))).toList();
    }

    public List<Figure> getFigures() {
        return comparison().figures().stream().filter(figure -> all || figure.change() != Change.SAME)
                .map(figure -> new Figure(figure.change(), label(figure), Words.of(figure.fund()),
                        ComparedCell.of(Words.get("submission.value"), figure.amount()))).toList();
    }

    private String label(Comparison.FigureChange figure) {
        String label = labels.of(figure.indicator(), pair.after().planYear());
        return figure.activity() == null ? label : Words.get("compare.content", label, figure.activity());
    }

    public boolean isPlan() {
        return comparison().total() != null;
    }

    private Comparison comparison() {
        return pair.comparison().orElseThrow();
    }

    /** The same comparison with everything, or with the changes alone. */
    public String getSwitch() {
        return here().with(ALL, all ? null : "true").toString();
    }

    /** Another page of the lines. */
    public String page(int number) {
        return here().with(ALL, all ? "true" : null).with(Paging.PARAMETER, number).toString();
    }

    private Link here() {
        return Link.to("/so-sanh.xhtml").with("van-ban", document).with("ban-cu", pair.before().id()).with("ban-moi", pair.after().id());
    }
}
