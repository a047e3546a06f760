package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exchanges places of equal size in one zone until nobody stands beside whom it is to be kept apart from, if that will do. */
final class ApartSwaps {

    private final Field field;
    private final Neighbours neighbours;
    private final Map<Seeker, Block> places;
    private final Map<String, String> establishments;

    private ApartSwaps(Field field, Neighbours neighbours, Map<Seeker, Block> places) {
        this.field = field;
        this.neighbours = neighbours;
        this.places = places;
        establishments = new HashMap<>(neighbours.fixed());
        places.forEach(this::stand);
    }

    /**
     * Changes the places so that the rule is kept; whoever stays where it was, and what wishes are granted, is not made less.
     *
     * @return whether it is kept
     */
    static boolean settle(Field field, Neighbours neighbours, Map<Seeker, Block> places) {
        return new ApartSwaps(field, neighbours, places).settle();
    }

    private boolean settle() {
        List<Seeker> wrong = new ArrayList<>(places.keySet().stream().filter(this::isWrong).toList());
        for (Seeker seeker : wrong) {
            if (isWrong(seeker) && places.keySet().stream().noneMatch(other -> swap(seeker, other))) {
                return false;
            }
        }
        return places.keySet().stream().noneMatch(this::isWrong);
    }

    private boolean isWrong(Seeker seeker) {
        Set<String> others = neighbours.apartFrom(seeker.applicant().establishment());
        if (others.isEmpty()) {
            return false;
        }
        Block block = places.get(seeker);
        return others.contains(establishments.getOrDefault(neighbours.before(block.first()), ""))
                || others.contains(establishments.getOrDefault(neighbours.after(block.last()), ""));
    }

    private boolean swap(Seeker seeker, Seeker other) {
        Block mine = places.get(seeker);
        Block yours = places.get(other);
        if (mine.size() != yours.size() || !mine.segment().zone().equals(yours.segment().zone()) || stays(seeker) || stays(other)) {
            return false;
        }
        int wishes = wishes(seeker) + wishes(other);
        int wrong = (isWrong(seeker) ? 1 : 0) + (isWrong(other) ? 1 : 0);
        exchange(seeker, yours, other, mine);
        if (wishes(seeker) + wishes(other) >= wishes && !isWrong(seeker) && !isWrong(other) && wrong > 0) {
            return true;
        }
        exchange(seeker, mine, other, yours);
        return false;
    }

    private void exchange(Seeker one, Block ofOne, Seeker other, Block ofOther) {
        places.put(one, ofOne);
        places.put(other, ofOther);
        stand(one, ofOne);
        stand(other, ofOther);
    }

    private void stand(Seeker seeker, Block block) {
        block.stalls().forEach(stall -> establishments.put(stall.number(), seeker.applicant().establishment()));
    }

    private boolean stays(Seeker seeker) {
        return Positions.numbers(places.get(seeker)).equals(field.before(seeker.applicant().application()));
    }

    private int wishes(Seeker seeker) {
        return Totals.wishes(seeker.applicant(), places.get(seeker).stalls());
    }
}
