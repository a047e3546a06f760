package peer.spring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A plan as the peer keeps it, in the same table as the others. */
@Entity
@Table(name = "thin_submission")
public class PlanRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thin")
    @SequenceGenerator(name = "thin", sequenceName = "thin_seq", allocationSize = 50)
    private Long id;
    @Column(name = "ext_id")
    private String extId;
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    private long support;
    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    private List<SchemeRow> schemes = new ArrayList<>();

    protected PlanRow() {
    }

    PlanRow(JsonNode event) {
        JsonNode data = event.path("data");
        extId = event.path("id").asText();
        unit = data.path("key").path("unit").asText();
        planYear = data.path("key").path("planYear").asInt();
        document = data.path("key").path("document").asText();
        support = data.path("totals").path("support").asLong();
        data.path("schemes").forEach(scheme -> schemes.add(new SchemeRow(this, schemes.size() + 1, scheme)));
    }
}
