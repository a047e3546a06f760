package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.workbook.StallSheetRow;
import vn.khuyencong.exchange.workbook.StallWorkbook;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/**
 * Where a province hands in many applications for stalls as one workbook: all of them or, if any is refused, none. What is in force already and
 * says the same is left alone, so a workbook can be handed in again.
 */
@Stateless
public class StallSheetDesk {

    @Inject
    private StallDesk desk;
    @Inject
    private StallList list;

    /**
     * What became of a workbook.
     *
     * @param sent      how many applications went on their way
     * @param unchanged how many say what is in force already
     * @param findings  what was refused, by cell; then nothing was sent
     */
    public record TakenIn(int sent, int unchanged, List<Refusal> findings) {
    }

    /**
     * Hands in the applications of a workbook.
     *
     * @param unit the province that they are of
     * @throws NotVisible if the viewer may not apply for it
     */
    public TakenIn takeIn(Viewer viewer, Fair fair, UnitId unit, byte[] workbook) {
        if (!desk.may(viewer, unit)) {
            throw new NotVisible();
        }
        DocumentKey key = new DocumentKey(unit.value(), fair.planYear(), StallApplication.STREAM, "1", 1);
        StallWorkbook.Reading reading = StallWorkbook.read(workbook, key, fair.code());
        if (!reading.refusals().isEmpty()) {
            return new TakenIn(0, 0, reading.refusals());
        }
        Map<String, FairApplication> known = list.of(viewer, fair).stream().map(StallList.StallRow::application)
                .filter(one -> one.state() == ApplicationState.IN_FORCE && one.unit().equals(unit)).collect(Collectors.toMap(FairApplication::document, one -> one));
        List<StallSheetRow> fresh = reading.applications().stream().filter(row -> !isKnown(known.get(row.document()), stated(row))).toList();
        List<Refusal> findings = new ArrayList<>(twice(reading.applications()));
        fresh.forEach(row -> desk.check(viewer, stated(row)).stream().filter(Refusal::blocks).map(row::addressed).forEach(findings::add));
        if (findings.isEmpty()) {
            fresh.forEach(row -> desk.apply(viewer, stated(row)));
        }
        return new TakenIn(findings.isEmpty() ? fresh.size() : 0, reading.applications().size() - fresh.size(), findings);
    }

    private static StallApplication stated(StallSheetRow row) {
        return Json.MAPPER.convertValue(row.data(), StallApplication.class);
    }

    private static boolean isKnown(FairApplication inForce, StallApplication stated) {
        return inForce != null && inForce.stated().equals(stated.numbered(inForce.stated().key().version()));
    }

    /** The same establishment in two rows: each alone would pass, since none of them is in force yet. */
    private static List<Refusal> twice(List<StallSheetRow> rows) {
        Map<String, StallSheetRow> seen = new HashMap<>();
        List<Refusal> findings = new ArrayList<>();
        for (StallSheetRow row : rows) {
            StallApplication stated = stated(row);
            String tax = stated.establishment().taxCode();
            String who = tax == null ? VietnameseText.searchKey(stated.establishment().name() + " " + stated.establishment().address()) : tax;
            StallSheetRow earlier = seen.putIfAbsent(who, row);
            if (earlier != null) {
                findings.add(Refusal.error("FAIR_APPLIED_TWICE", "", row.addressOf("/data/establishment/name"), stated.establishment().name(), earlier.document(),
                        stated.key().unit()));
            }
        }
        return findings;
    }
}
