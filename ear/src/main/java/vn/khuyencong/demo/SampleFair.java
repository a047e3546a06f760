package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** A small fair of 2024, made up: announced, applied for by three provinces through their gateways, computed and published. */
final class SampleFair {

    private static final String CODE = "HC-MINH-HOA-2024";
    private static final int YEAR = 2024;
    private static final LocalDate ANNOUNCED = LocalDate.of(YEAR, 3, 4);
    private static final LocalDate APPLIED = LocalDate.of(YEAR, 3, 18);
    private static final LocalDate COMPUTED = LocalDate.of(YEAR, 5, 2);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final List<String> UNITS = List.of("P63-06", "P63-24", "P63-27");
    private static final int QUOTA = 5;
    private static final int ROW = 8;

    private final MinistryApi officer;
    private final MinistryApi leader;
    private final Gateways gateways;
    private final Path documents;

    SampleFair(MinistryApi officer, MinistryApi leader, Gateways gateways, Path work) {
        this.officer = officer;
        this.leader = leader;
        this.gateways = gateways;
        documents = work.resolve("fair");
    }

    /** All that happens; nothing where it was played before. */
    Stream<Occasion> occasions() {
        return Stream.of(new Occasion(ANNOUNCED, this::announce), new Occasion(APPLIED, this::apply), new Occasion(COMPUTED, this::publish));
    }

    private void announce() {
        if (id() != 0) {
            return;
        }
        Map<String, Object> fair = new HashMap<>(Map.of("code", CODE, "name", "Hội chợ hàng công nghiệp nông thôn (minh họa)", "place", "Thành phố minh họa",
                "scope", "DOMESTIC", "organised", true, "fromDay", "2024-05-16", "toDay", "2024-05-19"));
        fair.putAll(Map.of("opensOn", "2024-03-04", "closesOn", "2024-04-30", "mostEach", 3));
        done(officer, "", fair);
        done(officer, "/zones", Map.of("code", "NS", "name", "Nông sản chế biến"));
        done(officer, "/zones", Map.of("code", "CN", "name", "Cơ khí, thủ công mỹ nghệ"));
        done(officer, "/rows", Map.of("label", "A", "count", ROW, "zone", "NS"));
        done(officer, "/rows", Map.of("label", "B", "count", ROW, "zone", "CN"));
        UNITS.forEach(unit -> done(officer, "/quotas", Map.of("unit", unit, "stalls", QUOTA)));
        done(leader, "/acts", Map.of("act", "ANNOUNCE"));
    }

    private void apply() {
        try {
            for (String unit : UNITS) {
                Path own = Files.createDirectories(documents.resolve(unit));
                for (int i = 1; i <= 3; i++) {
                    Json.MAPPER.writeValue(own.resolve("GH-" + i + ".json").toFile(), application(unit, i));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Không ghi được hồ sơ đăng ký gian hàng: " + e, e);
        }
        gateways.send(documents);
    }

    /** One of a province wants three stalls, the others one or two. */
    private static StallApplication application(String unit, int number) {
        boolean food = number != 2;
        return new StallApplication(new DocumentKey(unit, YEAR, StallApplication.STREAM, CODE + "-" + number, 1), SubmissionKind.ORIGINAL, CODE,
                new Establishment("Cơ sở minh họa " + unit + " số " + number, LegalForm.COMPANY, null, "Xã minh họa"), number, 1, number == 1,
                List.of(new ShownProduct(food ? "Nông sản sấy" : "Đồ gỗ mỹ nghệ", food ? "NS" : "CN", null, null)), null, List.of(), null, true, List.of());
    }

    private void publish() {
        JsonNode fair = officer.json("/api/v1/fairs/" + id());
        if (!fair.at("/fair/seed").asText().isEmpty()) {
            return;
        }
        long run = done(officer, "/runs", Map.of("keepsPublished", false)).path("id").asLong();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (officer.answer("/api/v1/fairs/" + id() + "/allocation").statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Chưa phân gian xong sau " + LONGEST.toSeconds() + " giây.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_LOOKS));
        }
        done(leader, "/runs/" + run + "/publication", Map.of());
    }

    private JsonNode done(MinistryApi by, String what, Map<String, Object> body) {
        String path = what.isEmpty() ? "/api/v1/fairs" : "/api/v1/fairs/" + id() + what;
        return MinistryApi.done(by.post(path, body), path);
    }

    /** Of the fair; 0 if it was not entered yet. */
    long id() {
        for (JsonNode fair : officer.json("/api/v1/fairs?year=" + YEAR).path("items")) {
            if (fair.path("code").asText().equals(CODE)) {
                return fair.path("id").asLong();
            }
        }
        return 0;
    }
}
