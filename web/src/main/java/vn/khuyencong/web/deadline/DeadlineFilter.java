package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;

/** Of which units and documents the lists of the page of deadlines are: its address. */
@Named("deadlineFilter")
@RequestScoped
public class DeadlineFilter {

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;

    /** A part of a list with how many it holds. */
    public record Part(String label, long count, String href, boolean chosen) {
    }

    UnitMap units() {
        if (units == null) {
            units = territory.map();
        }
        return units;
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    private Region region() {
        return request.parameters().choice("region", Region.class).orElse(null);
    }

    DocumentStream document() {
        return request.parameters().choice("document", DocumentStream.class).orElse(null);
    }

    /** Whether a unit is asked for; on today's map also those whose territory it holds. */
    boolean asksFor(UnitId other) {
        Region region = region();
        return (region == null || units().get(other).region() == region) && (unit() == null || asked().contains(other));
    }

    private Set<UnitId> asked() {
        UnitId unit = unit();
        return request.boundaries() == Boundaries.THEN || units().find(unit).isEmpty() ? Set.of(unit)
                : units().all().stream().map(each -> each.id()).filter(id -> units().holderOn(id, clock.today()).id()
                        .equals(units().holderOn(unit, clock.today()).id())).collect(java.util.stream.Collectors.toSet());
    }

    /** The page with the units asked for, and any document. */
    Link link() {
        return request.link(DeadlinePage.PAGE).with("unit", unit()).with("region", region());
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getRegions() {
        List<Choice> regions = choices.regions(region());
        return regions.isEmpty() ? regions : Choice.any(regions, Words.get("watch.anyRegion"));
    }

    public List<Choice> getDocuments() {
        return Choice.any(Arrays.stream(DocumentStream.values()).map(stream -> new Choice(stream.name().toLowerCase(Locale.ROOT),
                DeadlinePage.name(stream), stream == document())).toList(), Words.get("deadline.anyDocument"));
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(Locale.ROOT);
    }

    public boolean isFiltered() {
        return unit() != null || region() != null || document() != null;
    }

    /** The page of the year without any filter. */
    public String getClear() {
        return request.link(DeadlinePage.PAGE).toString();
    }
}
