package vn.khuyencong.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import vn.khuyencong.web.Words;

/** Says so when the row that an act was meant for is no longer where it was shown: nothing was done, and the page shows what is there now. */
public class LostRow implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Only once the forms have looked whether they are meant.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        boolean ofRow = context.getExternalContext().getRequestParameterMap().keySet().stream().anyMatch(name -> name.endsWith(RowForm.OF));
        if (ofRow && !context.getAttributes().containsKey(RowForm.FOUND)) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.get("row.lost"), ""));
        }
    }
}
