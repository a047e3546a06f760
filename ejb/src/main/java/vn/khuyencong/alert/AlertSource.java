package vn.khuyencong.alert;

import java.util.List;
import java.util.Set;

/** One that notices something. To have more noticed, another one is enough: it is found by itself. */
public interface AlertSource {

    /** What it looks for: of these kinds all that it does not see is gone. */
    Set<AlertKind> kinds();

    /** What it sees now. */
    List<Sighting> look();
}
