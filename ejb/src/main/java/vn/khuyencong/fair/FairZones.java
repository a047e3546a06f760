package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** The zones of a floor, one for each product group. */
@Stateless
public class FairZones {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private Floors floors;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The zones in force, in the order of their codes. */
    public List<FairZone> of(Fair fair) {
        return em.createQuery("select z from FairZone z where z.fair = :fair and z.endedAt is null order by z.code, z.id", FairZone.class)
                .setParameter("fair", fair).getResultList();
    }

    /** A colour that none of the zones has yet, as #rrggbb. */
    public String freeColor(Fair fair) {
        Set<String> used = of(fair).stream().map(FairZone::color).collect(Collectors.toSet());
        return IntStream.range(0, used.size() + 1).mapToObj(FloorColours::pale).filter(color -> !used.contains(color)).findFirst().orElseThrow();
    }

    /** The zones that were in force at a moment, in the order of their codes. */
    public List<FairZone> at(Fair fair, Instant moment) {
        return em.createQuery("""
                        select z from FairZone z where z.fair = :fair and z.madeAt <= :moment and (z.endedAt is null or z.endedAt > :moment)
                        order by z.code, z.id""", FairZone.class).setParameter("fair", fair).setParameter("moment", moment).getResultList();
    }

    /**
     * Enters a zone, or gives one of that code another name and colour.
     *
     * @param color as #rrggbb
     */
    public Entered set(Viewer viewer, long fairId, String code, String name, String color) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "zoneCode", fair.code())).present("zoneCode", code)
                .unless(code == null || CODE.matcher(code).matches(), Refusal.error("FAIR_ZONE_CODE_WRONG", "", "zoneCode", code))
                .text("zoneName", name, 200).present("zoneColor", color)
                .unless(color == null || COLOR.matcher(color).matches(), Refusal.error("FAIR_ZONE_COLOR_WRONG", "", "zoneColor", color));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        find(fair, code).ifPresent(zone -> zone.end(clock.now()));
        FairZone zone = new FairZone(fair, code, name, color, clock.now());
        em.persist(zone);
        audit.record(viewer.name(), AuditAct.FAIR_ZONE_SET, fair.code(), "OK", code + " " + name);
        return new Entered(zone.id(), List.of());
    }

    /** Ends a zone in which no stall stands. */
    public Entered end(Viewer viewer, long fairId, String code) {
        Fair fair = fairs.forChange(viewer, fairId);
        Optional<FairZone> zone = find(fair, code);
        long stalls = floors.stalls(fair).stream().filter(stall -> stall.zone().equals(code)).count();
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "zoneCode", fair.code()))
                .unless(zone.isPresent(), Refusal.error("FAIR_ZONE_UNKNOWN", "", "zoneCode", code))
                .unless(stalls == 0, Refusal.error("FAIR_ZONE_IN_USE", "", "zoneCode", code, stalls));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        zone.orElseThrow().end(clock.now());
        audit.record(viewer.name(), AuditAct.FAIR_ZONE_SET, fair.code(), "OK", code + " –");
        return new Entered(zone.orElseThrow().id(), List.of());
    }

    private Optional<FairZone> find(Fair fair, String code) {
        return of(fair).stream().filter(zone -> zone.code().equals(code)).findFirst();
    }
}
