package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.LowerCertificate;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/** Makes the entry form of a product (BM22) of what its message says. */
@Stateless
public class NominationPapers {

    @Inject
    private AwardLaw law;
    @Inject
    private Territory territory;
    @Inject
    private FormEditions editions;

    /** The form of a version of an entry. */
    public NominationPaper of(AwardEntry entry) {
        AwardNomination stated = entry.stated();
        List<Fact> facts = new ArrayList<>();
        add(facts, "establishment", stated.establishment().name());
        add(facts, "taxCode", stated.establishment().taxCode());
        add(facts, "address", stated.establishment().address());
        if (stated.product() != null) {
            add(facts, "product", stated.product().set() ? PaperTexts.get("entry.set", stated.product().name()) : stated.product().name());
            add(facts, "group", group(entry));
            add(facts, "description", stated.product().description());
        }
        if (stated.production() != null) {
            AwardNomination.Production production = stated.production();
            add(facts, "revenue", production.revenue() == null ? null : PaperTexts.get("entry.revenueOf", PaperTexts.grouped(production.revenue())));
            add(facts, "workers", production.workers() == null ? null : PaperTexts.get("entry.workersOf", PaperTexts.grouped(production.workers())));
            add(facts, "others", production.certificates());
        }
        add(facts, "below", stated.below() == null ? null : below(stated.below()));
        add(facts, "note", stated.note());
        boolean counts = entry.state() == EntryState.IN_FORCE;
        List<String> notes = new ArrayList<>(List.of(PaperTexts.get("entry.version", entry.reference(), entry.version(), PaperTexts.day(entry.businessDay()))));
        if (!counts) {
            notes.add(PaperTexts.get("entry.notInForce"));
        }
        FormEdition edition = editions.on("BM22", entry.businessDay());
        return new NominationPaper(edition, heading(entry, edition, stated), counts ? "" : PaperTexts.get("entry.draft"), facts, commitment(stated.product()), notes);
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(PaperTexts.get("entry." + key), value));
        }
    }

    private String group(AwardEntry entry) {
        return law.groups(entry.round() == null ? entry.businessDay() : entry.round().opensOn()).stream()
                .filter(group -> group.code().equals(entry.productGroup())).findFirst().map(AwardGroup::name).orElse(entry.productGroup());
    }

    /** The certificate of the level below, in one line. */
    static String below(LowerCertificate below) {
        return PaperTexts.get("entry.belowOf", PaperTexts.get("levelSaid." + below.level()), below.number(), below.decisionNumber(),
                below.decisionDate() == null ? "" : PaperTexts.day(below.decisionDate()));
    }

    private static String commitment(EnteredProduct product) {
        String promised = product == null ? "" : Stream.of(product.own() ? "own" : "", product.series() ? "series" : "", product.original() ? "original" : "",
                product.lawful() ? "lawful" : "").filter(key -> !key.isEmpty()).map(key -> PaperTexts.get("entry." + key)).collect(Collectors.joining("; "));
        return PaperTexts.get("entry.commitment", promised.isEmpty() ? PaperTexts.get("entry.nothing") : promised);
    }

    private FormHeading heading(AwardEntry entry, FormEdition edition, AwardNomination stated) {
        Unit unit = territory.map().get(entry.unit());
        String province = unit.shortNameOn(entry.businessDay());
        String round = entry.round() == null ? entry.roundCode() : entry.round().name();
        return new FormHeading("", PaperTexts.upper(stated.establishment().name()), "", province, entry.businessDay(), edition.title(),
                PaperTexts.get("entry.subtitle", round), PaperTexts.get("entry.signer"),
                List.of(PaperTexts.get("entry.recipient", province), PaperTexts.get("entry.archive")), entry.sample(), digest(stated));
    }

    private static String digest(AwardNomination stated) {
        return Digest.sha256(Json.MAPPER.valueToTree(stated).toString().getBytes(StandardCharsets.UTF_8));
    }
}
