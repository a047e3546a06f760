package vn.khuyencong.norm.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.FundSource;

/**
 * The law of all days, as far as submissions are judged by it: what was, what is and what is known to come. The ministry
 * takes it from its database, a province from the norm pack it was sent; {@link #on} gives both the same law of a day.
 *
 * @param ceilings   the ceilings of a fund as such, in full force
 * @param further    local rates of units and rules in their trial season: apart, since a program of an earlier version would
 *                   take them for ceilings of everybody that refuse. Packs of earlier versions have none; never null
 * @param activities every activity category, in the order of the decree
 * @param indicators every reportable indicator, in the order of the forms
 */
public record NormFile(List<Ceiling> ceilings, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ceiling> further,
                       List<Activity> activities, List<Indicator> indicators) {

    public NormFile {
        ceilings = byId(ceilings.stream());
        further = further == null ? List.of() : byId(further.stream());
        activities = List.copyOf(activities);
        indicators = List.copyOf(indicators);
    }

    /** The law with ceilings of whatever kind. */
    public NormFile(List<Ceiling> all, List<Activity> activities, List<Indicator> indicators) {
        this(all.stream().filter(Ceiling::general).toList(), all.stream().filter(ceiling -> !ceiling.general()).toList(), activities, indicators);
    }

    private static List<Ceiling> byId(Stream<Ceiling> ceilings) {
        return ceilings.sorted(Comparator.comparingLong(Ceiling::id)).toList();
    }

    /**
     * An activity category of Điều 4, NĐ 45/2012/NĐ-CP, in the period it is law.
     *
     * @param verified false while nobody has held it against the text of the law
     */
    public record Activity(String code, String label, LocalDate validFrom, LocalDate validTo, String legalBasis,
                           boolean verified) implements Dated {
    }

    /**
     * An indicator in the period it may be stated.
     *
     * @param funds      the funds it may be stated for
     * @param atMost     code of an indicator it can never exceed, or null
     * @param legalBasis the text that asks for it, or null where none is on file
     * @param verified   false while nobody has held it against that text
     */
    public record Indicator(String code, String label, Set<FundSource> funds, String atMost, LocalDate validFrom,
                            LocalDate validTo, String legalBasis, boolean verified) implements Dated {

        public Indicator {
            funds = Collections.unmodifiableSet(new TreeSet<>(funds));
        }
    }

    /** The law of a day. */
    public NormPack on(LocalDate day) {
        Map<String, NormPack.Activity> ofDay = new LinkedHashMap<>();
        activities.stream().filter(activity -> activity.inForceOn(day)).forEach(activity -> ofDay.put(activity.code(),
                new NormPack.Activity(activity.code(), activity.label(), activity.legalBasis())));
        Map<String, NormPack.Indicator> statable = new LinkedHashMap<>();
        indicators.stream().filter(indicator -> indicator.inForceOn(day)).forEach(indicator -> statable.put(indicator.code(),
                new NormPack.Indicator(indicator.code(), indicator.label(), indicator.funds(), indicator.atMost())));
        return new NormPack(day, byId(Stream.concat(ceilings.stream(), further.stream())), Collections.unmodifiableMap(ofDay), Collections.unmodifiableMap(statable));
    }

    /** SHA-256 of the content: the same law has the same digest, in whatever order its ceilings were read. */
    public String digest() {
        try {
            return Digest.sha256(Json.MAPPER.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("law is made of plain values", e);
        }
    }
}
