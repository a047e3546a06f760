package vn.khuyencong.consultancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Folding;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.SchemeRecord;

/** The schemes of a year that communicate or develop a market (NĐ 45/2012/NĐ-CP, Điều 4: A4 and A6), wherever they stand. */
@Stateless
public class MarketSchemes {

    /** Phát triển sản phẩm; thông tin, tuyên truyền. */
    private static final List<String> ACTIVITIES = List.of("A4", "A6");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Consolidation consolidation;

    /**
     * A scheme with those of its lines that are of these activities.
     *
     * @param support of those lines, whole đồng
     */
    public record MarketScheme(SchemeRecord record, String activity, long support) {
    }

    /**
     * The schemes of the year and scope of a question that the viewer sees, on its map, by unit and code.
     *
     * @throws NotVisible if he may not ask it
     */
    public List<MarketScheme> of(Viewer viewer, Question question) {
        Folding folding = consolidation.folding(viewer, question, question.reportDay());
        Map<String, MarketScheme> schemes = new LinkedHashMap<>();
        em.createQuery("""
                        select r, l from SchemeRecord r, SchemeLine l where l.scheme = r.scheme and r.planYear = :year and l.activity in :activities
                        order by r.unitId, r.fund, r.code, l.activity, l.id""", Object[].class)
                .setParameter("year", question.year()).setParameter("activities", ACTIVITIES).getResultStream().forEach(pair -> {
                    SchemeRecord record = (SchemeRecord) pair[0];
                    SchemeLine line = (SchemeLine) pair[1];
                    if (viewer.sees(record.unit(), folding.units()) && folding.inScope(folding.asReported(record.unit()))) {
                        schemes.merge(record.id() + line.activity(), new MarketScheme(record, line.activity(), line.support()),
                                (one, other) -> new MarketScheme(one.record(), one.activity(), Math.addExact(one.support(), other.support())));
                    }
                });
        return new ArrayList<>(schemes.values());
    }
}
