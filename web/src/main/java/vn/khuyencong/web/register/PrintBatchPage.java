package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.fair.RunReading;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.BatchState;
import vn.khuyencong.register.PaperState;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.ShownUnits;

/** An order of many papers: how far it is, what could not be made and why, and what may be fetched. */
@Named("printBatchPage")
@RequestScoped
public class PrintBatchPage {

    static final String PAGE = "/loat-giay.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private PaperBatches batches;
    @Inject
    private RunReading runs;
    @Inject
    private Rounds rounds;
    @Inject
    private ShownUnits units;

    private PrintBatch batch;
    private boolean mayMake;
    private List<PaperLine> lines;
    private List<Refusal> against;
    private String name;

    /** A paper that could not be made. */
    public record Failure(String title, String message, String remedy) {
    }

    /** Papers to or of one unit. */
    public record OfUnit(String unit, String name, int papers) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        if (batch != null) {
            return;
        }
        long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        batch = batches.find(request.viewer(), id);
        mayMake = batches.mayMake(request.viewer(), batch.kind(), batch.source());
        lines = batches.lines(request.viewer(), batch);
        against = isAtRest() ? batches.against(request.viewer(), batch.kind(), batch.source()) : List.of();
        name = named();
    }

    public PrintBatch getBatch() {
        load();
        return batch;
    }

    public String getTitle() {
        return getName() == null ? Words.get("batch.titleOfYear", Words.of(batch.kind()), Long.toString(batch.source()))
                : Words.get("batch.titleOf", Words.of(batch.kind()), name);
    }

    /** What the papers are of by its name, which is Vietnamese; null of a year. */
    public String getName() {
        load();
        return name;
    }

    private String named() {
        return switch (batch.kind()) {
            case LETTERS -> runs.find(request.viewer(), batch.source()).map(run -> run.fair().name()).orElse(batch.subject());
            case CERTIFICATES -> rounds.find(request.viewer(), batch.source()).map(AwardRound::name).orElse(batch.subject());
            case MERITS -> null;
        };
    }

    /** Where the papers are begun. */
    public String getBack() {
        return (switch (getBatch().kind()) {
            case LETTERS -> Link.to("/phan-gian.xhtml").with("id", runs.find(request.viewer(), batch.source()).map(run -> run.fair().id()).orElse(null))
                    .with("run", batch.source());
            case CERTIFICATES -> Link.to("/vong-binh-chon-chi-tiet.xhtml").with("id", batch.source());
            case MERITS -> Link.to("/khen-thuong.xhtml").with("year", batch.source());
        }).toString();
    }

    public boolean isRunning() {
        return getBatch().state() == BatchState.RUNNING;
    }

    /** Whether the viewer ends it or takes it up. */
    public boolean isMayMake() {
        load();
        return mayMake;
    }

    /** Papers that are made or failed, for the bar. */
    public int getPassed() {
        return getBatch().made() + batch.failed();
    }

    private List<PaperLine> made() {
        load();
        return lines.stream().filter(line -> line.state() == PaperState.MADE).toList();
    }

    /** What is made and holds. */
    private List<PaperLine> holding() {
        return made().stream().filter(line -> !line.ended()).toList();
    }

    public int getFetched() {
        return holding().size();
    }

    /** How many were withdrawn or replaced since they were made: they are not fetched. */
    public int getEnded() {
        return made().size() - getFetched();
    }

    /** Where what was issued instead of all that does not hold any more is found. */
    public String getRegister() {
        return Link.to("/so-van-ban.xhtml").with("form", switch (getBatch().kind()) {
            case LETTERS -> Form.CONGVAN;
            case CERTIFICATES -> Form.BM24;
            case MERITS -> Form.BANGKHEN;
        }).toString();
    }

    private List<PaperLine> open() {
        load();
        return lines.stream().filter(PaperLine::open).toList();
    }

    private boolean isAtRest() {
        load();
        return mayMake && !isRunning();
    }

    /** Whether the viewer takes it up: papers wait, or failed for something that can be put right, and nothing is against all of them. */
    public boolean isLeft() {
        return isAtRest() && against.isEmpty() && !open().isEmpty();
    }

    /** Why he does not take up what could be made; empty unless there is something. */
    public List<String> getAgainst() {
        return isAtRest() && !open().isEmpty() ? against.stream().map(Words::of).toList() : List.of();
    }

    /** Whether papers failed for what nobody can put right, and no others are left. */
    public boolean isLost() {
        return isAtRest() && open().isEmpty() && lines.size() > made().size();
    }

    /** Whether all that may be tried has failed before. */
    public boolean isFailedOnly() {
        return open().stream().allMatch(line -> line.state() == PaperState.FAILED);
    }

    /** Whether a digital signature of any would be lost in one document. */
    public boolean isSigned() {
        return holding().stream().anyMatch(PaperLine::signed);
    }

    public List<Failure> getFailures() {
        load();
        return lines.stream().filter(line -> line.state() == PaperState.FAILED).map(line -> new Failure(line.title(), message(line.fault()), remedy(line.fault()))).toList();
    }

    /** What broke all of it; null unless it did. */
    public Failure getFault() {
        Refusal fault = getBatch().fault();
        return fault == null ? null : new Failure("", message(fault), remedy(fault));
    }

    private static String message(Refusal refusal) {
        return RefusalTexts.message(refusal, Language.current().texts());
    }

    private static String remedy(Refusal refusal) {
        return RefusalTexts.remedy(refusal, Language.current().texts());
    }

    /** What is made by unit, where there are several. */
    public List<OfUnit> getUnits() {
        Map<String, List<PaperLine>> byUnit = holding().stream().filter(line -> line.unit() != null)
                .collect(Collectors.groupingBy(line -> line.unit().value(), TreeMap::new, Collectors.toList()));
        return byUnit.size() < 2 ? List.of() : byUnit.entrySet().stream()
                .map(unit -> new OfUnit(unit.getKey(), units.today(unit.getValue().get(0).unit()), unit.getValue().size()))
                .sorted(Comparator.comparing(OfUnit::name, VietnameseOrder.comparator())).toList();
    }

    /** Where all that is made, or that of one unit, is fetched. */
    public String fetch(String ending, String unit) {
        return Link.to("/loat-giay/tat-ca." + ending).with("id", getBatch().id()).with("unit", unit).toString();
    }
}
