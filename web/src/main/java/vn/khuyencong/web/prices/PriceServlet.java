package vn.khuyencong.web.prices;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Ends or confirms a price and leads back to the list, which says how it went. */
@WebServlet({"/don-gia/ket-thuc", "/don-gia/xac-nhan"})
public class PriceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient UnitPrices prices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        long id = parameters.number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("establishment.id")));
        boolean end = request.getServletPath().endsWith("ket-thuc");
        Entered entered = end ? prices.end(viewer.get(), id, parameters.day("lastday").orElse(null)) : prices.verify(viewer.get(), id);
        String done = entered.kept() ? end ? "priceEnded" : "priceVerified" : entered.findings().get(0).rule().toLowerCase(Locale.ROOT);
        Notices.say(request, Words.named("entry.done", done));
        response.sendRedirect(request.getContextPath() + Link.to(PricesPage.PATH).with("q", parameters.text("q").orElse(null)).with("tatca", 1));
    }
}
