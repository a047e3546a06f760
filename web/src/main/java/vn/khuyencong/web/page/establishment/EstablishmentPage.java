package vn.khuyencong.web.page.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.establishment.Duplicates;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentDecision;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.organization.Function;
import vn.khuyencong.plan.Supports.Support;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;

/** One establishment: its names over time, what it was supported with, the records it is made of, and who it may be. */
@Named("establishmentPage")
@RequestScoped
public class EstablishmentPage {

    private static final String PAGE = "/co-so-chi-tiet.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Dossiers dossiers;
    @Inject
    private Establishments establishments;
    @Inject
    private Duplicates duplicates;
    @Inject
    private Territory territory;

    private long asked;
    private UnitMap units;
    private Dossier dossier;
    private Paging<Support> lines;
    private List<PairView> pairs;
    private List<EstablishmentDecision> decisions;

    /** Looks everything up before the page is drawn. */
    public void load() {
        asked = request.parameters().number("id", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("id", Words.get("establishment.id")));
        units = territory.map();
        dossier = dossiers.whole(request.viewer(), asked);
        lines = Paging.of(dossier.lines(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        pairs = duplicates.of(request.viewer(), dossier.members()).stream().map(pair -> PairView.of(pair,
                dossiers.whole(request.viewer(), pair.first().id()), dossiers.whole(request.viewer(), pair.second().id())))
                .filter(PairView::decidable).toList();
        decisions = establishments.decisions(request.viewer(), dossier.members());
    }

    public Dossier getDossier() {
        return dossier;
    }

    public Paging<Support> getLines() {
        return lines;
    }

    /** Pairs with other establishments, decided ones too. */
    public List<PairView> getPairs() {
        return pairs;
    }

    public List<EstablishmentDecision> getDecisions() {
        return decisions;
    }

    /** The records that were merged into others. */
    public List<Establishment> getMerged() {
        return dossier.members().stream().filter(Establishment::isMerged).toList();
    }

    /** Whether the record asked for is one that was merged. */
    public boolean isAskedForMerged() {
        return asked != dossier.record().id();
    }

    public boolean isMayDecide() {
        return request.viewer().may(Function.MANAGE_ESTABLISHMENTS);
    }

    /** The units whose papers speak of it. */
    public String getUnits() {
        return String.join(", ", dossier.places());
    }

    public String unit(UnitId id) {
        return UnitNames.dated(units.get(id));
    }

    /** Where a decision made here leads back to. */
    public String getBack() {
        return Link.to(PAGE).with("id", dossier.record().id()).toString();
    }

    /** The address of another page of the lines. */
    public String address(long page) {
        return Link.to(PAGE).with("id", asked).with(Paging.PARAMETER, page).toString();
    }
}
