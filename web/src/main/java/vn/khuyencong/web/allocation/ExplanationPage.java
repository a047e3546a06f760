package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.khuyencong.fair.StallExplanation;
import vn.khuyencong.fair.StallExplanations;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** Why one application got what it got. */
@Named("explanationPage")
@RequestScoped
public class ExplanationPage {

    static final String PAGE = "/giai-thich.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private StallExplanations explanations;

    private StallExplanation why;

    /** Looks it up when first asked. */
    public void load() {
        if (why == null) {
            why = request.parameters().number("id", 1, Long.MAX_VALUE)
                    .flatMap(id -> explanations.explain(request.viewer(), id, Language.current().texts()))
                    .orElseThrow(() -> new NotThere(Words.get("fair.why.unknown")));
        }
    }

    public StallExplanation getWhy() {
        load();
        return why;
    }

    /** Whether the seed may be shown with what it decided. */
    public String getSeed() {
        return getWhy().application().fair().revealedSeed();
    }

    /** Scores are for whoever organises the fair, and for a province its own; all that is explained here is one's own or one organises it. */
    public Integer getScore() {
        return getWhy().application().score();
    }

    public String getRunHref() {
        return AllocationPage.link(getWhy().application().fair().id()).with("run", getWhy().run().id()).toString();
    }
}
