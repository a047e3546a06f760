package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.norm.rules.NormPack;

/** Documents as JSON, and as the workbooks that say the same. */
final class Documents {

    static final LocalDate DAY = LocalDate.of(2023, 1, 20);
    static final NormPack LAW = Laws.on(DAY);
    static final String UNIT_NAME = "Bắc Giang";

    private Documents() {
    }

    /** A plan that uses every field of the schema: two schemes, three lines, equipment, export, OCOP, targets. */
    static ObjectNode plan() {
        return (ObjectNode) json("""
                {"key": {"unit": "P63-24", "planYear": 2023, "stream": "PLAN_NATIONAL", "document": "12/KH-SCT", "version": 2},
                 "kind": "REPLACEMENT", "fund": "NATIONAL", "title": "Kế hoạch kinh phí khuyến công quốc gia năm 2023", "sample": true,
                 "decision": {"number": "4768/QĐ-BCT", "date": "2022-12-22", "authority": "Bộ trưởng Bộ Công Thương"},
                 "schemes": [
                  {"code": "KCQG-01", "name": "Ứng dụng máy móc tiên tiến", "kind": "GROUP", "implementingUnit": "Trung tâm Khuyến công",
                   "place": "Huyện Yên Thế", "startMonth": "2023-03", "endMonth": "2023-11", "expectedResult": "Hai cơ sở có máy mới\\nvà việc làm",
                   "support": 500000000, "lines": [
                    {"activity": "A3", "norm": "MACHINERY", "content": "Máy chế biến gỗ", "sector": "Chế biến gỗ", "product": "Ván ép",
                     "exportMarket": "Nhật Bản", "newCraft": false, "ocopStars": 4,
                     "establishment": {"name": "HTX Yên Thế", "legalForm": "COOPERATIVE", "taxCode": "0123456789-001", "address": "Xã Xuân Lương"},
                     "quantity": 1, "eligibleCost": 600000000, "support": 300000000, "counterpart": 250000000, "otherSources": 50000000,
                     "equipment": [
                      {"name": "Máy cưa", "specification": "15 kW", "origin": "Việt Nam", "quantity": 1, "unitPrice": 400000000,
                       "quotation": {"number": "BG-1", "supplier": "Công ty minh họa", "date": "2022-09-01", "validUntil": "2023-06-30",
                        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}},
                      {"name": "Máy sấy", "quantity": 2, "unitPrice": 100000000}]},
                    {"activity": "A3", "norm": "MACHINERY", "content": "Máy dệt", "newCraft": true,
                     "establishment": {"name": "Hộ Nguyễn", "legalForm": "HOUSEHOLD"},
                     "quantity": 1, "eligibleCost": 500000000, "support": 200000000, "counterpart": 300000000, "otherSources": 0,
                     "equipment": [{"name": "Máy dệt", "quantity": 1, "unitPrice": 500000000,
                       "quotation": {"supplier": "Công ty minh họa", "date": "2022-10-02"}}]}]},
                  {"code": "KCQG-02", "name": "Hội chợ", "kind": "SINGLE", "implementingUnit": "Trung tâm Khuyến công",
                   "support": 80000000, "lines": [
                    {"activity": "A4", "content": "Tham gia hội chợ", "quantity": 5, "eligibleCost": 100000000, "support": 80000000,
                     "counterpart": 20000000, "equipment": []}]}],
                 "indicatorTargets": [{"indicator": "fair_stalls", "fund": "NATIONAL", "amount": 12},
                  {"indicator": "fair_stalls", "fund": "UNSPLIT", "amount": 3},
                  {"indicator": "consultancy_revenue", "fund": "UNSPLIT", "amount": 409000000}],
                 "totals": {"schemes": 2, "lines": 3, "support": 580000000, "counterpart": 570000000},
                 "attachments": [{"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "name": "Báo giá 1.pdf",
                  "mediaType": "application/pdf", "size": 204800, "about": "KCQG-01"}]}""");
    }

    /** A report with split, unsplit and by-activity figures, in an order of its own. */
    static ObjectNode report() {
        return (ObjectNode) json("""
                {"key": {"unit": "P63-24", "planYear": 2022, "stream": "REPORT_YEAR", "document": "BC-2022", "version": 1},
                 "kind": "ORIGINAL", "period": "YEAR", "valueStatus": "ACTUAL", "title": "Báo cáo năm 2022", "sample": false,
                 "figures": [{"indicator": "funds", "fund": "NATIONAL", "activity": "A3", "amount": 2000000000},
                  {"indicator": "funds", "fund": "NATIONAL", "activity": "A4", "amount": 1200000000},
                  {"indicator": "funds", "fund": "LOCAL", "amount": 3300000000},
                  {"indicator": "vocational_trained", "fund": "UNSPLIT", "amount": 180},
                  {"indicator": "demo_models", "fund": "NATIONAL", "amount": 0}, {"indicator": "demo_models", "fund": "LOCAL", "amount": 2},
                  {"indicator": "counterpart_capital", "fund": "UNSPLIT", "amount": 20000000000}]}""");
    }

    static byte[] workbook(JsonNode plan) {
        return WorkbookTemplates.filled(plan, MessageType.PLAN_SUBMISSION, LAW, UNIT_NAME);
    }

    static byte[] reportWorkbook(JsonNode report) {
        return WorkbookTemplates.filled(report, MessageType.PERIODIC_REPORT, LAW, UNIT_NAME);
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
