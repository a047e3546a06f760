package vn.khuyencong.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.retention.PurgeRun;
import vn.khuyencong.retention.Purging;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Begins a run by hand: the same that the night would do. */
@WebServlet("/luu-giu/*")
public class RetentionServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Purging purging;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        if (!path.equals("/chay")) {
            throw unknown();
        }
        Optional<PurgeRun> run = purging.run(viewer.get(), fields.text("seen"));
        run.ifPresent(made -> Notices.say(request, Words.get("retention.done", new Formats().count(made.items()), new Formats().bytes(made.size()))));
        return new Answer(RetentionPage.PAGE, run.isPresent() ? List.of() : List.of(Purging.changed()), Link.to(RetentionPage.PAGE), null);
    }
}
