package vn.khuyencong.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.register.OfficeSeal;
import vn.khuyencong.register.OfficeSeals;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
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
    private Territory territory;

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
            UnitMap units = territory.map();
            rows = seals.all().stream().map(one -> row(one, units)).toList();
        }
        return rows;
    }

    private static Row row(OfficeSeal seal, UnitMap units) {
        String office = seal.office() == null ? Words.named("sealFile", seal.name()) : OfficeNames.of(seal.office(), units);
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
