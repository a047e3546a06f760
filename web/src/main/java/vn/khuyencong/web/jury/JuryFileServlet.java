package vn.khuyencong.web.jury;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.ScoreSheets;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.AttachmentFiles;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/** A photograph or scan of an entry, for a juror who judges it: he reads nothing else of its province. */
@WebServlet("/cham-diem/tep")
public class JuryFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Jury jury;
    @Inject
    private transient ScoreSheets sheets;
    @Inject
    private transient AttachmentFiles files;

    static Link link(AwardRound round, AwardEntry entry, String sha256) {
        return Link.to("/cham-diem/tep").with("round", round.id()).with("entry", entry.reference()).with("sha256", sha256);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer juror = viewer.get();
        juror.require(Function.SCORE_ENTRIES);
        Parameters parameters = new Parameters(request::getParameter);
        long id = parameters.number("round", 1, Long.MAX_VALUE).orElse(0L);
        String reference = parameters.text("entry").orElse("");
        AwardRound round = jury.rounds(juror).stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotThere(Words.get("jury.unknownRound")));
        AwardEntry entry = sheets.desk(juror, round).stream().filter(one -> one.recusal() == null).map(ScoreSheets.Line::entry)
                .filter(one -> one.reference().equals(reference)).findFirst().orElseThrow(() -> new NotThere(Words.get("jury.unknownEntry")));
        files.openListed(juror, entry.messageId(), parameters.text("sha256").orElse("")).sendTo(response);
    }
}
