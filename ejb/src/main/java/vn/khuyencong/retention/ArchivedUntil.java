package vn.khuyencong.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.evidence.ArchiveMade;
import vn.khuyencong.shared.BusinessClock;

/** Which archive holds what. What was on its way while one was begun counts as not in it; so does all that was before a restore. */
record ArchivedUntil(List<ArchiveMade> archives, Instant lastRestored) {

    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    /**
     * @param received the moment by which archives sort it into a year
     * @param known    since when it has been as it is
     */
    Optional<ArchiveMade> holding(Instant received, Instant known) {
        int year = received.atZone(BusinessClock.ZONE).getYear();
        return archives.stream().filter(archive -> archive.year() == year && archive.begunAt().isAfter(known.plus(ON_ITS_WAY)))
                .filter(archive -> lastRestored == null || archive.begunAt().isAfter(lastRestored)).findFirst();
    }
}
