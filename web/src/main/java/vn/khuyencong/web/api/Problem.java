package vn.khuyencong.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.web.Words;

/**
 * A problem by RFC 9457.
 *
 * @param type      {@code urn:khuyencong:problem:} and the status
 * @param title     the kind of problem
 * @param status    HTTP status
 * @param detail    what is wrong and what to do
 * @param instance  the path that was asked for
 * @param parameter the parameter in question, if it is about one
 * @param incident  number of a fault on our side
 */
public record Problem(String type, String title, int status, String detail, String instance, String parameter,
                      String incident) {

    /** Media type of a problem. */
    public static final String TYPE = "application/problem+json";

    public static Problem of(int status, String detail, String instance) {
        return new Problem("urn:khuyencong:problem:" + status, Words.named("problem.title", Integer.toString(status)), status,
                detail, instance, null, null);
    }

    Problem ofParameter(String name) {
        return new Problem(type, title, status, detail, instance, name, null);
    }

    Problem ofIncident(String number) {
        return new Problem(type, title, status, detail, instance, null, number);
    }

    /** The document, for an answer that is given before the API is reached. */
    public byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is made of plain values", e);
        }
    }
}
