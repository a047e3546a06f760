package vn.khuyencong.fair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.fair.allocation.Allocation;
import vn.khuyencong.fair.allocation.AllocationLevel;
import vn.khuyencong.fair.allocation.CheckReport;
import vn.khuyencong.fair.allocation.Infeasible;
import vn.khuyencong.fair.allocation.LevelName;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.fair.allocation.ProvinceShare;
import vn.khuyencong.fair.allocation.Share;

/**
 * What a computation found, as it is kept: the same bytes whenever the same input is computed again, so without the times taken.
 *
 * @param places    who gets which stalls
 * @param levels    of the objective, as they were decided
 * @param provinces what each got of what it could have got
 * @param mapDigest of the places; null where there is no plan
 * @param conflicts the rules that cannot be kept together; empty where there is a plan
 * @param findings  what the independent checker found wrong; empty where nothing
 * @param bounds    how far it verified the bound of each level
 */
public record RunResult(List<Placement> places, List<DecidedLevel> levels, List<ProvinceShare> provinces, String mapDigest,
                        List<Infeasible.Conflict> conflicts, List<String> findings, List<CheckedBound> bounds) {

    private static final JsonMapper MAPPER = Json.MAPPER.rebuild().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** A level of the objective, without the time that it took. */
    public record DecidedLevel(LevelName name, Share share, long value, long bound, boolean proven) {

        /** How far the plan may be from the best. */
        public long gap() {
            return Math.abs(bound - value);
        }
    }

    /** How far the checker verified the bound of a level. */
    public record CheckedBound(LevelName name, CheckReport.Certainty certainty, long proven) {
    }

    static RunResult of(Allocation found, CheckReport report) {
        return new RunResult(found.places(), found.levels().stream().map(RunResult::decided).toList(), found.provinces(), found.mapDigest(), List.of(),
                report.findings(), report.bounds().stream().map(one -> new CheckedBound(one.level().name(), one.certainty(), one.proven())).toList());
    }

    static RunResult of(Infeasible found) {
        return new RunResult(List.of(), List.of(), List.of(), null, found.conflicts(), List.of(), List.of());
    }

    private static DecidedLevel decided(AllocationLevel level) {
        return new DecidedLevel(level.name(), level.share(), level.value(), level.bound(), level.proven());
    }

    /** Whether every level is proven to be the best and nothing is wrong with the plan. */
    boolean isProven() {
        return conflicts.isEmpty() && findings.isEmpty() && levels.stream().allMatch(DecidedLevel::proven);
    }

    /** As the allocator gave it, for the problem that it was asked. */
    Allocation allocation(FairRun run) {
        return new Allocation(places, levels.stream().map(level -> new AllocationLevel(level.name(), level.share(), level.value(), level.bound(),
                level.proven(), 0)).toList(), provinces, run.inputDigest(), run.ruleVersion(), run.problem().seed());
    }

    /** Its one written form. */
    byte[] bytes() {
        return write(this);
    }

    static byte[] write(Object plain) {
        try {
            return MAPPER.writeValueAsBytes(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is made of plain values", e);
        }
    }

    static <T> T read(byte[] kept, Class<T> type) {
        try {
            return MAPPER.readValue(kept, type);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept of a computation cannot be read", e);
        }
    }
}
