package vn.khuyencong.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.register.OfficeSeal;
import vn.khuyencong.register.OfficeSeals;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.OfficeNames;
import vn.khuyencong.web.page.PageRequest;

/** The keys with which offices sign documents, as this server has them. */
@Named("officeKeysPage")
@RequestScoped
public class OfficeKeysPage {

    @Inject
    private PageRequest request;
    @Inject
    private OfficeSeals seals;
    @Inject
    private OfficeNames names;

    private List<Row> rows;

    /**
     * A key.
     *
     * @param office  in words; the name of its file where it is no single office's
     * @param lacking what is not there and can be done without, in words; empty if nothing
     * @param trouble why it cannot be used, in words; empty if it can
     */
    public record Row(OfficeSeal seal, String office, String lacking, String trouble) {
    }

    /** Read when first asked for. */
    public List<Row> getRows() {
        if (rows == null) {
            request.viewer().require(Function.OPERATE);
            rows = seals.all().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(OfficeSeal seal) {
        String office = seal.office() == null ? Words.named("sealFile", seal.name()) : names.of(seal.office());
        List<String> lacking = new ArrayList<>();
        if (seal.holder() != null && !seal.signature()) {
            lacking.add(Words.get("seal.noSignature"));
        }
        if (seal.holder() != null && !seal.picture()) {
            lacking.add(Words.get("seal.noPicture"));
        }
        String trouble = seal.trouble() != null ? Words.of(seal.trouble()) : seal.standing().isTrouble() ? Words.get("seal.todo." + seal.standing()) : "";
        return new Row(seal, office, String.join(" ", lacking), trouble);
    }
}
