package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.register.OfficeSeal;
import vn.khuyencong.register.OfficeSeal.Standing;
import vn.khuyencong.register.OfficeSeals;

/** The keys of offices on this node: those that cannot be used, and those whose certificates end soon. Each node has its own files. */
@Stateless
public class SealAlerts implements AlertSource {

    private static final int NAMED = 5;

    @Inject
    private OfficeSeals seals;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.SEAL_UNUSABLE, AlertKind.SEAL_EXPIRES);
    }

    @Override
    public List<Sighting> look() {
        List<OfficeSeal> all = seals.all();
        List<OfficeSeal> unusable = all.stream().filter(one -> one.standing().isTrouble()).toList();
        List<OfficeSeal> ending = all.stream().filter(one -> one.standing() == Standing.ENDS_SOON).toList();
        List<Sighting> seen = new ArrayList<>();
        if (!unusable.isEmpty()) {
            seen.add(new Sighting(AlertKind.SEAL_UNUSABLE, Node.name(), null, List.of(Integer.toString(unusable.size()), names(unusable))));
        }
        ending.stream().map(OfficeSeal::until).min(Comparator.naturalOrder()).map(LocalDate::toString)
                .ifPresent(first -> seen.add(new Sighting(AlertKind.SEAL_EXPIRES, Node.name(), null, List.of(Integer.toString(ending.size()), names(ending), first))));
        return seen;
    }

    /** The first few by the names of their files; the page of keys has all. */
    private static String names(List<OfficeSeal> seals) {
        return seals.stream().limit(NAMED).map(OfficeSeal::name).collect(Collectors.joining(", ")) + (seals.size() > NAMED ? "…" : "");
    }
}
