package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.exchange.workbook.FloorRow;
import vn.khuyencong.exchange.workbook.FloorWorkbook;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;

/** Where the floor of a fair is handed in as a workbook; what is wrong names the cell of the workbook. */
@Stateless
public class FloorDesk {

    @Inject
    private Floors floors;

    /** Takes a floor in, whole or not at all. */
    public Entered takeIn(Viewer viewer, long fairId, String fileName, byte[] workbook) {
        FloorWorkbook.Reading reading = FloorWorkbook.read(workbook);
        if (!reading.refusals().isEmpty()) {
            return Entered.refused(reading.refusals());
        }
        Entered entered = floors.takeIn(viewer, fairId, fileName, reading.stalls().stream().map(FloorDesk::stall).toList());
        return new Entered(entered.id(), entered.findings().stream().map(finding -> addressed(finding, reading.stalls())).toList());
    }

    private static NewStall stall(FloorRow row) {
        return new NewStall(row.number(), row.hall(), row.row(), row.place(), row.zone(), row.widthCm(), row.depthCm(), row.corner(), row.combined());
    }

    private static Refusal addressed(Refusal finding, List<FloorRow> rows) {
        String[] parts = finding.cell().split("/");
        return parts.length != 3 ? finding : new Refusal(finding.rule(), finding.severity(), finding.article(),
                rows.get(Integer.parseInt(parts[1])).cells().getOrDefault(parts[2], finding.cell()), finding.arguments());
    }
}
