package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Fairs of the size of real ones, drawn from fixed seeds: always the same. */
public final class SampleFairs {

    private static final int ZONES = 5;
    private static final int HALLS = 4;

    private final Random random;
    private final String seed;

    private SampleFairs(long seed) {
        random = new Random(seed);
        this.seed = TieSeed.of(("sample fair " + seed + " ".repeat(TieSeed.BYTES)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A regional fair: 270 stalls, 40 provinces. */
    public static FairProblem regional() {
        return new SampleFairs(270).fair(270, 120, 40, 40, 0.05, 12, 9);
    }

    /** A year of domestic fairs: 2,141 stalls, 969 applicants, 28 quotas. */
    public static FairProblem national() {
        return new SampleFairs(2141).fair(2141, 969, 34, 28, 0.15, 214, 96);
    }

    /** The same applicants in a year with 1,500 stalls. */
    public static FairProblem scarce() {
        FairProblem year = national();
        SampleFairs small = new SampleFairs(1500);
        return new FairProblem(year.rules(), small.stalls(1500), year.applicants(), year.quotas(), year.seed(), List.of(), List.of(), List.of());
    }

    /** @param allowed provinces with a quota; applicants of the others have no stall */
    private FairProblem fair(int stalls, int applicants, int provinces, int allowed, double host, int hostQuota, int quota) {
        List<FloorStall> floor = stalls(stalls);
        List<Applicant> all = new ArrayList<>();
        for (int i = 1; i <= applicants; i++) {
            all.add(applicant(i, i <= provinces ? i : random.nextDouble() < host ? 1 : 1 + random.nextInt(provinces), applicants, floor));
        }
        List<Quota> quotas = new ArrayList<>();
        for (int province = 1; province <= allowed; province++) {
            quotas.add(new Quota(province(province), province == 1 ? hostQuota : quota));
        }
        return new FairProblem(new AllocationRules("sample-1", 90, 6), floor, all, quotas, seed, List.of(), List.of(), List.of());
    }

    private List<FloorStall> stalls(int count) {
        List<FloorStall> stalls = new ArrayList<>();
        int blocked = count / 100;
        int total = count + blocked;
        for (int row = 0; stalls.size() < total; row++) {
            int length = Math.min(18 + random.nextInt(15), total - stalls.size());
            int done = stalls.size() * 100 / total;
            String hall = "H" + (1 + done * HALLS / 100);
            String zone = "Z" + (1 + done * ZONES / 100);
            for (int place = 1; place <= length; place++) {
                stalls.add(new FloorStall(String.format("%s-%02d-%02d", hall, row, place), hall, String.format("R%02d", row), place, zone,
                        place == 1 || place == length, false));
            }
        }
        for (int i = 0; i < blocked; i++) {
            int at = (int) ((i + 0.5) * total / blocked);
            FloorStall stall = stalls.get(at);
            stalls.set(at, new FloorStall(stall.number(), stall.hall(), stall.row(), stall.place(), stall.zone(), stall.corner(), true));
        }
        return stalls;
    }

    private Applicant applicant(int number, int province, int applicants, List<FloorStall> floor) {
        int wanted = wanted(random.nextInt(100));
        int main = 1 + random.nextInt(ZONES);
        List<ZoneChoice> zones = new ArrayList<>(List.of(new ZoneChoice("Z" + main, ZoneChoice.MAIN)));
        if (random.nextBoolean()) {
            zones.add(new ZoneChoice("Z" + (main % ZONES + 1), 85));
        }
        List<Wish> wishes = new ArrayList<>();
        int wish = random.nextInt(10);
        FloorStall somewhere = floor.get(random.nextInt(floor.size()));
        if (wish == 0) {
            wishes.add(Wish.corner());
        } else if (wish == 1) {
            wishes.add(Wish.hall(somewhere.hall()));
        } else if (wish == 2) {
            wishes.add(Wish.row(somewhere.hall(), somewhere.row()));
        }
        Set<String> apart = random.nextInt(30) == 0 ? Set.of(establishment(1 + random.nextInt(applicants))) : Set.of();
        return new Applicant(String.format("A%04d", number), establishment(number), "Cơ sở " + number, province(province), wanted,
                (wanted + 1) / 2, 20 + random.nextInt(81), number, zones, wishes, apart);
    }

    private static int wanted(int percent) {
        return percent < 35 ? 1 : percent < 70 ? 2 : percent < 85 ? 3 : percent < 95 ? 4 : 6;
    }

    private static String establishment(int number) {
        return "E" + number;
    }

    private static String province(int number) {
        return String.format("P-%02d", number);
    }
}
