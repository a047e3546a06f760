package vn.khuyencong.web.norm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Function;
import vn.khuyencong.plan.JudgedLines;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Enters a row of law, in the place of another one or beside the others. */
@Named("lawForm")
@RequestScoped
public class LawForm {

    static final String PATH = "/dinh-muc-nhap.xhtml";
    private static final String REPLACES = "replaces";
    private static final Set<LawList> AWARDS = Set.of(LawList.AWARD_LEVELS, LawList.AWARD_CRITERIA, LawList.AWARD_GROUPS);

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private LawBook book;
    @Inject
    private LawKeeping keeping;
    @Inject
    private JudgedLines judged;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;

    private List<LawError> errors = List.of();
    private List<LawField> fields;

    /** Refuses who may not before the page is drawn. */
    public void load() {
        viewer.get().require(Function.MAINTAIN_NORMS);
        fields = new LawFields(values(), replaced().isPresent(), errors, territory.map(), activities()).of(getList());
    }

    /** Enters it and leads to its page, or says on this one why not. */
    public void save() throws IOException {
        TypedLaw typed = new TypedLaw(values());
        LawDraft draft = typed.draft(getList());
        if (!typed.wrong().isEmpty()) {
            errors = LawError.of(typed.wrong());
            return;
        }
        LawKeeping.Done done = replaced().map(old -> keeping.replace(viewer.get(), getList(), old.id(), draft))
                .orElseGet(() -> keeping.add(viewer.get(), draft));
        if (done.done()) {
            Notices.leadTo(LawLine.link(getList(), done.id()), new Notices.Notice(Words.named("law.done", "entered"), null));
        } else {
            errors = LawError.of(done.against());
        }
    }

    /** What was typed; before that, what the replaced row says. */
    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>(replaced().map(TypedLaw::of).orElse(Map.of()));
        if (request.getMethod().equals("POST")) {
            values.remove("trial");
            request.getParameterMap().forEach((name, sent) -> values.put(name, sent[0]));
        }
        return values;
    }

    private Optional<LawEntry> replaced() {
        return new Parameters(request::getParameter).number(REPLACES, 1, Long.MAX_VALUE)
                .map(id -> book.find(getList(), id).orElseThrow(() -> new NotThere(Words.get("law.unknown"))));
    }

    private List<Choice> activities() {
        return norms.activities().stream().map(activity -> new Choice(activity.code(), Words.get("law.coded", activity.code(),
                Words.label("activity", activity.code(), activity.label())), false)).toList();
    }

    public LawList getList() {
        return new Parameters(request::getParameter).choice("list", LawList.class).orElse(LawList.CEILINGS);
    }

    /** What it will mean, in figures where there are any. */
    public String getMeans() {
        long lines = replaced().map(old -> judged.byCeiling().getOrDefault(old.id(), 0L)).orElse(0L);
        if (AWARDS.contains(getList())) {
            return Words.get("law.meansAward");
        }
        return getList() != LawList.CEILINGS ? Words.get("law.means") : replaced().isPresent()
                ? Words.get("law.meansReplace", new Formats().count(lines)) : Words.get("law.meansRate");
    }

    /** The title of the row in whose place it comes; null for a new one. */
    public String getReplaced() {
        return replaced().map(old -> new LawWords(territory.map()).title(old.content())).orElse(null);
    }

    /** Its number, as the form sends it back; null for a new one. */
    public String getReplaces() {
        return replaced().map(old -> Long.toString(old.id())).orElse(null);
    }

    public String getListName() {
        return getList().name();
    }

    public List<LawField> getFields() {
        return fields;
    }

    public List<LawError> getErrors() {
        return errors;
    }

    public String getBack() {
        return Link.to(LawPage.PATH).with("list", getList()).toString();
    }
}
