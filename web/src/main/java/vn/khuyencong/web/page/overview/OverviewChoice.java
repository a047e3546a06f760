package vn.khuyencong.web.page.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.QuestionFields;

/** What one may choose on the full view; all of it is part of the address. */
@Named("overviewChoice")
@RequestScoped
public class OverviewChoice extends QuestionFields {

    @Inject
    private PageRequest request;

    /** The document on the map of completeness. */
    DocumentStream stream() {
        return request.parameters().choice("stream", DocumentStream.class).orElse(DocumentStream.PLAN_LOCAL);
    }

    /** The kind of reports that count as an answer; null for either. */
    ValueStatus reports() {
        return request.parameters().choice("reports", ValueStatus.class).orElse(null);
    }

    /** The fund on the map of money; null for both. */
    FundSource fund() {
        return request.parameters().choice("fund", FundSource.class).filter(fund -> fund != FundSource.UNSPLIT).orElse(null);
    }

    /** Whether the map of money shows the plan; else what was spent. */
    boolean planned() {
        return request.parameters().choice("status", ValueStatus.class).orElse(ValueStatus.PLANNED) == ValueStatus.PLANNED;
    }

    /** The address of this page with everything chosen but the scope. */
    Link page() {
        Question question = request.question();
        return request.link("/toan-canh.xhtml").with("period", question.period() == Period.YEAR ? null : question.period())
                .with("basis", question.undecided() ? Counted.SUBMITTED : null)
                .with("stream", stream() == DocumentStream.PLAN_LOCAL ? null : stream()).with("reports", reports())
                .with("fund", fund()).with("status", planned() ? null : ValueStatus.ACTUAL);
    }

    public int getYear() {
        return request.year();
    }

    public String getMap() {
        return request.boundaries().name().toLowerCase(Locale.ROOT);
    }

    public List<Choice> getBases() {
        return Choice.of(Counted.class, request.question().undecided() ? Counted.SUBMITTED : Counted.DECIDED);
    }

    public List<Choice> getStreams() {
        return Arrays.stream(DocumentStream.values()).map(stream -> new Choice(stream.name().toLowerCase(Locale.ROOT),
                Words.named("stream", stream.name()), stream == stream())).toList();
    }

    public List<Choice> getReportKinds() {
        return Choice.any(kinds(List.of(ValueStatus.ESTIMATED, ValueStatus.ACTUAL), reports()), Words.get("overview.anyReport"));
    }

    public List<Choice> getFunds() {
        return Choice.any(kinds(List.of(FundSource.NATIONAL, FundSource.LOCAL), fund()), Words.get("overview.bothFunds"));
    }

    public List<Choice> getStatuses() {
        return kinds(List.of(ValueStatus.PLANNED, ValueStatus.ACTUAL), planned() ? ValueStatus.PLANNED : ValueStatus.ACTUAL);
    }

    private static <E extends Enum<E>> List<Choice> kinds(List<E> values, E chosen) {
        return values.stream().map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), Words.of(value), value == chosen)).toList();
    }
}
