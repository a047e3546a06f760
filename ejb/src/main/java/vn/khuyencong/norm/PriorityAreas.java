package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Địa bàn ưu tiên: whether an address lies in a place that has priority. */
@Stateless
public class PriorityAreas {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * The area an address lies in on a day, of several the one with the strongest reason. The lists of the units that a unit
     * succeeded hold for it too, as long as they are in force.
     *
     * @param address as the establishment states it; null lies nowhere
     */
    public Optional<PriorityArea> of(UnitId unit, String address, LocalDate day) {
        if (address == null) {
            return Optional.empty();
        }
        UnitMap units = territory.map();
        String where = text(address);
        return em.createQuery("select a from AreaRow a order by a.id", AreaRow.class).getResultStream()
                .filter(row -> row.inForceOn(day) && units.isOrSucceeds(unit, row.content().unit()) && names(where, row.content().place()))
                .max(Comparator.comparing(row -> row.content().kind()))
                .map(row -> new PriorityArea(row.content().place(), row.content().kind(), row.legalBasis(), row.verified()));
    }

    /** An area on the list of a unit. */
    public record Listed(UnitId unit, PriorityArea area) {

        /** Whether an address lies in it. */
        public boolean includes(String address) {
            return names(text(address), area.place());
        }
    }

    /** The areas on the lists of a day, of all units. */
    public List<Listed> on(LocalDate day) {
        return em.createQuery("select a from AreaRow a order by a.unitId, a.place, a.id", AreaRow.class).getResultStream()
                .filter(row -> row.inForceOn(day)).map(row -> new Listed(row.content().unit(),
                        new PriorityArea(row.content().place(), row.content().kind(), row.legalBasis(), row.verified()))).toList();
    }

    /** The whole name, up to a comma, the end or the next administrative word: "xã An" is not found in "xã An Lạc". */
    private static boolean names(String where, String place) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text(place))
                + "(?= ?(?:$|[^\\p{L}\\p{N} ])| (?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) )").matcher(where).find();
    }

    private static String text(String given) {
        return VietnameseText.normalize(given).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
