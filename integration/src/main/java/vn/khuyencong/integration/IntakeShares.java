package vn.khuyencong.integration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.exchange.Delivery;

/** Shares a batch out: what came through one door stays together and in its order; whoever has least gets the next door. */
final class IntakeShares {

    private IntakeShares() {
    }

    /** @throws IllegalArgumentException if the setting is no number from 1 on: nothing would ever be taken in */
    static int workers(String setting) {
        if (!setting.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("KHUYENCONG_INTAKE_WORKERS is \"" + setting + "\"; it takes a number from 1 to 999");
        }
        return Integer.parseInt(setting);
    }

    /**
     * @param batch at least one delivery
     * @param most  how many shares at most, 1 or more
     * @return shares, none of them empty
     */
    static List<List<Delivery>> of(List<Delivery> batch, int most) {
        List<List<Delivery>> shares = Stream.<List<Delivery>>generate(ArrayList::new).limit(most).toList();
        Map<String, List<Delivery>> byDoor = new HashMap<>();
        for (Delivery delivery : batch) {
            byDoor.computeIfAbsent(String.valueOf(delivery.address()), door -> shares.stream().min(Comparator.comparingInt(List::size)).orElseThrow())
                    .add(delivery);
        }
        return shares.stream().filter(share -> !share.isEmpty()).toList();
    }
}
