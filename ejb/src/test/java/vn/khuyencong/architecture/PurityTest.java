package vn.khuyencong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PurityTest {

    private static final String[] PURE = {"vn.khuyencong.shared", "vn.khuyencong.exchange.contract", "vn.khuyencong.norm.rules",
        "vn.khuyencong.exchange.workbook", "vn.khuyencong.exchange.certificate", "vn.khuyencong.audit.chain"};

    private static final String ALLOCATION = "vn.khuyencong.fair.allocation";

    private static final String RANKING = "vn.khuyencong.award.ranking";

    private static final String[] SOLVER = {"com.google.ortools..", "com.google.protobuf.."};

    private static final String[] WORKBOOK_LIBRARY = {"org.apache.poi..", "org.openxmlformats..", "org.apache.commons.compress.."};

    /** Read once: it takes longer than most rules. */
    private static final JavaClasses BUSINESS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.khuyencong");

    @Test
    void everyPackageThatARuleNamesExists() {
        for (String name : PURE) {
            assertFalse(BUSINESS.getPackage(name).getClasses().isEmpty(), name);
        }
    }

    @Test
    void theContractAndTheRulesAreFreeOfPersistenceAndOfTheServer() {
        noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.persistence..")
                .because("the province gateway carries them without a server").check(BUSINESS);
        classes().that().resideInAnyPackage(PURE).should().onlyDependOnClassesThat().resideInAnyPackage(concat(List.of("java..",
                        "com.fasterxml.jackson..", "com.networknt..", "org.jose4j..", "org.bouncycastle..", "com.ibm.icu..", "javax.xml.stream.."), concat(List.of(WORKBOOK_LIBRARY), PURE)))
                .because("what they use is shaded into the gateway").check(BUSINESS);
    }

    @Test
    void theWorkbookAloneUsesTheLibraryOfWorkbooks() {
        noClasses().that().resideOutsideOfPackage("vn.khuyencong.exchange.workbook").should().dependOnClassesThat()
                .resideInAnyPackage(WORKBOOK_LIBRARY).because("there is one door for workbooks from outside").check(BUSINESS);
    }

    @Test
    void anAllocationCanBeReplayedWithoutAServerAndItAloneUsesTheSolver() {
        assertFalse(BUSINESS.getPackage(ALLOCATION).getClasses().isEmpty());
        classes().that().resideInAPackage(ALLOCATION).should().onlyDependOnClassesThat().resideInAnyPackage(concat(List.of("java..",
                        "com.fasterxml.jackson..", ALLOCATION, "vn.khuyencong.exchange.contract"), SOLVER))
                .because("the published problem alone decides").check(BUSINESS);
        noClasses().that().resideOutsideOfPackage(ALLOCATION).should().dependOnClassesThat().resideInAnyPackage(SOLVER)
                .because("there is one door to the solver").check(BUSINESS);
    }

    @Test
    void aRankingCanBeComputedAgainWithoutAServer() {
        assertFalse(BUSINESS.getPackage(RANKING).getClasses().isEmpty());
        classes().that().resideInAPackage(RANKING).should().onlyDependOnClassesThat().resideInAnyPackage("java..", "com.fasterxml.jackson..", RANKING,
                "vn.khuyencong.exchange.contract").because("the sheets alone decide").check(BUSINESS);
    }

    @Test
    void theBusinessKnowsNoQueueNoPageAndNoPdf() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.jms..", "jakarta.faces..", "jakarta.ws..",
                        "jakarta.servlet..", "org.apache.camel..", "org.apache.activemq..", "net.sf.jasperreports..")
                .because("ejb is the business alone").check(BUSINESS);
    }

    @Test
    void whatAServiceOffersToOthersIsPublicSinceItIsCalledThroughItsProxy() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(jakarta.ejb.Stateless.class).or().areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.ejb.Singleton.class).and().areNotPrivate().and().areNotStatic()
                .and().areNotAnnotatedWith(jakarta.annotation.PostConstruct.class).and().areNotAnnotatedWith(jakarta.annotation.PreDestroy.class)
                .should().bePublic().because("the container refuses any other").check(BUSINESS);
    }

    @Test
    void noTwoServicesHaveTheSameNameSinceTheServerKnowsThemByIt() {
        Map<String, Long> names = BUSINESS.stream().filter(type -> type.isAnnotatedWith(jakarta.ejb.Stateless.class)
                || type.isAnnotatedWith(jakarta.ejb.Singleton.class)).collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), names);
    }

    @Test
    void capabilitiesDoNotDependOnEachOtherInCircles() {
        slices().matching("vn.khuyencong.(*)..").namingSlices("$1").should().beFreeOfCycles().check(withoutRulesAndContract());
    }

    /** The contract and the rules speak of each other's records by design; they are one leaf of the graph. */
    private JavaClasses withoutRulesAndContract() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/exchange/contract/") && !location.contains("/norm/rules/"))
                .importPackages("vn.khuyencong");
    }

    private static String[] concat(List<String> first, String[] second) {
        return java.util.stream.Stream.concat(first.stream(), java.util.Arrays.stream(second)).toArray(String[]::new);
    }
}
