package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.award.NominationList.Block;
import vn.khuyencong.award.NominationList.Row;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Makes the list of the products of a round (BM22): whoever sees the whole round all of them, a province its own. */
@Stateless
public class NominationLists {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Inject
    private AwardEntries entries;
    @Inject
    private AwardProducts products;
    @Inject
    private AwardLaw law;
    @Inject
    private Rounds rounds;
    @Inject
    private Verdicts verdicts;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    public NominationList of(Viewer viewer, AwardRound round) {
        List<AwardEntry> seen = entries.inForce(viewer, round);
        Map<Long, Integer> points = round.state() == RoundState.DECIDED ? points(round) : Map.of();
        UnitMap units = territory.map();
        Map<Long, Long> merged = products.merged();
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<AwardEntry>> group : groups(round, seen).entrySet()) {
            List<Row> rows = new ArrayList<>();
            for (AwardEntry entry : group.getValue()) {
                rows.add(row(++number, entry, units.get(entry.unit()).shortNameOn(round.opensOn()), points.get(entry.id())));
            }
            blocks.add(new Block(group.getKey(), rows, PaperTexts.get("list.sum", group.getKey()), PaperTexts.get("list.products", rows.size()),
                    PaperTexts.get("list.establishments", makers(group.getValue(), merged))));
        }
        FormEdition edition = editions.on("TRICHNGANG", round.opensOn());
        return new NominationList(edition, heading(viewer, round, edition, blocks, seen), blocks, PaperTexts.get("list.products", seen.size()),
                PaperTexts.get("list.establishments", makers(seen, merged)), List.of(narrative(seen, merged)), notes(viewer, round));
    }

    private Map<Long, Integer> points(AwardRound round) {
        return verdicts.of(round).stream().filter(verdict -> verdict.thousandths() != null)
                .collect(Collectors.toMap(Verdicts.Verdict::entry, Verdicts.Verdict::thousandths));
    }

    private Map<String, List<AwardEntry>> groups(AwardRound round, List<AwardEntry> seen) {
        Map<String, List<AwardEntry>> groups = new LinkedHashMap<>();
        law.groups(round.opensOn()).forEach(group -> {
            List<AwardEntry> of = seen.stream().filter(entry -> entry.productGroup().equals(group.code())).toList();
            if (!of.isEmpty()) {
                groups.put(group.name(), of);
            }
        });
        return groups;
    }

    private static Row row(int number, AwardEntry entry, String province, Integer points) {
        AwardNomination stated = entry.stated();
        AwardNomination.Production production = stated.production();
        return new Row(Integer.toString(number), entry.productName(), entry.establishmentName(), text(stated.establishment().address()), province,
                production == null || production.revenue() == null ? Printed.EMPTY : millions(production.revenue()),
                production == null || production.workers() == null ? Printed.EMPTY : count(production.workers()),
                production == null ? "" : text(production.certificates()), points == null ? "" : pointsSaid(points),
                stated.below() == null ? "" : NominationPapers.below(stated.below()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Printed millions(long dong) {
        BigDecimal number = BigDecimal.valueOf(dong).divide(MILLION, 0, RoundingMode.HALF_UP);
        return new Printed(number, PaperTexts.grouped(number));
    }

    private static Printed count(long number) {
        return new Printed(BigDecimal.valueOf(number), PaperTexts.grouped(number));
    }

    /** Two decimals, half up. */
    private static String pointsSaid(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3).setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    private static long makers(Collection<AwardEntry> of, Map<Long, Long> merged) {
        return of.stream().map(AwardEntry::establishmentId).map(id -> merged.getOrDefault(id, id)).distinct().count();
    }

    private static String narrative(List<AwardEntry> seen, Map<Long, Long> merged) {
        return seen.isEmpty() ? PaperTexts.get("list.nobody") : PaperTexts.get("list.narrative", seen.size(), makers(seen, merged),
                seen.stream().map(AwardEntry::unit).distinct().count());
    }

    private List<String> notes(Viewer viewer, AwardRound round) {
        List<String> notes = new ArrayList<>(List.of(PaperTexts.get("list.note.money"), PaperTexts.get("list.note.points")));
        if (!rounds.seesWhole(viewer, round)) {
            notes.add(PaperTexts.get("list.note.own"));
        }
        return notes;
    }

    /** A province issues its own list, whoever holds the round the whole one. */
    private FormHeading heading(Viewer viewer, AwardRound round, FormEdition edition, List<Block> blocks, List<AwardEntry> seen) {
        UnitMap units = territory.map();
        Unit issuer = rounds.seesWhole(viewer, round) ? rounds.holder(round)
                : viewer.ownUnit().map(units::get).orElse(null);
        boolean sample = round.sample() || seen.stream().anyMatch(AwardEntry::sample);
        return headings.heading(edition.symbol(), issuer, edition.title(), PaperTexts.get("list.subtitle", round.name()), sample,
                Digest.sha256(blocks.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
