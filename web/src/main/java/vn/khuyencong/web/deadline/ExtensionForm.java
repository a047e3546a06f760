package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.deadline.DeadlineExtension;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.people.TypedDay;

/** Grants a unit more time for a document of the year shown. */
@Named("extensionForm")
@RequestScoped
public class ExtensionForm {

    @Inject
    private PageRequest request;
    @Inject
    private UnitDeadlines deadlines;
    @Inject
    private Territory territory;

    private String unit;
    private DocumentStream stream = DocumentStream.PLAN_NATIONAL;
    private String due;
    private String reason;
    private String paperNumber;
    private String paperDate;

    /** Grants it and leads back to the year, or says why not. */
    public void grant() throws IOException {
        if (!UnitId.isWellFormed(String.valueOf(unit)) || territory.map().find(new UnitId(unit)).isEmpty()) {
            Notices.refuse(Refusal.error("EXTENSION_OF_NOTHING_OWED", "", "unit"));
            return;
        }
        Optional<Refusal> refusal = deadlines.grant(request.viewer(), new DeadlineExtension.Wish(new UnitId(unit), request.year(), stream,
                TypedDay.of(due), reason, paperNumber, TypedDay.of(paperDate)));
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(DeadlinePage.link(request.year()), new Notices.Notice(Words.get("deadline.granted"), null));
        }
    }

    /** The units that owe a document of the year. */
    public Map<String, String> getUnits() {
        UnitMap units = territory.map();
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(DocumentStream.PLAN_LOCAL, DocumentStream.REPORT_YEAR).flatMap(owed -> units.on(owed.owedOn(request.year())).stream()).distinct()
                .forEach(one -> choices.put(UnitNames.dated(one), one.id().value()));
        return choices;
    }

    public Map<String, DocumentStream> getStreams() {
        Map<String, DocumentStream> choices = new LinkedHashMap<>();
        Arrays.stream(DocumentStream.values()).forEach(one -> choices.put(DeadlinePage.name(one), one));
        return choices;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public DocumentStream getStream() {
        return stream;
    }

    public void setStream(DocumentStream stream) {
        this.stream = stream;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPaperNumber() {
        return paperNumber;
    }

    public void setPaperNumber(String paperNumber) {
        this.paperNumber = paperNumber;
    }

    public String getPaperDate() {
        return paperDate;
    }

    public void setPaperDate(String paperDate) {
        this.paperDate = paperDate;
    }
}
