package vn.khuyencong.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.Span;

/**
 * The journal held against a statement of the ministry, in both directions.
 *
 * @param statement  the statement
 * @param own        what it says of this gateway; null where it says nothing
 * @param unsent     messages that the ministry did not get and the journal holds
 * @param lost       numbers that neither has
 * @param unanswered messages of which the ministry issued more receipts than are here
 * @param documents  ids of other papers that the ministry sent and that are not here
 * @param receipts   how many receipts are here
 * @param journalTo  the last number of the journal
 */
record Comparison(ReconciliationStatement statement, Installation own, List<Journal.Entry> unsent, List<Span> lost, List<Journal.Entry> unanswered,
                  List<String> documents, long receipts, long journalTo) {

    static Comparison of(Home home, ReconciliationStatement statement) {
        SortedMap<Long, Journal.Entry> journal = home.journal().entries().stream().collect(Collectors.toMap(Journal.Entry::sequence,
                Function.identity(), (first, second) -> first, TreeMap::new));
        Optional<Installation> found = statement.data().installations().stream()
                .filter(gateway -> gateway.installation().equals(home.identity().installation())).findFirst();
        Installation own = found.orElse(null);
        List<Span> missing = found.map(Installation::missing).orElse(List.of());
        List<Journal.Entry> unsent = journal.values().stream().filter(entry -> Span.hold(missing, entry.sequence())).toList();
        List<Span> lost = Span.without(missing, Span.of(unsent.stream().map(Journal.Entry::sequence).toList()));
        List<Journal.Entry> unanswered = new ArrayList<>();
        long receipts = 0;
        for (Map.Entry<Long, Journal.Entry> each : journal.entrySet()) {
            int held = each.getValue().receipts().size();
            receipts += held;
            if (own != null && held < own.receiptsOf(each.getKey())) {
                unanswered.add(each.getValue());
            }
        }
        Set<String> papers = home.documents();
        List<String> documents = statement.data().documents().newest().stream().filter(name -> !papers.contains(name)).toList();
        return new Comparison(statement, own, unsent, lost, unanswered, documents, receipts, journal.isEmpty() ? 0 : journal.lastKey());
    }

    /** Whether the ministry knows numbers that this journal never gave: it was put back from an older copy. */
    boolean isBehind() {
        return own != null && own.highest() > journalTo;
    }

    boolean isWhole() {
        return unsent.isEmpty() && lost.isEmpty() && unanswered.isEmpty() && documents.isEmpty() && !isBehind() && (own == null || !own.differs());
    }

    /** What is to be told, in plain words, one thing a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (own == null) {
            lines.add("Bộ chưa nhận thông điệp nào của cổng gửi này.");
        } else {
            lines.add("đã gửi " + own.highest() + " thông điệp, Bộ nhận " + own.received() + (own.missing().isEmpty() ? ", không thiếu."
                    : ", thiếu số " + Span.text(own.missing()) + "."));
            told(lines, "Bộ giữ, chưa xử lý được: số ", own.parked());
            told(lines, "Bộ nhận, đang chờ bản trước: số ", own.waiting());
            told(lines, "Trùng khóa, chờ cán bộ Bộ quyết định: số ", own.conflicts());
            told(lines, "Hai thông điệp dùng chung một số: ", own.usedTwice());
            told(lines, "Cả hai bên đều không còn: số ", own.absent());
            long issued = own.receipts().stream().mapToLong(run -> (run.to() - run.from() + 1) * run.count()).sum();
            lines.add("Bộ đã gửi " + issued + " phiếu, giữ " + receipts + (unanswered.isEmpty() ? ", không thiếu."
                    : ", thiếu phiếu của thông điệp số " + Span.text(Span.of(unanswered.stream().map(Journal.Entry::sequence).toList())) + "."));
            if (own.missing().isEmpty() && Boolean.FALSE.equals(own.agrees()) && !isBehind()) {
                lines.add("Đủ số nhưng nội dung hai bên khác nhau: hãy báo cho Cục.");
            }
        }
        told(lines, "Nhật ký cũng không còn, không gửi lại được: số ", lost);
        if (isBehind()) {
            lines.add("Bộ đã nhận đến số " + own.highest() + ", nhật ký chỉ có đến số " + journalTo + ": nhật ký được phục hồi từ bản sao cũ. "
                    + "Từ nay đánh số tiếp từ " + (own.highest() + 1) + "; các thông điệp kia xem tại trang của Bộ.");
        }
        lines.add("Bộ đã gửi " + statement.data().documents().count() + " văn bản khác"
                + (documents.isEmpty() ? ", không thiếu." : ", thiếu " + String.join(", ", documents) + "."));
        others().forEach(other -> lines.add("Cổng gửi khác của đơn vị (" + other.installation() + "): đã gửi " + other.highest() + ", Bộ nhận "
                + other.received() + (other.missing().isEmpty() ? "." : ", thiếu số " + Span.text(other.missing()) + ".")));
        if (statement.data().unnumbered().count() > 0) {
            lines.add("Bộ giữ " + statement.data().unnumbered().count() + " thông điệp không đọc được số.");
        }
        if (statement.data().portal().received() > 0) {
            lines.add("Nộp trên cổng của Bộ: " + statement.data().portal().received() + " thông điệp.");
        }
        return lines;
    }

    private List<Installation> others() {
        return statement.data().installations().stream().filter(gateway -> own == null || !gateway.installation().equals(own.installation())).toList();
    }

    private static void told(List<String> lines, String what, List<Span> spans) {
        if (!spans.isEmpty()) {
            lines.add(what + Span.text(spans) + ".");
        }
    }
}
