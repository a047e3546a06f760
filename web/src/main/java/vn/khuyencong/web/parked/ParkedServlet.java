package vn.khuyencong.web.parked;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.ParkedActs;
import vn.khuyencong.exchange.Reprocessed;
import vn.khuyencong.exchange.Reprocessing;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.evidence.EvidenceFile;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Takes what officials do with parked messages and conflicts, and gives them out as a file. */
@WebServlet("/giu-lai/*")
public class ParkedServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Reprocessing reprocessing;
    @Inject
    private transient ParkedActs acts;
    @Inject
    private transient ParkedFiles files;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/xu-ly-lai" -> reprocess(fields, request);
            case "/dong" -> settled(fields.id("id"), acts.close(viewer.get(), fields.id("id"), fields.text("reason")), "parkedClosed");
            case "/giu-ban-dau" -> settled(fields.id("id"), acts.keepFirst(viewer.get(), fields.id("id"), fields.text("reason")), "firstKept");
            default -> throw unknown();
        };
    }

    private Answer reprocess(Fields fields, HttpServletRequest request) {
        List<Long> ids = fields.all("id").stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
        if (ids.isEmpty()) {
            return new Answer(ParkedPage.PAGE, List.of(Reprocessing.noneChosen()), null, null);
        }
        List<Reprocessed> results = reprocessing.reprocess(viewer.get(), ids);
        Notices.say(request, said(results));
        return new Answer(null, List.of(), ids.size() == 1 ? detail(ids.get(0)) : Link.to(ParkedPage.PAGE), null);
    }

    /** Of one what came of it, of many how many of each kind. */
    static String said(List<Reprocessed> results) {
        Map<Reprocessed.ReprocessOutcome, Long> counts = new TreeMap<>(results.stream().collect(Collectors.groupingBy(Reprocessed::outcome, Collectors.counting())));
        return results.size() == 1 ? Words.get("parked.result", Words.named("reprocessed", results.get(0).outcome().name()))
                : Words.get("parked.results", new Formats().count(results.size()), counts.entrySet().stream()
                .map(each -> Words.get("parked.resultOf", new Formats().count(each.getValue()), Words.named("reprocessed", each.getKey().name())))
                .collect(Collectors.joining("; ")));
    }

    private static Answer settled(long id, List<Refusal> against, String done) {
        return new Answer(ParkedDetail.PAGE, against, detail(id), done);
    }

    private static Link detail(long id) {
        return Link.to(ParkedDetail.PAGE).with("id", id);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/xuat".equals(request.getPathInfo())) {
            throw unknown();
        }
        String[] ids = request.getParameterValues("id");
        EvidenceFile file = files.export(viewer.get(), new Parameters(request::getParameter), ids == null ? List.of() : Arrays.asList(ids));
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", file.disposition());
        file.content().writeTo(response.getOutputStream());
    }
}
