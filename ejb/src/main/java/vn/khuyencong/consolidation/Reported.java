package vn.khuyencong.consolidation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.UnitId;

/** Figures of the finest level by the unit that reported them and its plan year, as their ids begin; all of one basis. */
public final class Reported {

    private final Map<String, Sums> sums = new HashMap<>();

    static Reported of(Map<FigureKey, Long> figures) {
        Reported reported = new Reported();
        figures.forEach((key, amount) -> reported.add(key.id(), amount));
        return reported;
    }

    /** @param id as {@link FigureKey#id()} wrote it */
    void add(String id, long amount) {
        int slot = FigureKey.slotIn(id);
        sums.computeIfAbsent(id.substring(0, slot), start -> new Sums()).add(FigureKey.Slot.parse(id.substring(slot)), amount);
    }

    /** What a unit reported of a year, with all the rest that it reported of it. */
    void put(UnitId unit, int planYear, Sums figures) {
        sums.put(FigureKey.start(unit, planYear), figures);
    }

    /** What a unit reported of a year; null if nothing. */
    Sums of(UnitId unit, int planYear) {
        return sums.get(FigureKey.start(unit, planYear));
    }

    /** All of them by key. */
    Map<FigureKey, Long> figures() {
        Map<FigureKey, Long> figures = new HashMap<>();
        sums.forEach((start, of) -> of.amounts().forEach((slot, amount) -> figures.put(FigureKey.parse(start + slot.text()), amount)));
        return figures;
    }

    /** SHA-256 over the figures, each as its id and amount, in the order of their ids. */
    String digest() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(sums).forEach((start, of) -> of.amounts()
                .forEach((slot, amount) -> text.append(start).append(slot.text()).append('=').append(amount).append('\n')));
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
