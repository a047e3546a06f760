package vn.khuyencong.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SchemeStep;

/** What an act says beyond its paper: kept with its event as the step says it. */
public final class StepDetails {

    private static final SchemeStep NOTHING = new SchemeStep(null, null, null, null, false, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    private StepDetails() {
    }

    /** What the ministry decides: an assignment or a change; null where it says neither. */
    static String of(SchemeStep.Assignment assignment, SchemeStep.Change change) {
        return assignment == null && change == null ? null : write(new SchemeStep(null, null, null, null, false, null, null, assignment,
                null, null, null, null, null, null, change, null, null, null, null));
    }

    /** The parts of a step as an event or a deed keeps them. */
    public static String write(SchemeStep step) {
        SchemeStep kept = new SchemeStep(null, null, null, null, false, null, null, step.assignment(), step.capacity(), step.contract(),
                step.advance(), step.progress(), step.acceptance(), step.settlement(), step.change(), step.postCheck(), step.violation(),
                step.inspection(), step.attachments());
        try {
            return Json.MAPPER.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a step is made of plain values", e);
        }
    }

    /** What an event says; a step without parts where it says nothing. */
    public static SchemeStep of(SchemeEvent event) {
        return read(event.details());
    }

    static SchemeStep of(Deed deed) {
        return read(deed.details());
    }

    private static SchemeStep read(String details) {
        if (details == null) {
            return NOTHING;
        }
        try {
            return Json.MAPPER.readValue(details, SchemeStep.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of an event are written by us", e);
        }
    }
}
