package vn.khuyencong.web.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khuyencong.norm.prices.NewPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;
import vn.khuyencong.web.page.Link;

/** Enters a price. */
@Named("priceForm")
@RequestScoped
public class PriceForm {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private UnitPrices prices;
    @Inject
    private Entries entries;
    @Inject
    private UnitOptions units;

    private final Fields fields = new Fields();

    /** Enters it, or says what is wrong. */
    public void enter() throws IOException {
        FormReading form = Entries.reading();
        String unit = form.text(fields.get("unit"));
        String fund = form.text(fields.get("fund"));
        NewPrice price = new NewPrice(form.text(fields.get("code")), form.text(fields.get("content")), form.text(fields.get("unitOfMeasure")),
                form.whole("price", fields.get("price")), fund == null ? null : FundSource.valueOf(fund), unit == null ? null : new UnitId(unit),
                form.day("validFrom", fields.get("validFrom")), form.day("validTo", fields.get("validTo")), form.text(fields.get("legalBasis")));
        if (form.wrong().isEmpty()) {
            entries.answer(prices.enter(viewer.get(), price), Link.to(PricesPage.PATH).with("q", price.code()).with("tatca", 1), "price");
        } else {
            entries.refuse(form.wrong());
        }
    }

    /** What was typed, by field. */
    public Fields getFields() {
        return fields;
    }

    /** The funds to choose from, all of them first. */
    public Map<String, String> getFunds() {
        Map<String, String> funds = new LinkedHashMap<>();
        funds.put(Words.get("price.anyFund"), "");
        funds.put(Words.of(FundSource.NATIONAL), FundSource.NATIONAL.name());
        funds.put(Words.of(FundSource.LOCAL), FundSource.LOCAL.name());
        return funds;
    }

    /** The country, and the units. */
    public Map<String, String> getUnits() {
        return units.withCountry();
    }
}
