package vn.khuyencong.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the user is told after sending: how many were taken, and each that was not, with the cells and the remedies. */
final class Summary {

    private Summary() {
    }

    /** @return exit status: 0 if every message was taken or waits for its predecessor */
    static int print(Map<Home, List<Journal.Entry>> outgoing) {
        Map<String, Integer> outcomes = new TreeMap<>();
        int bad = 0;
        for (Map.Entry<Home, List<Journal.Entry>> of : outgoing.entrySet()) {
            for (Journal.Entry entry : of.getValue()) {
                List<ReceiptView> receipts = entry.receipts();
                ReceiptView last = receipts.isEmpty() ? null : receipts.get(receipts.size() - 1);
                outcomes.merge(last == null ? "CHƯA CÓ PHIẾU" : last.outcome(), 1, Integer::sum);
                if (last == null || !last.isGood()) {
                    bad++;
                    show(of.getKey().identity().unit() + " số " + entry.sequence(), last, entry);
                }
            }
        }
        outgoing.forEach((home, entries) -> FileProgress.of(entries, home.journal()).forEach(System.out::println));
        System.out.println("Kết quả: " + outcomes);
        return bad == 0 ? 0 : 2;
    }

    static void show(String what, ReceiptView receipt, Journal.Entry about) {
        if (receipt == null) {
            System.out.println(what + ": chưa có phiếu");
            return;
        }
        System.out.println(what + ": " + receipt.number() + " " + receipt.outcome() + " - " + receipt.summary());
        Optional<FilledWorkbook> workbook = receipt.findings().isEmpty() ? Optional.empty() : about.workbook();
        receipt.findings().forEach(finding -> System.out.println("    "
                + finding.shown(cell -> workbook.map(sheet -> sheet.placeOf(cell)).orElse(cell))));
    }
}
