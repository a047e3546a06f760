package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.khuyencong.web.Words;

/** How the act ended that led to this page, in words; null where none did, or where the address was made up. */
@Named("outcome")
@RequestScoped
public class Outcome {

    /** Parameter of the page an act leads back to: how it ended. */
    public static final String PARAMETER = "xong";

    @Inject
    private PageRequest request;

    /** Of a decision about establishments. */
    public String getEstablishment() {
        return known(Words.named("establishment.done", asked()));
    }

    /** Of an act on the checks. */
    public String getIntegrity() {
        return known(Words.named("integrity.done", asked()));
    }

    /** Of an act on the law on file. */
    public String getLaw() {
        return known(Words.named("law.done", asked()));
    }

    private String asked() {
        return request.parameters().text(PARAMETER).orElse("");
    }

    private String known(String words) {
        return words.equals(asked()) ? null : words;
    }
}
