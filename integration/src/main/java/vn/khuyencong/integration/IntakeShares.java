package vn.khuyencong.integration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.Delivery;

/** Shares a batch out: what waits for the same turn stays together, each share is in the order of arrival, and they are as even as that allows. */
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
     * @param turn  what a delivery waits for while another one has it
     * @return shares, none of them empty
     */
    static List<List<Delivery>> of(List<Delivery> batch, int most, Function<Delivery, String> turn) {
        Map<String, Long> waiting = batch.stream().collect(Collectors.groupingBy(turn, LinkedHashMap::new, Collectors.counting()));
        long[] sizes = new long[most];
        Map<String, Integer> shareOf = new HashMap<>();
        waiting.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).forEach(one -> {
            int smallest = IntStream.range(0, most).boxed().min(Comparator.comparingLong(share -> sizes[share])).orElseThrow();
            shareOf.put(one.getKey(), smallest);
            sizes[smallest] += one.getValue();
        });
        List<List<Delivery>> shares = Stream.<List<Delivery>>generate(ArrayList::new).limit(most).toList();
        batch.forEach(delivery -> shares.get(shareOf.get(turn.apply(delivery))).add(delivery));
        return shares.stream().filter(share -> !share.isEmpty()).toList();
    }
}
