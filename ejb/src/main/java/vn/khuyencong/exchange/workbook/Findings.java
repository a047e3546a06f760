package vn.khuyencong.exchange.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.shared.Refusal;

/** What was refused so far: one finding a cell, since a second one would only follow from the first. */
final class Findings {

    /** More findings than this help nobody. */
    static final int MAX = 200;

    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    void add(Refusal refusal) {
        add(refusal, refusal.cell());
    }

    /** @param address the cell in the workbook that the refusal's own cell, a pointer, stands in */
    void add(Refusal refusal, String address) {
        if (!leftOut.contains(refusal.cell()) && addresses.add(address) && refusals.size() < MAX) {
            refusals.add(refusal);
        }
    }

    /** @param pointer a cell of the data of which nothing more is to be said: what is wrong there stands elsewhere */
    void leaveOut(String pointer) {
        leftOut.add(pointer);
    }

    /** Whether the cell at the address has its finding. */
    boolean speakOf(String address) {
        return addresses.contains(address);
    }

    List<Refusal> list() {
        return List.copyOf(refusals);
    }
}
