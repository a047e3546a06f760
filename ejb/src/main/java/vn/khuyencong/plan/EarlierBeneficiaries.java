package vn.khuyencong.plan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives lines that were taken in before there were records of establishments theirs: once, after the migration that made
 * room for them, by the very rules of intake and one version at a time, so that an interrupted start goes on where it was.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class EarlierBeneficiaries {

    private static final Logger LOG = Logger.getLogger(EarlierBeneficiaries.class.getName());

    @Inject
    private Beneficiaries beneficiaries;

    @PostConstruct
    void identify() {
        int versions = 0;
        for (long next = beneficiaries.oldestWithout(); next != 0; next = beneficiaries.oldestWithout()) {
            beneficiaries.identify(next);
            versions++;
        }
        if (versions > 0) {
            LOG.log(Level.INFO, "Đã lập hồ sơ cơ sở cho {0} văn bản nhận trước đây", versions);
        }
    }
}
