package vn.khuyencong.web.page;

import jakarta.faces.component.html.HtmlForm;

/**
 * A form that also works in the rows of a repeat: whether it was sent is read from the request for each row anew. The
 * framework's own keeps one mark for all rows, so that what was typed into any row but the last is lost while its act is done.
 */
public class RowForm extends HtmlForm {

    @Override
    public boolean isSubmitted() {
        return getFacesContext().getExternalContext().getRequestParameterMap().containsKey(getClientId());
    }
}
