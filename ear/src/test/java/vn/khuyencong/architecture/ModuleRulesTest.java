package vn.khuyencong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, as README and architecture have them; an arrow that is not there fails the build. */
class ModuleRulesTest {

    private static final String INTEGRATION = "vn.khuyencong.integration..";
    private static final String GATEWAY = "vn.khuyencong.gateway..";
    private static final String VERIFIER = "vn.khuyencong.verifier..";
    private static final String AUTHORITY = "vn.khuyencong.authority..";
    private static final String BROKER = "vn.khuyencong.broker..";
    private static final String REPORTS = "vn.khuyencong.reports..";
    private static final String WEB = "vn.khuyencong.web..";
    private static final String[] BUSINESS = packagesOf(Path.of("..", "ejb", "target", "classes", "vn", "khuyencong"));
    private static final String[] FREE_OF_PERSISTENCE = {"vn.khuyencong.shared..", "vn.khuyencong.exchange.contract..",
        "vn.khuyencong.norm.rules..", "vn.khuyencong.exchange.workbook..", "vn.khuyencong.exchange.certificate..", "vn.khuyencong.audit.chain.."};

    /** Read once: it takes longer than all rules. */
    private static final JavaClasses ALL = new ClassFileImporter().importPaths(
            Stream.of("ejb", "integration", "reports", "web").map(module -> Path.of("..", module, "target", "classes"))
                    .filter(Files::exists).toList());

    @Test
    void everyModuleAndEveryPackageOfTheRulesExists() {
        Stream.concat(Stream.of(BUSINESS), Stream.of(INTEGRATION, GATEWAY, VERIFIER, AUTHORITY, BROKER, REPORTS, WEB)).forEach(name ->
                assertFalse(ALL.that(JavaClass.Predicates.resideInAPackage(name)).isEmpty(), name));
    }

    @Test
    void theBusinessUsesNoOtherModule() {
        mayNotUse(BUSINESS, "it is the business and knows no queue, page or PDF", INTEGRATION, GATEWAY, VERIFIER, REPORTS, WEB);
    }

    @Test
    void integrationAndReportsUseTheBusinessAlone() {
        mayNotUse(new String[]{INTEGRATION}, "it carries messages", REPORTS, WEB, GATEWAY);
        mayNotUse(new String[]{REPORTS}, "it prints what the business computed", INTEGRATION, GATEWAY, WEB);
    }

    @Test
    void theWebKnowsNoQueue() {
        mayNotUse(new String[]{WEB}, "it shows the business and its forms", INTEGRATION, GATEWAY, "jakarta.jms..");
    }

    @Test
    void theGatewayCarriesNoServerCode() {
        assertEquals(Set.of("vn.khuyencong.gateway", "vn.khuyencong.shared", "vn.khuyencong.exchange.contract",
                "vn.khuyencong.exchange.certificate", "vn.khuyencong.exchange.workbook", "vn.khuyencong.norm.rules"), usedBy(GATEWAY));
        mayNotUse(FREE_OF_PERSISTENCE, "the gateway carries them", "jakarta..", "org.eclipse..");
    }

    @Test
    void theVerifierNeedsTheContractAndTheChainAlone() {
        assertEquals(Set.of("vn.khuyencong.verifier", "vn.khuyencong.exchange.contract", "vn.khuyencong.audit.chain"), usedBy(VERIFIER));
    }

    @Test
    void whatTheBrokerCarriesNeedsNothingOfOurs() {
        assertEquals(Set.of("vn.khuyencong.broker"), usedBy(BROKER));
        assertEquals(Set.of("vn.khuyencong.authority", "vn.khuyencong.exchange.certificate"), usedBy(AUTHORITY));
    }

    private Set<String> usedBy(String program) {
        return ALL.that(JavaClass.Predicates.resideInAPackage(program)).stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream()).map(dependency -> dependency.getTargetClass())
                .map(JavaClass::getPackageName).filter(name -> name.startsWith("vn.khuyencong"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onlyTheBusinessTouchesTheDatabase() {
        mayNotUse(new String[]{INTEGRATION, GATEWAY, REPORTS, WEB}, "there is one door to the data",
                "jakarta.persistence..", "org.eclipse.persistence..");
    }

    private static String[] packagesOf(Path folder) {
        try (Stream<Path> packages = Files.list(folder)) {
            return packages.filter(Files::isDirectory).map(path -> "vn.khuyencong." + path.getFileName() + "..").sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mayNotUse(String[] module, String because, String... forbidden) {
        noClasses().that().resideInAnyPackage(module).should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .because(because).check(ALL);
    }
}
