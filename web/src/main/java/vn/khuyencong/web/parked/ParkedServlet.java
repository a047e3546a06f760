package vn.khuyencong.web.parked;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
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
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.Reprocessed;
import vn.khuyencong.exchange.Reprocessing;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.evidence.EvidenceFile;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.form.Refused;
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
    private transient ParkedMessages parked;
    @Inject
    private transient ParkedFiles files;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/xu-ly-lai" -> reprocess(fields, request);
            case "/dong" -> settle(fields, request, acts::close, "parkedClosed");
            case "/giu-ban-dau" -> settle(fields, request, acts::keepFirst, "firstKept");
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
        return new Answer(null, List.of(), ids.size() == 1 ? detail(ids.get(0), request) : ParkedFilter.link(ParkedPage.PAGE, asked(request)), null);
    }

    /** Of one what came of it, of many how many of each kind; and what else was settled with them. */
    static String said(List<Reprocessed> results) {
        String along = results.stream().flatMap(result -> result.along().stream()).map(String::valueOf).collect(Collectors.joining(", "));
        return along.isEmpty() ? outcomes(results) : Words.get("parked.along", outcomes(results), along);
    }

    private static String outcomes(List<Reprocessed> results) {
        Map<Reprocessed.ReprocessOutcome, Long> counts = new TreeMap<>(results.stream().collect(Collectors.groupingBy(Reprocessed::outcome, Collectors.counting())));
        return results.size() == 1 ? Words.get("parked.result", Words.named("reprocessed", results.get(0).outcome().name()))
                : Words.get("parked.results", new Formats().count(results.size()), counts.entrySet().stream()
                .map(each -> Words.get("parked.resultOf", new Formats().count(each.getValue()), Words.named("reprocessed", each.getKey().name())))
                .collect(Collectors.joining("; ")));
    }

    /** How a message is settled, with a reason. */
    @FunctionalInterface
    private interface Settling {
        List<Refusal> settle(Viewer viewer, long id, String reason);
    }

    private Answer settle(Fields fields, HttpServletRequest request, Settling way, String done) {
        long id = fields.id("id");
        if (!fields.refusals().isEmpty()) {
            return unread(ParkedPage.PAGE);
        }
        if (parked.find(viewer.get(), id).isEmpty()) {
            throw new NotThere(Words.get("submission.unknown"));
        }
        return new Answer(ParkedDetail.PAGE, way.settle(viewer.get(), id, fields.text("reason")), detail(id, request), done);
    }

    private static Link detail(long id, HttpServletRequest request) {
        return ParkedFilter.link(ParkedDetail.PAGE, asked(request)).with("id", id);
    }

    private static Parameters asked(HttpServletRequest request) {
        return new Parameters(request::getParameter);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!"/xuat".equals(request.getPathInfo())) {
            throw unknown();
        }
        String[] ids = request.getParameterValues("id");
        if (ids == null && request.getParameter("chosen") != null) {
            Refused.note(request, List.of(Reprocessing.noneChosen()));
            request.getRequestDispatcher(ParkedPage.PAGE).forward(request, response);
            return;
        }
        EvidenceFile file = files.export(viewer.get(), asked(request), ids == null ? List.of() : Arrays.asList(ids));
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", file.disposition());
        file.content().writeTo(response.getOutputStream());
    }
}
