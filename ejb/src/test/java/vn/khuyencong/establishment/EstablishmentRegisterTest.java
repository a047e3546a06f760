package vn.khuyencong.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class EstablishmentRegisterTest {

    private static final String CODE = "0100109106";
    private static final String COMMUNE = "Thôn 3, xã Tân Dĩnh, huyện Lạng Giang";
    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer BAC_GIANG = new Viewer("so", "Sở", Role.SCT_OFFICER, new UnitId(Papers.BAC_GIANG));
    private static final Viewer BAC_NINH_NOW = new Viewer("so2", "Sở", Role.SCT_OFFICER, new UnitId("P34-24"));

    private Services services;
    private Papers papers;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(database("register-" + test.getDisplayName()));
        papers = new Papers(services);
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theTaxCodeIsTheIdentityAcrossProvincesAndYearsWhateverTheName() {
        long first = papers.taken(papers.company("Công ty TNHH Minh Long", CODE, Papers.BAC_GIANG, 2022));
        long renamed = papers.taken(papers.company("Công ty CP Đại Minh Long", " 0100 109 106", Papers.HA_NOI, 2023));
        long earlier = papers.taken(papers.company("Cơ sở Minh Long", CODE, Papers.BAC_GIANG, 2019));
        assertEquals(first, renamed);
        assertEquals(first, earlier);
        Establishment record = one(first);
        assertEquals("Công ty CP Đại Minh Long", record.name());
        List<EstablishmentStatement> names = statements(OFFICER, record);
        assertEquals(List.of("Cơ sở Minh Long", "Công ty TNHH Minh Long", "Công ty CP Đại Minh Long"),
                names.stream().map(EstablishmentStatement::name).toList());
        assertEquals(List.of(2019, 2022, 2023), names.stream().map(name -> name.firstDay().getYear()).toList());
        assertEquals(3, names.stream().map(EstablishmentStatement::messageId).distinct().count());
    }

    @Test
    void aHouseholdWithoutACodeIsKnownByNameProvinceAndCommune() {
        long first = papers.taken(papers.household("Hộ kinh doanh Gốm Hùng Sơn", COMMUNE, Papers.BAC_GIANG, 2022));
        assertEquals(first, papers.taken(papers.household("HKD Gốm Hùng Sơn", "xã Tân Dĩnh, H. Lạng Giang", Papers.BAC_GIANG, 2023)));
        assertNotEquals(first, papers.taken(papers.household("HKD Gốm Hưng Sơn", COMMUNE, Papers.BAC_GIANG, 2023)));
        assertNotEquals(first, papers.taken(papers.household("HKD Gốm Hùng Sơn", "xã Vôi", Papers.BAC_GIANG, 2023)));
        assertNotEquals(first, papers.taken(papers.household("HKD Gốm Hùng Sơn", COMMUNE, Papers.BAC_NINH, 2023)));
    }

    @Test
    void withoutACommuneTheRecordIsThatOfItsDocumentAloneAndTheLikenessIsShown() {
        long first = papers.taken(papers.household("HKD Mây tre Thúy", "Bắc Giang", Papers.BAC_GIANG, 2022));
        assertEquals(first, papers.taken(papers.household("HKD Mây tre Thúy", null, Papers.BAC_GIANG, 2022)), "a later version of the same document");
        long other = papers.taken(papers.household("HKD Mây tre Thuý", "Bắc Giang", Papers.BAC_GIANG, 2023));
        assertNotEquals(first, other);
        List<SuspectedPair> open = open(OFFICER);
        assertEquals(1, open.size());
        assertEquals(Suspicion.SAME_NAME, open.get(0).suspicion());
        assertEquals(List.of(first, other), List.of(open.get(0).first().id(), open.get(0).second().id()));
    }

    @Test
    void suspicionsAreFoundAmongLinesOfOneDocumentTooAndNeverTwice() {
        List<Stated> lines = List.of(papers.company("Công ty TNHH Hưng Thịnh", CODE, Papers.BAC_GIANG, 2022),
                papers.company("Chi nhánh Hưng Thịnh", CODE + "-001", Papers.BAC_GIANG, 2022),
                papers.household("HTX Hưng Thinh", COMMUNE, Papers.BAC_GIANG, 2022));
        papers.taken(lines);
        papers.taken(lines);
        assertEquals(List.of(Suspicion.SAME_TAX_BASE, Suspicion.ALIKE_NAME, Suspicion.ALIKE_NAME),
                open(OFFICER).stream().map(SuspectedPair::suspicion).toList());
    }

    @Test
    void aMergedProvinceIsTheSamePlaceAndAProvinceSeesWhatItSucceeded() {
        long before = papers.taken(papers.household("HKD Nón lá Na", null, Papers.BAC_GIANG, 2024));
        long after = papers.taken(papers.household("Hộ kinh doanh Nón lá Na", null, "P34-24", 2026));
        assertEquals(1, open(OFFICER).size());
        assertEquals(1, open(BAC_NINH_NOW).size());
        assertEquals(0, open(BAC_GIANG).size(), "it sees but one of the two");
        services.transact(work -> {
            Establishments all = work.the(Establishments.class);
            assertTrue(all.find(BAC_GIANG, before).isPresent());
            assertTrue(all.find(BAC_GIANG, after).isEmpty());
            assertEquals(1, all.count(BAC_GIANG, Establishments.Filter.ALL));
            assertEquals(2, all.count(BAC_NINH_NOW, Establishments.Filter.ALL));
            return null;
        });
    }

    @Test
    void anEstablishmentIsFoundByEachNameItBoreByItsCodeAndByItsProvince() {
        long id = papers.taken(papers.company("Công ty TNHH SX Gốm Đại Minh", CODE, Papers.BAC_GIANG, 2022));
        papers.taken(papers.company("Công ty CP Gốm Phù Lãng", CODE, Papers.BAC_GIANG, 2023));
        papers.taken(papers.household("HKD Khác", COMMUNE, Papers.HA_NOI, 2023));
        for (String search : new String[] {"phu lang", "Phù Lãng", "cong ty cp gom phu lang", "gốm đại minh", "sản xuất gốm", CODE, "0100", "0100 109"}) {
            assertEquals(List.of(id), found(new Establishments.Filter(search, null)), search);
        }
        assertEquals(List.of(id), found(new Establishments.Filter(null, new UnitId(Papers.BAC_GIANG))));
        for (String search : new String[] {"không có", "0999", "%", "'"}) {
            assertEquals(List.of(), found(new Establishments.Filter(search, new UnitId(Papers.BAC_GIANG))), search);
        }
    }

    @Test
    void aThousandLinesAreTakenInAtOnce() {
        List<Stated> lines = IntStream.range(0, 1000).mapToObj(i -> new Stated("Hợp tác xã số " + i + " Tân Dĩnh", papers.household("x", null,
                Papers.BAC_GIANG, 2022).legalForm(), null, null, new UnitId(Papers.BAC_GIANG), Services.TODAY, 1, "D")).toList();
        assertEquals(1000, papers.taken(lines).stream().distinct().count());
        assertEquals(0, open(OFFICER).size());
    }

    private Establishment one(long id) {
        return services.transact(work -> work.em().find(Establishment.class, id));
    }

    private List<EstablishmentStatement> statements(Viewer viewer, Establishment record) {
        return services.transact(work -> work.the(Establishments.class).statements(viewer, List.of(record)));
    }

    private List<SuspectedPair> open(Viewer viewer) {
        return services.transact(work -> {
            Duplicates duplicates = work.the(Duplicates.class);
            List<SuspectedPair> open = duplicates.open(viewer, 0, 100);
            assertEquals(open.size(), duplicates.countOpen(viewer));
            return open;
        });
    }

    private List<Long> found(Establishments.Filter filter) {
        return services.transact(work -> work.the(Establishments.class).page(OFFICER, filter, 0, 10).stream().map(Establishment::id).toList());
    }
}
