package vn.khuyencong.web.page.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.khuyencong.establishment.Duplicates;
import vn.khuyencong.organization.Function;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The pairs that wait for an officer, each side by side. */
@Named("suspectedPairs")
@RequestScoped
public class SuspectedPairs {

    private static final int SIZE = 10;

    @Inject
    private PageRequest request;
    @Inject
    private Duplicates duplicates;
    @Inject
    private Dossiers dossiers;

    private Paging<PairView> pairs;
    private long total;

    /** Looks everything up before the page is drawn. After decisions on the last page there is one page less. */
    public void load() {
        total = duplicates.countOpen(request.viewer());
        long asked = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        pairs = Paging.of(total, SIZE, Math.min(asked, Math.max(1, (total + SIZE - 1) / SIZE)), (first, size) -> duplicates
                .open(request.viewer(), first, size).stream().map(pair -> PairView.of(pair, dossiers.whole(request.viewer(), pair.first().id()),
                        dossiers.whole(request.viewer(), pair.second().id()))).toList());
    }

    public Paging<PairView> getPairs() {
        return pairs;
    }

    public long getTotal() {
        return total;
    }

    public boolean isMayDecide() {
        return request.viewer().may(Function.MANAGE_ESTABLISHMENTS);
    }

    /** The address of a page of the list. */
    public String address(long page) {
        return Link.to("/co-so-nghi-trung.xhtml").with(Paging.PARAMETER, page).toString();
    }

    /** Where a decision made here leads back to. */
    public String getBack() {
        return address(pairs.page());
    }
}
