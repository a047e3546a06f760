package vn.khuyencong.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.workbook.ReadWorkbook;
import vn.khuyencong.exchange.workbook.WorkbookReader;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.rules.NormPack;

/** The golden case by workbook is the golden case by JSON: what each province sends in each season. */
class GoldenWorkbooksTest {

    @ParameterizedTest
    @EnumSource
    void everyDocumentOfTheSeasonComesBackFromItsWorkbookUnchanged(SeasonDocuments.Season season) throws IOException {
        NormPack law = new NormPack(season.day(), List.of(), Map.of(), Map.of());
        for (Map<String, String> province : NorthernFigures.provinces()) {
            for (Payload document : SeasonDocuments.documents(season, province).toList()) {
                JsonNode data = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(document));
                ReadWorkbook read = WorkbookReader.read(WorkbookTemplates.filled(data, MessageType.of(document), law, province.get("province")));
                assertTrue(read.readable(), () -> document.key() + ": " + read.refusals());
                assertEquals(data, read.data(), document.key().toString());
            }
        }
    }
}
