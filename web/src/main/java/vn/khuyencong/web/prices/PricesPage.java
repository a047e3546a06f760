package vn.khuyencong.web.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.norm.prices.UnitPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The list of prices: those of a day, or of all days. */
@Named("pricesPage")
@RequestScoped
public class PricesPage {

    static final String PATH = "/don-gia.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private UnitPrices prices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;
    private String text;
    private LocalDate day;
    private boolean allDays;
    private List<UnitPrice> rows;

    /** Looks everything up before the page is drawn. */
    public void load() {
        Parameters parameters = request.parameters();
        units = territory.map();
        text = parameters.text("q").orElse(null);
        day = parameters.day("ngay").orElse(clock.today());
        allDays = parameters.text("tatca").isPresent();
        rows = prices.all(request.viewer()).stream().filter(price -> allDays || price.holdsOn(day)).filter(this::isFound).toList();
    }

    private boolean isFound(UnitPrice price) {
        String sought = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return price.code().toLowerCase(Locale.ROOT).contains(sought) || price.content().toLowerCase(Locale.ROOT).contains(sought);
    }

    public List<UnitPrice> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public String getDay() {
        return day.toString();
    }

    public boolean isAllDays() {
        return allDays;
    }

    /** For whom a price is: the country, or a unit. */
    public String scope(UnitPrice price) {
        return price.unit() == null ? Words.get("price.national") : units.find(price.unit()).map(UnitNames::dated).orElse(price.unit().value());
    }

    /** Whether the one who looks keeps the list. */
    public boolean isMaintained() {
        return request.viewer().may(Function.MAINTAIN_NORMS);
    }

    /** Whether the one who looks ends or confirms prices at all. */
    public boolean isActing() {
        return isMaintained() || request.viewer().may(Function.VERIFY_NORMS);
    }

    /** Whether it may be ended by the one who looks. */
    public boolean mayEnd(UnitPrice price) {
        return price.validTo() == null && request.viewer().may(Function.MAINTAIN_NORMS, price.unit(), units);
    }

    /** Whether it may be confirmed by the one who looks. */
    public boolean mayVerify(UnitPrice price) {
        return !price.verified() && request.viewer().may(Function.VERIFY_NORMS, price.unit(), units) && !price.enteredBy().equals(request.viewer().name());
    }
}
