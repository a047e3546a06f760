package vn.khuyencong.scheme;

import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PlanSubmission;

/**
 * An act with everything it says: what is to be done to a scheme.
 *
 * @param act         what
 * @param actor       who
 * @param day         the day it speaks of; null: today
 * @param paperNumber number of its paper, or null
 * @param paperDate   date of its paper, or null
 * @param reasonCode  why, from the list of reasons; or null
 * @param note        why or how, in words; or null
 * @param amount      đồng, where it speaks of an amount; or null
 * @param percentDone work done, where it speaks of it; or null
 * @param details     JSON of its kind, or null
 * @param messageId   the message it came by, or null
 * @param versionId   the version of the plan it makes or comes by, or null
 * @param scheme      what the act lets pass of the scheme; null: all of it as its plan states it
 */
public record Deed(SchemeAct act, Actor actor, LocalDate day, String paperNumber, LocalDate paperDate, String reasonCode, String note,
                   Long amount, Integer percentDone, String details, Long messageId, Long versionId, PlanSubmission.Scheme scheme) {

    public static Deed of(SchemeAct act, Actor actor) {
        return new Deed(act, actor, null, null, null, null, null, null, null, null, null, null, null);
    }

    public Deed on(LocalDate newDay) {
        return new Deed(act, actor, newDay, paperNumber, paperDate, reasonCode, note, amount, percentDone, details, messageId, versionId, scheme);
    }

    public Deed paper(String number, LocalDate date) {
        return new Deed(act, actor, day, number, date, reasonCode, note, amount, percentDone, details, messageId, versionId, scheme);
    }

    public Deed because(String newReasonCode, String newNote) {
        return new Deed(act, actor, day, paperNumber, paperDate, newReasonCode, newNote, amount, percentDone, details, messageId, versionId, scheme);
    }

    public Deed amount(Long dong) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, dong, percentDone, details, messageId, versionId, scheme);
    }

    public Deed percent(Integer percent) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, amount, percent, details, messageId, versionId, scheme);
    }

    public Deed details(String json) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, amount, percentDone, json, messageId, versionId, scheme);
    }

    public Deed message(Long message) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, amount, percentDone, details, message, versionId, scheme);
    }

    public Deed version(Long version) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, amount, percentDone, details, messageId, version, scheme);
    }

    public Deed passing(PlanSubmission.Scheme whatPasses) {
        return new Deed(act, actor, day, paperNumber, paperDate, reasonCode, note, amount, percentDone, details, messageId, versionId, whatPasses);
    }
}
