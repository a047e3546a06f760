package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.form.Office;
import vn.khuyencong.register.HolderState;
import vn.khuyencong.register.PostHolder;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.OfficeNames;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** Who signs the papers of the offices: their posts from when to when, by office. */
@Named("signersPage")
@RequestScoped
public class SignersPage {

    static final String PAGE = "/nguoi-ky.xhtml";
    /** The office whose signers are shown; that of a new one is named otherwise, so that either stays what it was. */
    static final String SHOWN = "shownOffice";

    @Inject
    private PageRequest request;
    @Inject
    private PostHolders holders;
    @Inject
    private OfficeNames names;
    @Inject
    private BusinessClock clock;

    private List<Office> offices;
    private Paging<Row> rows;

    /**
     * Somebody in a post.
     *
     * @param office      in words
     * @param confirmable whether whoever looks may confirm it
     * @param endable     whether he may give it a last day
     * @param altered     whether it is not what the audit trail says of it
     */
    public record Row(PostHolder holder, String office, HolderState state, boolean confirmable, boolean endable, boolean altered) {

        /** Whether it is not in force now. */
        public boolean isPast() {
            return state == HolderState.OVER || state == HolderState.NEVER_HELD;
        }
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        offices = holders.offices(request.viewer());
        Office chosen = chosen();
        Paging<PostHolder> shown = Paging.ofTallRows(holders.list(request.viewer(), chosen),
                request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        Set<Long> differing = holders.differing(shown.items());
        rows = new Paging<>(shown.page(), shown.pages(), shown.items().stream().map(one -> row(one, differing.contains(one.id()))).toList());
    }

    private Row row(PostHolder one, boolean altered) {
        HolderState state = one.stateOn(clock.today());
        boolean his = holders.mayConfirm(request.viewer(), one.office());
        return new Row(one, names.of(one.office()), state, his && state == HolderState.UNCONFIRMED && !one.enteredBy().equals(request.viewer().name()),
                his && state != HolderState.OVER && state != HolderState.NEVER_HELD, altered);
    }

    /** One of those whose holders he may enter; else null, and all that he sees are shown. */
    private Office chosen() {
        return named(SHOWN);
    }

    private Office named(String parameter) {
        String key = request.parameters().text(parameter).orElse("");
        return offices.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    /** Key of the office that is shown alone; empty where all are. */
    public String getShown() {
        return chosen() == null ? "" : chosen().key();
    }

    public Paging<Row> getRows() {
        return rows;
    }

    /** Another page of the list, with the office kept. */
    public String page(int number) {
        return link(getShown(), number).toString();
    }

    /** A page of the list of an office, of all where none is named. */
    static Link link(String office, Integer page) {
        return Link.to(PAGE).with(SHOWN, office).with(Paging.PARAMETER, page);
    }

    /** Whether he may enter anybody. */
    public boolean isKeeper() {
        return !offices.isEmpty();
    }

    /** The offices whose holders he may enter: what he chose before, else the one that is shown. */
    public List<Choice> getOffices() {
        return choices(entered());
    }

    private Office entered() {
        return Optional.ofNullable(named("holderOffice")).orElseGet(this::chosen);
    }

    /** The same, to look at those of one office alone. */
    public List<Choice> getShownOffices() {
        return Choice.any(choices(chosen()), Words.get("signer.anyOffice"));
    }

    private List<Choice> choices(Office chosen) {
        return offices.stream().map(one -> new Choice(one.key(), names.of(one), one.equals(chosen))).toList();
    }

    /** The posts that papers of these offices bear, each with whose it is. */
    public List<Choice> getPosts() {
        String chosen = request.parameters().text("holderPost").orElseGet(() -> entered() == null ? "" : holders.posts(List.of(entered())).keySet().iterator().next());
        return holders.posts(offices).entrySet().stream().map(one -> new Choice(one.getKey(), Words.get("signer.postOf", one.getKey(), String.join(", ", one.getValue())),
                one.getKey().equals(chosen))).toList();
    }
}
