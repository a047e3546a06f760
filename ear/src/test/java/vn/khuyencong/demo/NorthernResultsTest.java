package vn.khuyencong.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** The documents behind the figures of the North, as the ministry can read them, with the sums that the signed reports tell of. */
class NorthernResultsTest {

    @Test
    void everyDocumentFitsTheContractAndHoldsByItselfOnTheDayItIsSent() {
        for (NorthernResults.Season season : NorthernResults.Season.values()) {
            season.documents().forEach(document -> {
                MessageReader.Read read = EventWriter.compose(EventWriter.Origin.gateway(new UnitId(document.key().unit()), "gw", 1), Json.MAPPER.valueToTree(document),
                        Instant.EPOCH).read();
                assertTrue(read.fits(), () -> document.key() + ": " + read.refusals());
                assertEquals(List.of(), DocumentRules.judge(document, null, season.day()).stream().filter(Refusal::blocks).toList(), () -> document.key().toString());
            });
        }
    }

    @Test
    void theyComeToTheFiguresOfTheNorth() {
        List<AwardResult> awards = of(NorthernResults.Season.YEAR_2022, AwardResult.class).toList();
        assertEquals(List.of(174, 154), List.of(awards.stream().mapToInt(one -> one.recognised().size()).sum(), awards.stream().mapToInt(AwardResult::establishments).sum()));
        assertEquals(List.of(240L, 14_550_000_000L), projects(NorthernResults.Season.YEAR_2022));
        assertEquals(List.of(86L, 5_890_000_000L), projects(NorthernResults.Season.HALF_YEAR_2023));
        List<TrainingReport> courses = of(NorthernResults.Season.YEAR_2022, TrainingReport.class).toList();
        assertEquals(180 + 670, courses.stream().mapToInt(TrainingReport::completed).sum());
        assertEquals(148, courses.stream().flatMap(one -> one.surveys().stream()).mapToInt(TrainingReport.Survey::employed).sum());
        assertEquals(520, courses.stream().filter(one -> one.delegates() != null).mapToInt(TrainingReport::delegates).sum());
    }

    private static List<Long> projects(NorthernResults.Season season) {
        List<ConsultancyReport> projects = of(season, ConsultancyReport.class).toList();
        return List.of((long) projects.size(), projects.stream().flatMap(one -> one.revenue().stream()).mapToLong(ConsultancyReport.Recognised::amount).sum());
    }

    private static <D extends Payload> Stream<D> of(NorthernResults.Season season, Class<D> type) {
        return season.documents().filter(type::isInstance).map(type::cast);
    }
}
