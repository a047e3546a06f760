package peer.spring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A scheme as the peer keeps it. */
@Entity
@Table(name = "thin_scheme")
@IdClass(SchemeRow.Key.class)
public class SchemeRow {

    /** A plan and a place in it. */
    public record Key(Long plan, int position) implements Serializable {
    }

    @Id
    @ManyToOne
    @JoinColumn(name = "submission_id")
    private PlanRow plan;
    @Id
    private int position;
    private String code;
    private String name;
    @Column(name = "implementing_unit")
    private String implementingUnit;
    private String content;
    private long support;
    @Column(name = "eligible_cost")
    private long eligibleCost;

    protected SchemeRow() {
    }

    SchemeRow(PlanRow plan, int position, JsonNode scheme) {
        this.plan = plan;
        this.position = position;
        code = scheme.path("code").asText();
        name = scheme.path("name").asText();
        implementingUnit = scheme.path("implementingUnit").asText();
        content = scheme.path("lines").path(0).path("content").asText();
        support = scheme.path("support").asLong();
        eligibleCost = scheme.path("lines").path(0).path("eligibleCost").asLong();
    }
}
