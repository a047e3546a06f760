package peer.spring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.jms.annotation.JmsListener;

/** Hears the queue: the container's session is committed when the service's transaction is. */
public class PlanListener {

    private final PlanService service;
    private final ObjectMapper mapper = new ObjectMapper();

    public PlanListener(PlanService service) {
        this.service = service;
    }

    @JmsListener(destination = "${bench.queue}")
    public void receive(byte[] body) throws IOException {
        JsonNode event = mapper.readTree(body);
        service.store(event);
    }
}
