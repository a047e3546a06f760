package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import vn.khuyencong.norm.directives.Directives;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.Words;

/** The texts that wait for the acknowledgement of one's own unit. */
@RequestScoped
public class DirectiveWork {

    @Inject
    private Directives directives;

    Stream<Work.Waiting> of(Viewer viewer) {
        return directives.waiting(viewer).stream().map(one -> new Work.Waiting(null, Words.get("directive.toAcknowledge", one.directive().number()),
                one.directive().enteredOn(), Words.get("directive.sentOn", new Formats().day(one.directive().enteredOn())), null,
                Words.get("directive.readAndAcknowledge"), Link.to("/van-ban-chi-dao.xhtml").with("id", one.directive().id()).toString()));
    }
}
