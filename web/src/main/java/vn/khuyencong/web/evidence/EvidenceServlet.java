package vn.khuyencong.web.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** The files of evidence for somebody who signed in on a page. */
@WebServlet("/bang-chung/*")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient EvidenceFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        EvidenceFile file = switch (String.valueOf(request.getPathInfo())) {
            case "/nhat-ky" -> files.audit(viewer.get(), parameters);
            case "/luu-tru" -> files.archive(viewer.get(), parameters);
            case "/dau-chuoi" -> new EvidenceFile("dau-chuoi.json", "application/json", out -> out.write(Json.MAPPER.writeValueAsBytes(files.heads())));
            default -> throw new NotThere(Words.get("problem.404"));
        };
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", file.disposition());
        file.content().writeTo(response.getOutputStream());
    }
}
