package vn.khuyencong.consultancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The schemes of a year that communicate or develop a market (NĐ 45/2012/NĐ-CP, Điều 4: A4 and A6), wherever they stand. */
@Stateless
public class MarketSchemes {

    /** Phát triển sản phẩm; thông tin, tuyên truyền. */
    private static final List<String> ACTIVITIES = List.of("A4", "A6");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * A scheme with those of its lines that are of these activities.
     *
     * @param support of those lines, whole đồng
     */
    public record MarketScheme(SchemeRecord record, String activity, long support) {
    }

    /** The schemes that the viewer sees, by unit and code. */
    public List<MarketScheme> of(Viewer viewer, int year) {
        UnitMap units = territory.map();
        Map<String, MarketScheme> schemes = new LinkedHashMap<>();
        em.createQuery("""
                        select r, l from SchemeRecord r, SchemeLine l where l.scheme = r.scheme and r.planYear = :year and l.activity in :activities
                        order by r.unitId, r.fund, r.code, l.activity, l.id""", Object[].class)
                .setParameter("year", year).setParameter("activities", ACTIVITIES).getResultStream().forEach(pair -> {
                    SchemeRecord record = (SchemeRecord) pair[0];
                    SchemeLine line = (SchemeLine) pair[1];
                    if (viewer.sees(record.unit(), units)) {
                        schemes.merge(record.id() + line.activity(), new MarketScheme(record, line.activity(), line.support()),
                                (one, other) -> new MarketScheme(one.record(), one.activity(), Math.addExact(one.support(), other.support())));
                    }
                });
        return new ArrayList<>(schemes.values());
    }
}
