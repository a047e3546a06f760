package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.shared.BusinessClock;

/** The disk under the data directory of this node. */
@Stateless
public class DiskAlerts implements AlertSource {

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.DISK_LOW);
    }

    @Override
    public List<Sighting> look() {
        long free = DataDirectory.path().toFile().getUsableSpace();
        return free >= thresholds.on(clock.today(), ThresholdKind.DISK_FREE) * GIGABYTE ? List.of()
                : List.of(new Sighting(AlertKind.DISK_LOW, Node.name(), null, List.of(Node.name(), Long.toString(free / (1024 * 1024)))));
    }
}
