package vn.khuyencong.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import vn.khuyencong.scheme.Ledger.Account;

/**
 * Every đồng that a plan freed, with its source and its use. Money on one account bears no mark, so what was freed first is
 * taken to be used first.
 *
 * @param source what freed it
 * @param uses   what it went to, oldest first
 * @param left   đồng that have no use yet
 */
public record FreedMoney(MoneyMove source, List<Use> uses, long left) {

    /** A part of the money that went somewhere: to a scheme, or back to the budget. */
    public record Use(MoneyMove move, long amount) {
    }

    /** What was freed in one plan, oldest first. */
    static List<FreedMoney> in(Collection<MoneyMove> movesOfOnePlan) {
        Deque<Part> open = new ArrayDeque<>();
        List<Part> all = new ArrayList<>();
        movesOfOnePlan.stream().filter(move -> move.to() == Account.FREED).map(Part::new).forEach(part -> {
            open.add(part);
            all.add(part);
        });
        // All sources first: the numbers of entries made by two nodes of the server say nothing about which came first.
        movesOfOnePlan.stream().filter(move -> move.from() == Account.FREED).forEach(move -> use(open, move));
        return all.stream().map(part -> new FreedMoney(part.source, List.copyOf(part.uses), part.left)).toList();
    }

    private static void use(Deque<Part> open, MoneyMove move) {
        long wanted = move.amount();
        while (wanted > 0) {
            Part oldest = open.element();
            long taken = Math.min(wanted, oldest.left);
            oldest.uses.add(new Use(move, taken));
            oldest.left -= taken;
            wanted -= taken;
            if (oldest.left == 0) {
                open.remove();
            }
        }
    }

    /** A source while its money is given out. */
    private static final class Part {
        private final MoneyMove source;
        private final List<Use> uses = new ArrayList<>();
        private long left;

        private Part(MoneyMove source) {
            this.source = source;
            left = source.amount();
        }
    }
}
