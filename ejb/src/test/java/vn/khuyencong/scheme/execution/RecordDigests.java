package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.OFFICER;
import static vn.khuyencong.scheme.Country.SO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.NominationLists;
import vn.khuyencong.award.NominationPapers;
import vn.khuyencong.consolidation.FundReports;
import vn.khuyencong.consolidation.PlanTables;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consultancy.ConsultancyResults;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.ProvincePapers;
import vn.khuyencong.plan.ProvincePlans;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.Services;

/** SHA-256 of the records that papers are printed from, made from a database: what one process makes of it is held against what another does. */
public final class RecordDigests {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2025, 3, 10);
    private static final UnitId UNIT = new UnitId(BAC_GIANG);

    private RecordDigests() {
    }

    /** @param args script of the database, file for the digests, a line each */
    public static void main(String[] args) throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:records;DB_CLOSE_DELAY=-1");
        execute(database, "runscript from '" + args[0] + "'");
        StringBuilder lines = new StringBuilder();
        try (Services services = new Services(database)) {
            of(services).forEach((paper, digest) -> lines.append(paper).append(' ').append(digest).append('\n'));
        }
        Files.writeString(Path.of(args[1]), lines, StandardCharsets.US_ASCII);
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** By paper. */
    static Map<String, String> of(Services services) {
        services.play(NEXT_YEAR);
        Map<String, String> digests = new TreeMap<>();
        for (Boundaries map : Boundaries.values()) {
            Question own = question(Scope.of(UNIT), map);
            Question region = question(Scope.of(Region.NORTH), map);
            add(digests, services, "BM07-" + map, work -> work.the(ProvincePlans.class).of(OFFICER, own));
            add(digests, services, "BM08-" + map, work -> work.the(PlanTables.class).of(OFFICER, region));
            add(digests, services, "BM18-" + map, work -> work.the(ResultReports.class).of(OFFICER, region));
            add(digests, services, "BM19-" + map, work -> work.the(FundReports.class).of(OFFICER, region, 2023, 2024));
            add(digests, services, "BM26-" + map, work -> work.the(ConsultancyResults.class).of(OFFICER, region));
        }
        add(digests, services, "BM11", work -> work.the(ProvincePapers.class).decision(SO, decided(work, "12/QĐ-UBND").id()).orElseThrow());
        add(digests, services, "BM13", work -> work.the(ProgressPapers.class).of(SO, UNIT, 2024, ProgressPeriod.Q2));
        add(digests, services, "BM15", work -> work.the(AcceptancePapers.class).of(SO, Country.record(work, BAC_GIANG, "A").id()).orElseThrow());
        add(digests, services, "BM16", work -> work.the(HandoverPapers.class).liquidation(SO, Country.record(work, BAC_GIANG, "A").id()).orElseThrow());
        add(digests, services, "BM17", work -> work.the(SettlementPapers.class).of(SO, UNIT, 2024));
        add(digests, services, "BM27", work -> work.the(PostCheckPapers.class).summary(SO, UNIT, 2024));
        add(digests, services, "BM22", work -> work.the(NominationPapers.class).of(entries(work).get(0)));
        add(digests, services, "TRICHNGANG", work -> work.the(NominationLists.class).of(SO, work.em().createQuery("select r from AwardRound r", AwardRound.class).getSingleResult()));
        return digests;
    }

    private static DocumentVersion decided(Services.Work work, String number) {
        return work.em().createQuery("select v from DocumentVersion v where v.decisionNumber = :number", DocumentVersion.class).setParameter("number", number).getSingleResult();
    }

    private static List<AwardEntry> entries(Services.Work work) {
        return work.em().createQuery("select e from AwardEntry e order by e.document, e.version", AwardEntry.class).getResultList();
    }

    private static Question question(Scope scope, Boundaries map) {
        return new Question(2024, Period.H1, scope, map, false);
    }

    private static void add(Map<String, String> digests, Services services, String paper, Function<Services.Work, Record> made) {
        String said = services.<Record>transact(made).toString();
        digests.put(paper, Digest.sha256(said.getBytes(StandardCharsets.UTF_8)));
    }
}
