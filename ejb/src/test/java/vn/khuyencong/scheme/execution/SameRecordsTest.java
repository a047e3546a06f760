package vn.khuyencong.scheme.execution;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.BAC_NINH;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

/**
 * The same data are the same record wherever it is made: papers of all kinds, from a copy of one database, in processes whose language, country, time
 * zone, encoding and hash codes are not ours. The order of sets and maps that cannot be changed is drawn by lot in each process anyway.
 */
class SameRecordsTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 7);
    private static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", "SM-001", "Việt Nam", 299_000_000, "HĐ 15", true, true);

    @Test
    void thePapersOfADatabaseAreTheSameRecordsInOtherProcesses(@TempDir Path folder) throws Exception {
        DataSource database = MigratedDatabase.h2("same-records");
        Path script = folder.resolve("database.sql");
        try (Services services = new Services(database)) {
            fill(services);
            RecordDigests.execute(database, "script to '" + script + "'");
            Process german = elsewhere(script, folder.resolve("german"), "-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=America/New_York",
                    "-Dfile.encoding=ISO-8859-1", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0");
            Process turkish = elsewhere(script, folder.resolve("turkish"), "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=US-ASCII", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=3");
            Map<String, String> here = RecordDigests.of(services);
            assertEquals(here, digests(german, folder.resolve("german")));
            assertEquals(here, digests(turkish, folder.resolve("turkish")));
        }
    }

    private static Process elsewhere(Path script, Path digests, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RecordDigests.class.getName(), script.toString(), digests.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Path.of(digests + ".txt").toFile()).start();
    }

    private static Map<String, String> digests(Process process, Path digests) throws Exception {
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(Path.of(digests + ".txt")));
        return new TreeMap<>(Files.readAllLines(digests, StandardCharsets.US_ASCII).stream().map(line -> line.split(" ")).collect(toMap(line -> line[0], line -> line[1])));
    }

    /** Plans of two provinces and both funds, a scheme that was carried out, reports, consultancy, products. */
    private static void fill(Services services) {
        services.play(JANUARY);
        UnitAtItsDoor bacGiang = new UnitAtItsDoor(services, BAC_GIANG);
        UnitAtItsDoor bacNinh = new UnitAtItsDoor(services, BAC_NINH);
        accepted(bacGiang, Country.local(BAC_GIANG).machine("A", "Cơ sở A", 100).machine("B", "Cơ sở B", 90).ownWork("W", 50).decided("12/QĐ-UBND", JANUARY).data());
        accepted(bacGiang, new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("Q", "Công ty Q", 200).ownWork("T", 35).decided("7/QĐ-BCT", JANUARY).data());
        accepted(bacNinh, Country.local(BAC_NINH).machine("D", "Công ty D", 60).decided("3/QĐ-UBND", JANUARY).data());
        CarriedOut.assigned(services, BAC_GIANG, "A", JANUARY.plusDays(10)).contract(JANUARY.plusDays(12), "1/HĐ", "Cơ sở A", 100).advance(MARCH, 30)
                .progress(MARCH.plusDays(3), 40, 25L, "Máy về chậm", SchemeStep.Proposal.ADJUST).complete(MAY.minusDays(1)).accept(MAY, "21/BB-NT", 100, MACHINE)
                .handOver(MAY.plusDays(2), "22/BB-BG").settle(MAY.plusDays(9), 95, "309-1");
        AwardRows.province(services, "BC-BG-2024", BAC_GIANG, JANUARY.plusMonths(4));
        services.play(JANUARY.plusMonths(4).plusDays(3));
        for (String group : List.of("PROCESSED", "MACHINE", "CRAFT")) {
            product(bacGiang, group);
        }
        services.play(JULY);
        for (UnitAtItsDoor door : List.of(bacGiang, bacNinh)) {
            String unit = door == bacGiang ? BAC_GIANG : BAC_NINH;
            accepted(door, new PeriodicReport(new DocumentKey(unit, 2024, "REPORT_H1", "BC-H1", 1), SubmissionKind.ORIGINAL, Period.H1, ValueStatus.ESTIMATED, "Báo cáo", true,
                    List.of(new Amount("consultancy_projects", FundSource.UNSPLIT, null, 3), new Amount("consultancy_revenue", FundSource.UNSPLIT, null, 900_000_000L))));
            for (ConsultancyField field : ConsultancyField.values()) {
                accepted(door, new ConsultancyReport(new DocumentKey(unit, 2024, ConsultancyReport.STREAM, "TV-" + field, 1), SubmissionKind.ORIGINAL,
                        new ConsultancyReport.Project("Dự án " + field, field, new Client("Khách hàng " + field, null, null), "HĐ-" + field, MARCH, null, null, 300_000_000L,
                                ConsultancyStatus.COMPLETED), List.of(new Recognised(2024, 2, 300_000_000L)), true));
            }
        }
    }

    private static void product(UnitAtItsDoor door, String group) {
        accepted(door, new AwardNomination(new DocumentKey(BAC_GIANG, 2024, AwardNomination.STREAM, "BC-" + group, 1), SubmissionKind.ORIGINAL, "BC-BG-2024",
                new Establishment("Cơ sở " + group, LegalForm.HOUSEHOLD, null, "Xã B, tỉnh Bắc Giang"),
                new AwardNomination.EnteredProduct("Sản phẩm " + group, group, "Làm thủ công", false, true, true, true, true),
                new AwardNomination.Production(1_234_500_000L, 12, null), null, null, false, null));
    }

    private static void accepted(UnitAtItsDoor door, Content content) {
        InboxMessage inbox = door.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }
}
