package peer.spring;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.transaction.annotation.Transactional;

/** Stores a plan with its schemes in one transaction. */
public class PlanService {

    private final PlanRepository plans;

    public PlanService(PlanRepository plans) {
        this.plans = plans;
    }

    @Transactional
    public void store(JsonNode event) {
        plans.save(new PlanRow(event));
    }
}
