package vn.khuyencong.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchSource;
import vn.khuyencong.register.CertificateSource;
import vn.khuyencong.register.LetterSource;
import vn.khuyencong.register.MeritSource;

/** Who answers for a kind of papers. */
@ApplicationScoped
public class BatchSources {

    @Inject
    private LetterSource letters;
    @Inject
    private CertificateSource certificates;
    @Inject
    private MeritSource merits;

    BatchSource of(BatchKind kind) {
        return switch (kind) {
            case LETTERS -> letters;
            case CERTIFICATES -> certificates;
            case MERITS -> merits;
        };
    }
}
