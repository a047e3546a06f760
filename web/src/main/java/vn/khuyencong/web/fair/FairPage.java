package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairActs;
import vn.khuyencong.fair.FairAct;
import vn.khuyencong.fair.FairEvent;
import vn.khuyencong.fair.FairFormHeads;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** One fair: its facts, what may be done to it and why not, and what was done. */
@Named("fairPage")
@RequestScoped
public class FairPage {

    @Inject
    private PageRequest request;
    @Inject
    private Fairs fairs;
    @Inject
    private FairActs acts;
    @Inject
    private Territory territory;
    @Inject
    private FairFormHeads heads;

    private Fair fair;
    private Boolean prepared;
    private Boolean whole;

    /** An act as the page offers it. */
    public record Offered(FairAct act, boolean possible, boolean reasoned, List<String> against) {
    }

    /** A part of the page. */
    public record Tab(String label, String href, boolean here) {
    }

    /** Looks the fair up before the page is drawn. */
    public void load() {
        getFair();
    }

    /** The one asked for. */
    public Fair getFair() {
        return found().orElseThrow(() -> new NotThere(Words.get("fair.unknown")));
    }

    /** The same; empty where none is asked for. */
    Optional<Fair> found() {
        if (fair == null) {
            fair = request.parameters().number(FairLinks.ID, 1, Long.MAX_VALUE).map(id -> fairs.find(request.viewer(), id)
                    .orElseThrow(() -> new NotThere(Words.get("fair.unknown")))).orElse(null);
        }
        return Optional.ofNullable(fair);
    }

    public FairPart getPart() {
        return request.parameters().choice(FairLinks.PART, FairPart.class).orElse(FairPart.FACTS);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(FairPart.values()).map(part -> new Tab(Words.of(part), FairLinks.part(getFair().id(), part).toString(), part == getPart())).toList();
    }

    public String getOrganiser() {
        return FairsPage.organiser(getFair(), territory.map());
    }

    /** The floor of the fair. */
    public String getFloorHref() {
        return FairLinks.floor(getFair().id()).toString();
    }

    /** Whether there is a result that forms can be printed of. */
    public boolean isPrinted() {
        return heads.run(request.viewer(), getFair(), null).isPresent();
    }

    /** Whether the one who looks prepares it. */
    public boolean isPrepared() {
        if (prepared == null) {
            prepared = fairs.mayPrepare(request.viewer(), getFair());
        }
        return prepared;
    }

    /** Whether he may change floor, quotas and costs of it today. */
    public boolean isChangeable() {
        return isPrepared() && getFair().changeable();
    }

    /** Whether he may change its facts. */
    public boolean isOpenToChange() {
        return isChangeable() && !getFair().announced();
    }

    /** Whether he sees everything of it. */
    public boolean isWhole() {
        if (whole == null) {
            whole = fairs.seesWhole(request.viewer(), getFair());
        }
        return whole;
    }

    /** What may be done; a result is published where it was computed. */
    public List<Offered> getOffers() {
        return !isPrepared() && !fairs.mayDecide(request.viewer(), getFair()) ? List.of() : acts.offers(request.viewer(), getFair()).stream()
                .filter(offer -> offer.transition().act() != FairAct.PUBLISH).map(offer -> new Offered(offer.transition().act(), offer.possible(),
                        offer.transition().act() == FairAct.CANCEL, offer.against().stream().filter(Refusal::blocks)
                                .map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).toList())).toList();
    }

    public List<FairEvent> getEvents() {
        return acts.events(getFair());
    }
}
