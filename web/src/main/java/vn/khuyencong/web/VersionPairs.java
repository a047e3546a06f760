package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.Comparisons;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.organization.Viewer;

/** Finds the two versions that a page or the API is asked to compare; what the viewer may not see is not there. */
@ApplicationScoped
public class VersionPairs {

    @Inject
    private SubmissionPapers papers;
    @Inject
    private Comparisons comparisons;

    /**
     * @param id     number of a submission whose document it is about
     * @param before number of the earlier version; null for the one before the later
     * @param after  number of the later version; null for the submission itself
     * @throws NotThere     if one of them is not there
     * @throws BadParameter if they are not versions of one document
     */
    public VersionPair find(Viewer viewer, long id, Long before, Long after) {
        InboxMessage message = papers.message(viewer, id);
        List<InboxMessage> versions = comparisons.versions(viewer, message);
        InboxMessage later = after == null ? message : among(versions, after, "ban-moi");
        InboxMessage earlier = before == null ? previous(versions, later) : among(versions, before, "ban-cu");
        return new VersionPair(versions, earlier, later,
                earlier == null ? Optional.empty() : comparisons.compare(versions, earlier, later));
    }

    /** Whether there is another version to compare with. */
    public boolean hasOthers(Viewer viewer, InboxMessage message) {
        return comparisons.versions(viewer, message).size() > 1;
    }

    private static InboxMessage among(List<InboxMessage> versions, long id, String parameter) {
        return versions.stream().filter(version -> version.id() == id).findFirst()
                .orElseThrow(() -> BadParameter.of(parameter, Long.toString(id), Words.get("compare.parameter")));
    }

    /** The version before it; for the first one the next, so that there is something to see. */
    private static InboxMessage previous(List<InboxMessage> versions, InboxMessage later) {
        int place = versions.stream().map(InboxMessage::id).toList().indexOf(later.id());
        return place < 0 || versions.size() < 2 ? null : versions.get(place == 0 ? 1 : place - 1);
    }
}
