package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.Newcomers;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.web.page.PageRequest;

/** The scheme that comes in by freed money: chosen by its code, stated whole where no plan on file does. */
@RequestScoped
class Incoming {

    @Inject
    private PageRequest request;
    @Inject
    private Newcomers newcomers;

    List<SelectItem> choices(SchemeRecord record) {
        List<SelectItem> choices = new ArrayList<>(List.of(new SelectItem("", "–")));
        newcomers.of(request.viewer(), record).forEach(other -> choices.add(new SelectItem(other.code(), other.code() + " · " + other.name())));
        return choices;
    }

    /** A change with the scheme it brings in; any other part as it is. */
    SchemeStep.Part stated(SchemeStep.Part part, SchemeRecord record) {
        return part instanceof SchemeStep.Change change && change.replacedBy() != null
                ? new SchemeStep.Change(change.kind(), change.lines(), change.endMonth(), change.replacedBy(),
                        newcomers.drafted(request.viewer(), record, change.replacedBy()).orElse(null)) : part;
    }
}
