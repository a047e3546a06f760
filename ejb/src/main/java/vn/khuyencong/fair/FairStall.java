package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A stall of one version of the floor, known within the fair by its number. Neighbours have consecutive places in one row. */
@Entity
@Table(name = "fair_stall")
public class FairStall {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "floor_plan_id")
    private FloorPlan floorPlan;
    private String number;
    private String hall;
    @Column(name = "row_label")
    private String rowLabel;
    private int place;
    private String zone;
    @Column(name = "width_cm")
    private int widthCm;
    @Column(name = "depth_cm")
    private int depthCm;
    private boolean corner;
    private boolean combined;

    protected FairStall() {
    }

    FairStall(FloorPlan floorPlan, String number, String hall, String rowLabel, int place, String zone, int widthCm, int depthCm,
            boolean corner, boolean combined) {
        this.floorPlan = floorPlan;
        this.number = number;
        this.hall = hall;
        this.rowLabel = rowLabel;
        this.place = place;
        this.zone = zone;
        this.widthCm = widthCm;
        this.depthCm = depthCm;
        this.corner = corner;
        this.combined = combined;
    }

    public long id() {
        return id;
    }

    public FloorPlan floorPlan() {
        return floorPlan;
    }

    public String number() {
        return number;
    }

    public String hall() {
        return hall;
    }

    public String rowLabel() {
        return rowLabel;
    }

    /** In its row, from 1. */
    public int place() {
        return place;
    }

    /** Code of its zone. */
    public String zone() {
        return zone;
    }

    public int widthCm() {
        return widthCm;
    }

    public int depthCm() {
        return depthCm;
    }

    public boolean corner() {
        return corner;
    }

    /** A province's common stall: it counts as a stall and makes no turn. */
    public boolean combined() {
        return combined;
    }
}
