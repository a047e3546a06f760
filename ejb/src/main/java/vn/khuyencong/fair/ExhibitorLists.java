package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.khuyencong.fair.ExhibitorList.Block;
import vn.khuyencong.fair.ExhibitorList.By;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.fair.ExhibitorStands.Stand;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.VietnameseOrder;

/** Makes form BM20 of a result: whoever organises the fair sees all, a province its own exhibitors. */
@Stateless
public class ExhibitorLists {

    @Inject
    private ExhibitorStands stands;
    @Inject
    private FairFormHeads heads;
    @Inject
    private FairCosts costs;
    @Inject
    private Fairs fairs;

    /** The list of a result that the viewer may see. */
    public ExhibitorList of(Viewer viewer, FairRun run, By by) {
        Fair fair = run.fair();
        List<Stand> all = stands.of(viewer, run);
        String support = stands.rule(fair).map(ExhibitorStands::level).orElse("");
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Stand>> group : groups(all, by).entrySet()) {
            List<Row> rows = new ArrayList<>();
            for (Stand stand : group.getValue()) {
                rows.add(row(++number, stand, support));
            }
            blocks.add(new Block(group.getKey(), rows, FairTexts.get("bm20.sum", group.getKey()), count(stalls(group.getValue())),
                    turnsSaid(group.getValue())));
        }
        FormEdition edition = heads.edition(run, "BM20");
        FormHeading heading = heads.head(run, edition.symbol(), edition.title(), FairTexts.get("subtitle", fair.name(), FairFormHeads.days(fair), fair.place()));
        return new ExhibitorList(edition, heading, heads.mark(run), blocks, count(stalls(all)), turnsSaid(all), List.of(narrative(all)), notes(viewer, run));
    }

    private static Map<String, List<Stand>> groups(List<Stand> stands, By by) {
        Function<Stand, String> name = by == By.HALL ? stand -> FairTexts.hall(stand.first().hall()) : Stand::province;
        List<Stand> ordered = by == By.HALL ? stands : stands.stream().sorted(Comparator.comparing(Stand::province, VietnameseOrder.comparator())).toList();
        Map<String, List<Stand>> groups = new LinkedHashMap<>();
        ordered.forEach(stand -> groups.computeIfAbsent(name.apply(stand), key -> new ArrayList<>()).add(stand));
        return groups;
    }

    private static Row row(int number, Stand stand, String support) {
        return new Row(Integer.toString(number), stand.numbers(), count(stand.stalls().size()), stand.place(), stand.size(), stand.name(), stand.province(),
                stand.products(), stand.award(), stand.combined() ? "" : support, stand.remark());
    }

    private static long stalls(List<Stand> stands) {
        return stands.stream().mapToLong(stand -> stand.stalls().size()).sum();
    }

    /** A turn is an establishment at the fair, however many stalls it has; a combined stall is none. */
    private static String turnsSaid(List<Stand> stands) {
        return FairTexts.get("bm20.turns", count(turns(stands)).text());
    }

    private static long turns(List<Stand> stands) {
        Set<Long> seen = new HashSet<>();
        stands.stream().filter(stand -> !stand.combined()).forEach(stand -> seen.add(stand.establishment()));
        return seen.size();
    }

    private static String narrative(List<Stand> all) {
        long combined = stalls(all.stream().filter(Stand::combined).toList());
        long provinces = all.stream().map(Stand::province).distinct().count();
        return all.isEmpty() ? FairTexts.get("bm20.nobody") : FairTexts.get("bm20.narrative", count(stalls(all)).text(), count(stalls(all) - combined).text(),
                count(turns(all)).text(), count(combined).text(), provinces);
    }

    private List<String> notes(Viewer viewer, FairRun run) {
        Fair fair = run.fair();
        List<String> notes = new ArrayList<>();
        notes.add(FairTexts.get("note.turns"));
        stands.rule(fair).map(rule -> FairTexts.get("note.support", ExhibitorStands.law(rule))).ifPresent(notes::add);
        boolean whole = fairs.seesWhole(viewer, fair);
        if (!whole) {
            notes.add(FairTexts.get("note.own"));
        }
        List<FairCostLine> lines = whole ? costs.of(fair) : List.of();
        if (!lines.isEmpty()) {
            notes.add(FairTexts.get("note.costs", grouped(lines.stream().mapToLong(FairCostLine::cost).sum()),
                    grouped(lines.stream().mapToLong(FairCostLine::support).sum())));
        }
        notes.add(FairFormHeads.result(run));
        return notes;
    }

    private static Printed count(long number) {
        return new Printed(BigDecimal.valueOf(number), grouped(number));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }
}
