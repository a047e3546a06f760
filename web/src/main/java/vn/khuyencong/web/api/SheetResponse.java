package vn.khuyencong.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;

/** A spreadsheet as an answer. */
final class SheetResponse {

    private SheetResponse() {
    }

    static Response of(Spreadsheet table) {
        return Response.ok(SpreadsheetWriter.write(table), SpreadsheetWriter.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.name() + ".xlsx\"").build();
    }
}
