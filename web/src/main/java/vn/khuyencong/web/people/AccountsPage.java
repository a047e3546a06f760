package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.organization.AccountList;
import vn.khuyencong.organization.AccountState;
import vn.khuyencong.organization.AccountSummary;
import vn.khuyencong.organization.Role;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.GrantNames;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.Paging;

/** The list of accounts. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {

    private static final String PATH = "/tai-khoan.xhtml";

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private AccountList accounts;
    @Inject
    private Territory territory;

    private AccountList.Filter filter;
    private Paging<AccountSummary> rows;
    private UnitMap units;
    private int unplaced;

    /** Looks everything up before the page is drawn. */
    public void load() {
        Parameters parameters = new Parameters(request::getParameter);
        filter = new AccountList.Filter(parameters.text("q").orElse(null), parameters.choice("role", Role.class).orElse(null),
                parameters.choice("state", AccountState.class).orElse(null),
                parameters.text("unplaced").map(asked -> true).orElse(null));
        long page = parameters.number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        rows = Paging.ofTallRows(accounts.list(viewer.get(), filter), page);
        unplaced = accounts.list(viewer.get(), new AccountList.Filter(null, null, null, true)).size();
        units = territory.map();
    }

    public Paging<AccountSummary> getRows() {
        return rows;
    }

    /** What an account may today, in words. */
    public String grants(AccountSummary account) {
        return account.grants().stream().map(grant -> GrantNames.full(grant, units)).collect(Collectors.joining("; "));
    }

    public String getText() {
        return filter.text();
    }

    public List<Choice> getRoles() {
        return Choice.anyOf(Role.class, filter.role(), Words.get("account.anyRole"));
    }

    public List<Choice> getStates() {
        return Choice.anyOf(AccountState.class, filter.state(), Words.get("inbox.anyState"));
    }

    /** How many accounts have a role of which nobody stated in which office of the unit. */
    public int getUnplaced() {
        return unplaced;
    }

    /** Where those are listed. */
    public String getUnplacedHref() {
        return Link.to(PATH).with("unplaced", 1).toString();
    }

    public boolean isFiltered() {
        return filter.unplaced() != null || filter.text() != null || filter.role() != null || filter.state() != null;
    }

    /** Another page of the list, with the filter kept. */
    public String page(int number) {
        return Link.to(PATH).with("q", filter.text()).with("role", filter.role()).with("state", filter.state()).with("unplaced", filter.unplaced() == null ? null : 1)
                .with(Paging.PARAMETER, number).toString();
    }

    public String href(AccountSummary account) {
        return AccountPage.link(account.name()).toString();
    }
}
