package vn.khuyencong.consultancy;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.khuyencong.exchange.contract.ConsultancyField;

/**
 * What consultancy of a period came to for some units. It stands beside the periodic report as a check and is never added to it.
 *
 * @param fields  by field, every field once
 * @param clients how many different clients
 * @param sample  whether any of it is sample data
 */
public record ConsultancyCount(List<FieldCount> fields, int clients, boolean sample) {

    /**
     * The same of one field.
     *
     * @param projects      carried out: signed in the period or earning in it
     * @param contractValue of those, whole đồng, whatever the period
     * @param revenue       recognised in the period, whole đồng
     */
    public record FieldCount(ConsultancyField field, long projects, long contractValue, long revenue) {
    }

    public long projects() {
        return sum(FieldCount::projects);
    }

    /** Whole đồng. */
    public long contractValue() {
        return sum(FieldCount::contractValue);
    }

    /** Whole đồng. */
    public long revenue() {
        return sum(FieldCount::revenue);
    }

    private long sum(ToLongFunction<FieldCount> value) {
        return fields.stream().mapToLong(value).reduce(0, Math::addExact);
    }
}
