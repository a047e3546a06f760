package vn.khuyencong.web.parked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.evidence.ParkedExport;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.evidence.EvidenceFile;

/** Parked messages as a file, the same for pages and for machines. */
@ApplicationScoped
public class ParkedFiles {

    @Inject
    private ParkedExport export;
    @Inject
    private ParkedMessages parked;

    /**
     * @param ids the messages chosen; empty: all that the parameters ask for
     * @throws NotThere if there is none of that number that he sees
     */
    public EvidenceFile export(Viewer viewer, Parameters parameters, List<String> ids) {
        List<Long> chosen = ids.stream().map(ParkedFiles::number).toList();
        if (chosen.stream().anyMatch(id -> parked.find(viewer, id).isEmpty())) {
            throw new NotThere(Words.get("submission.unknown"));
        }
        List<Long> inFile = export.open(viewer, ParkedFilter.of(parameters), chosen);
        return new EvidenceFile("thong-diep-giu-lai.zip", EvidenceFile.ZIP, out -> export.write(viewer, inFile, out));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw BadParameter.of("id", id.substring(0, Math.min(id.length(), 40)), Words.get("parameter.id"));
        }
        return Long.parseLong(id);
    }
}
