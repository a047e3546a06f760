package vn.khuyencong.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Takes the forms of a page: what is refused is shown on the same page with what was typed, what was done leads on. */
public abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Our largest form, a dossier of many lines; a person types no more. */
    private static final long MOST_BYTES = 512L * 1024;

    /**
     * How a form ended.
     *
     * @param page     where it is shown again if it was refused
     * @param refusals why it was not done; where none of them blocks, it was, and what they warn of is said on the next page
     * @param next     where it leads to if it was done; null where the same page shows the answer
     * @param done     what was done: the end of a word {@code done.…}; null where the page says it in its own way
     */
    public record Answer(String page, List<Refusal> refusals, Link next, String done) {
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > mostBytes()) {
            throw BadParameter.of("form", Long.toString(request.getContentLengthLong()), Words.get("form.tooLarge"));
        }
        Fields fields = new Fields(request);
        Answer answer = act(String.valueOf(request.getPathInfo()), fields, request);
        List<Refusal> refusals = together(fields.refusals(), answer.refusals());
        if (refusals.isEmpty() && answer.next() != null) {
            if (answer.done() != null || !answer.refusals().isEmpty()) {
                Notices.say(request, answer.done() == null ? null : Words.named("done", answer.done()), answer.refusals());
            }
            response.sendRedirect(request.getContextPath() + answer.next());
        } else {
            Refused.note(request, refusals);
            request.getRequestDispatcher(answer.page()).forward(request, response);
        }
    }

    /** Everything at once; of a field that could not be read nothing else is said. */
    static List<Refusal> together(List<Refusal> unread, List<Refusal> found) {
        Set<String> fields = unread.stream().map(Refusal::cell).collect(Collectors.toSet());
        List<Refusal> all = new ArrayList<>(unread);
        found.stream().filter(Refusal::blocks).filter(refusal -> !fields.contains(refusal.cell())).forEach(all::add);
        return all;
    }

    /** How large a form may be. */
    protected long mostBytes() {
        return MOST_BYTES;
    }

    /** Does what a form asks; nothing is changed where {@link Fields#refusals()} is not empty. */
    protected abstract Answer act(String path, Fields fields, HttpServletRequest request);

    /** For an address that no form has. */
    protected static NotThere unknown() {
        return new NotThere(Words.get("problem.404"));
    }

    /** Refused before anything was tried, since something could not be read. */
    protected static Answer unread(String page) {
        return new Answer(page, List.of(), null, null);
    }
}
