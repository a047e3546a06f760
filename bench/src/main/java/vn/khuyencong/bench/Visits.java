package vn.khuyencong.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.khuyencong.system.TenYears;

/** What people look at in a day, by whose people they are: addresses of pages with what really lies in the database. */
final class Visits {

    /** What somebody types who looks for a scheme; the last one is in no name. */
    private static final List<String> SOUGHT = List.of("may moc", "Hội chợ", "Phú Tân", "ĐA-7", "minh long");

    private final List<String> units = new ArrayList<>();
    private final Map<String, List<Long>> schemes;
    private final Map<String, List<Long>> documents;
    private final Map<String, List<Long>> establishments;

    /** Whose people. */
    enum Office { DEPARTMENT, PROVINCE, PUBLIC }

    /**
     * A page that is looked at.
     *
     * @param name    what it is, as the bench tells it
     * @param address where it is
     */
    record Look(String name, String address) {
    }

    Visits(Connection connection) throws SQLException {
        schemes = ids(connection, "select unit_id, id from scheme_record order by id");
        documents = ids(connection, "select sender, id from inbox_message where state = 'ACCEPTED' order by id");
        establishments = ids(connection, "select unit_id, min(establishment_id) from establishment_statement group by unit_id, establishment_id order by 2");
        units.addAll(schemes.keySet());
        units.sort(null);
    }

    /** Units that have schemes. */
    List<String> units() {
        return units;
    }

    /** Another look of somebody of an office. */
    Look next(Office office, String own, Random random) {
        List<Look> all = office == Office.PUBLIC ? everybodys() : office == Office.PROVINCE ? ofProvince(own, random) : ofDepartment(random);
        return all.get(random.nextInt(all.size()));
    }

    private List<Look> ofDepartment(Random random) {
        int year = TenYears.FIRST_YEAR + random.nextInt(TenYears.YEARS);
        String unit = one(units, random);
        List<Look> all = ofAll("department", year, unit, random);
        all.add(new Look("department/national-table", "/tong-hop.xhtml?year=" + year));
        all.add(new Look("department/national-table-on-todays-map", "/tong-hop.xhtml?boundaries=now&year=" + year));
        all.add(new Look("department/national-plan", "/ke-hoach.xhtml?fund=national&year=" + year));
        all.add(new Look("department/appraisal-money-watched", "/giam-sat.xhtml?year=" + year));
        all.add(new Look("department/timeliness", "/dung-han.xhtml?year=" + year));
        return all;
    }

    private List<Look> ofProvince(String own, Random random) {
        List<Look> all = ofAll("province", TenYears.FIRST_YEAR + random.nextInt(TenYears.YEARS), own, random);
        all.add(new Look("province/hand-in", "/nop-van-ban.xhtml"));
        return all;
    }

    private List<Look> ofAll(String who, int year, String unit, Random random) {
        return new ArrayList<>(List.of(
                new Look(who + "/my-day", "/index.xhtml?year=" + year),
                new Look(who + "/overview", "/toan-canh.xhtml?year=" + year),
                new Look(who + "/unit", "/tong-hop.xhtml?unit=" + unit + "&year=" + year),
                new Look(who + "/sources-of-a-figure", "/nguon-so-lieu.xhtml?unit=" + unit + "&year=" + year),
                new Look(who + "/plans-of-a-year", "/ke-hoach.xhtml?fund=local&year=" + year),
                new Look(who + "/plan-with-its-schemes", "/van-ban.xhtml?id=" + one(documents.get(unit), random)),
                new Look(who + "/messages", "/tiep-nhan.xhtml?year=" + year),
                new Look(who + "/messages-of-all-years", "/tiep-nhan.xhtml"),
                new Look(who + "/schemes", "/de-an.xhtml?year=" + year),
                new Look(who + "/find-a-scheme", "/de-an.xhtml?year=" + year + "&text=" + URLEncoder.encode(one(SOUGHT, random), StandardCharsets.UTF_8)),
                new Look(who + "/scheme", "/de-an-chi-tiet.xhtml?id=" + one(schemes.get(unit), random)),
                new Look(who + "/ledger", "/so-cai.xhtml?year=" + year),
                new Look(who + "/establishments", "/co-so.xhtml"),
                new Look(who + "/establishment", "/co-so-chi-tiet.xhtml?id=" + one(establishments.get(unit), random)),
                new Look(who + "/deadlines", "/han-nop.xhtml?year=" + year),
                new Look(who + "/forms", "/bieu-mau.xhtml?year=" + year)));
    }

    private static List<Look> everybodys() {
        return List.of(new Look("public/sign-in", "/dang-nhap.xhtml"), new Look("public/check-a-paper", "/kiem-tra-van-ban.xhtml"),
                new Look("public/register-a-need", "/dang-ky.xhtml"));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, List<Long>> ids(Connection connection, String query) throws SQLException {
        Map<String, List<Long>> ids = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.computeIfAbsent(rows.getString(1), unit -> new ArrayList<>()).add(rows.getLong(2));
            }
        }
        return ids;
    }
}
