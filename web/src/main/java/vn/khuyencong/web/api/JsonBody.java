package vn.khuyencong.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/** Records to JSON and back, by the same rules as the messages: whatever the server has on board, the API's JSON is this. */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyWriter<Record>, MessageBodyReader<Record> {

    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(Record value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type generic, Annotation[] annotations, MediaType media,
                           MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        try {
            return present(Json.MAPPER.readValue(in.readNBytes(MOST_BYTES), type));
        } catch (JsonProcessingException e) {
            throw unread(e);
        }
    }

    /** The body of a request, which nobody reads where there is none at all. */
    static <T> T present(T body) {
        if (body == null) {
            throw BadParameter.missing("body", Words.get("parameter.body"));
        }
        return body;
    }

    /** Names the part that could not be read, where the fault is in one. */
    private static BadParameter unread(JsonProcessingException fault) {
        String part = fault instanceof JsonMappingException mapping ? mapping.getPath().stream()
                .map(at -> "/" + (at.getFieldName() == null ? String.valueOf(at.getIndex()) : at.getFieldName())).collect(Collectors.joining()) : "";
        return fault instanceof InvalidFormatException wrong
                ? BadParameter.of("body" + part, String.valueOf(wrong.getValue()), wrong.getTargetType().getSimpleName())
                : BadParameter.missing("body" + part, Words.get("parameter.body"));
    }
}
