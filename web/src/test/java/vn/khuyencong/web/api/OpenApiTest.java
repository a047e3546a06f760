package vn.khuyencong.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.UnitProvisioning;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.PlanVersions;
import vn.khuyencong.plan.comparison.AmountChange;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.plan.comparison.MoneyChange;
import vn.khuyencong.plan.comparison.TextChange;
import vn.khuyencong.web.Sources;
import vn.khuyencong.web.evidence.EvidenceFiles;
import vn.khuyencong.web.figures.FigurePast;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.overview.BudgetTable;
import vn.khuyencong.web.overview.CompletenessTable;
import vn.khuyencong.web.overview.SchemeTable;

/** The description of the API, held against the code. */
class OpenApiTest {

    private static final List<Class<? extends Record>> DOCUMENTED = List.of(Units.UnitList.class, UnitView.class,
            ProvisioningRequest.class, UnitProvisioning.Provisioned.class, CertificateOrder.class, CertificateRenewalOrder.class,
            UnitCertificates.IssuedCertificate.class, FigureTable.class, FigureTable.ScopeShown.class,
            FigureRow.class, FigurePast.class, FigurePast.PlanState.class, FigurePast.LockedYear.class, FigurePast.RestatedFigure.class,
            FigurePast.LaterVersion.class, FigureRow.Plan.class, FigureRow.Result.class, FigureRow.SamePeriod.class,
            CompletenessTable.class, CompletenessTable.StreamRows.class, CompletenessTable.UnitRow.class, CompletenessTable.Part.class,
            CompletenessTable.Extension.class, CompletenessTable.Outage.class,
            BudgetTable.class, BudgetTable.YearBudgets.class, BudgetTable.UnitMoney.class, BudgetTable.Money.class,
            BudgetTable.StatedMoney.class, SchemeTable.class, SchemeTable.ShareRow.class,
            FigureRow.MeasureValue.class, FiguresApi.SourceList.class, FiguresApi.SourceLine.class, FiguresApi.LineFigures.class,
            FiguresApi.LineFigure.class, FiguresApi.FigureCheck.class,
            FiguresApi.Difference.class, SubmissionsApi.SubmissionPage.class, SubmissionView.class, DocumentKey.class, PaperSource.class,
            Comparison.class, Comparison.Detail.class, Comparison.SchemeChange.class, Comparison.LineChange.class,
            Comparison.ActivityChange.class, Comparison.FigureChange.class, MoneyChange.class, AmountChange.class, TextChange.class,
            SubmissionView.FindingView.class, SubmissionView.ReceiptView.class, SubmissionView.AttachmentStanding.class,
            SubmissionsApi.AttachmentList.class, AttachmentView.class, Demo.DemoDay.class, Problem.class,
            EstablishmentsApi.EstablishmentPage.class, EstablishmentsApi.EstablishmentView.class, EstablishmentsApi.EstablishmentDetail.class,
            NormsApi.NormList.class, NormsApi.LawBasis.class, NormsApi.CeilingView.class, NormsApi.DueView.class, NormsApi.ReasonView.class,
            NormsApi.AreaView.class, NormsApi.PowerView.class, NormsApi.OwnerView.class, NormsApi.ChecklistItemView.class,
            NormsApi.CourseNormView.class, NormsApi.AwardLevelView.class, NormsApi.AwardCriteriaView.class, NormsApi.AwardCriterionView.class, NormsApi.AwardGroupView.class,
            SurveysApi.SurveyList.class, SurveysApi.SurveyView.class, SurveysApi.SurveyTeamMember.class, SurveysApi.SurveyDraft.class,
            SurveysApi.SurveyVisitBrought.class, SurveysApi.SurveyOutcome.class,
            SchemesApi.SchemePage.class, SchemesApi.SchemeEntry.class, SchemesApi.SchemeHistory.class, SchemesApi.SchemeVersion.class,
            SchemesApi.SchemeEventView.class, SchemesApi.MoneyMoveView.class, LedgerApi.LedgerView.class, LedgerApi.UnitBalances.class,
            LedgerApi.PlanLedger.class, LedgerApi.FreedView.class, LedgerApi.UseView.class,
            EstablishmentsApi.StatementView.class, EstablishmentsApi.SupportView.class,
            SchemeDecisionsApi.SchemeDecision.class, SchemeDecisionsApi.SchemeRuling.class,
            SchemeDecisionsApi.SchemeDecisionOutcome.class, SchemeDecisionsApi.PlanConsequence.class,
            PlansApi.PlanVersionList.class, PlanVersions.VersionOfPlan.class, PlanSubmission.Decision.class, PlanSubmission.Totals.class,
            ParkedMessagesApi.ParkedPageView.class, ParkedMessagesApi.ParkedView.class, ParkedMessagesApi.SettlementView.class,
            ParkedMessagesApi.ReprocessedView.class, Keys.MinistryKeyLists.class, Keys.MinistryKeyList.class,
            UnitKeysApi.UnitKeyList.class, UnitKeysApi.UnitKeyView.class, UnitKeysApi.UnitKeyOrder.class, UnitKeysApi.UnitKeyRevocation.class,
            UnitKeysApi.UnitKeyOutcome.class,
            ConsultancyApi.ConsultancyProjectList.class, ConsultancyApi.ConsultancyProjectEntry.class, ConsultancyApi.ConsultancyProjectFile.class,
            ConsultancyApi.ConsultancyProjectVersion.class,
            FairApplicationsApi.StallApplicationList.class, FairApplicationsApi.StallApplicationEntry.class, FairApplicationsApi.StallApplicationFile.class,
            FairApplicationsApi.StallScorePart.class, FairApplicationsApi.StallApplicationVersion.class, FairApplicationsApi.StallOutcomeView.class,
            EvidenceFiles.AuditHeadList.class, EvidenceFiles.AuditHeadView.class,
            FairAllocationApi.FairAllocation.class, FairAllocationApi.FairLevel.class, FairAllocationApi.FairShare.class,
            FairAllocationApi.FairPlace.class, StallExplanationApi.StallReasons.class,
            FairsApi.FairList.class, FairsApi.FairEntry.class, FairsApi.FairDetail.class, FairsApi.FairZoneView.class, FairsApi.FairQuotaView.class,
            FairsApi.FairCostView.class, FairsApi.FairEventView.class, FairsApi.FairDraft.class, FairsApi.FairOutcomeOfEntry.class,
            AwardRoundsApi.AwardRoundList.class, AwardRoundsApi.AwardRoundEntry.class, AwardRoundsApi.AwardRoundDetail.class, AwardRoundsApi.AwardEntryView.class,
            AwardRoundsApi.AwardRoundEventView.class, AwardRoundsApi.AwardRoundResult.class, AwardRoundsApi.AwardDecision.class,
            AwardRoundsApi.AwardRoundDraft.class, AwardRoundsApi.AwardRoundOutcome.class,
            CoursesApi.CourseList.class, CoursesApi.TrainingFigureView.class, CoursesApi.CourseEntry.class, CoursesApi.CourseDetail.class,
            CoursesApi.CourseLearnerView.class, CoursesApi.CourseSurveyView.class,
            PrintBatchesApi.PrintBatchDraft.class, PrintBatchesApi.PrintBatchOutcome.class, PrintBatchesApi.PrintBatchView.class, PrintBatchesApi.PrintBatchFailure.class,
            ReconciliationsApi.ReconciliationOverview.class, ReconciliationsApi.ReconciliationView.class, ReconciliationsApi.GatewayView.class);

    private static String text;
    private static Map<String, Object> document;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        document = new Yaml().load(text);
    }

    @Test
    void eachDocumentedPathExistsAndEachPathIsDocumented() {
        Set<String> documented = new TreeSet<>();
        map(document, "paths").forEach((path, methods) -> map(map(document, "paths"), path).keySet()
                .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertEquals(implemented(), documented);
    }

    @Test
    void eachDocumentedRecordHasTheMembersOfItsSchema() {
        for (Class<? extends Record> type : DOCUMENTED) {
            List<String> members = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
            Map<String, Object> schema = map(schemas(), type.getSimpleName());
            assertEquals(members, List.copyOf(map(schema, "properties").keySet()), type.getSimpleName());
            List<?> required = (List<?>) schema.getOrDefault("required", List.of());
            assertTrue(members.containsAll(required), type.getSimpleName());
        }
    }

    @Test
    void eachEnumerationIsDocumentedWhole() {
        DOCUMENTED.stream().flatMap(type -> Arrays.stream(type.getRecordComponents())).map(RecordComponent::getType)
                .filter(Class::isEnum).distinct().forEach(type -> assertEquals(
                        Arrays.stream(type.getEnumConstants()).map(Object::toString).toList(),
                        map(schemas(), type.getSimpleName()).get("enum"), type.getSimpleName()));
    }

    @Test
    void eachReferenceLeadsSomewhereAndEachSchemaIsUsed() {
        Set<String> used = new TreeSet<>();
        Pattern.compile("#/components/schemas/(\\w+)").matcher(text).results().forEach(found -> used.add(found.group(1)));
        assertEquals(new TreeSet<>(schemas().keySet()), used);
    }

    @Test
    void everyOperationTellsItsErrorsAndWhatIsPublic() {
        map(document, "paths").keySet().forEach(path -> map(map(document, "paths"), path).forEach((method, value) -> {
            Map<String, Object> operation = map(map(map(document, "paths"), path), method);
            assertTrue(map(operation, "responses").containsKey("500"), path);
            assertFalse(operation.get("summary").toString().isBlank(), path);
            assertEquals(operation.containsKey("security"), isOpen(path), path);
        }));
    }

    /** Whether web.xml opens the path to everybody. */
    private static boolean isOpen(String path) {
        String all = Sources.text(Sources.PAGES.resolve("WEB-INF/web.xml"));
        String opened = all.substring(all.indexOf("<web-resource-name>public"));
        return opened.contains("<url-pattern>" + path + "</url-pattern>") || path.endsWith("}")
                && opened.contains("<url-pattern>" + path.replaceAll("\\{\\w+}$", "*") + "</url-pattern>");
    }

    private static Set<String> implemented() {
        String root = Api.class.getAnnotation(ApplicationPath.class).value();
        Set<String> paths = new TreeSet<>();
        resources().forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(method -> verb(method).forEach(verb -> {
            Path path = method.getAnnotation(Path.class);
            paths.add(verb + " " + root + "/" + type.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value().replaceAll(": [^}]+", "")));
        })));
        return paths;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class)).map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static Stream<Class<?>> resources() {
        List<Class<?>> types = Sources.files(Sources.JAVA.resolve("vn/khuyencong/web/api"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", "")).filter(name -> !name.equals("package-info"))
                .<Class<?>>map(OpenApiTest::load).filter(type -> type.isAnnotationPresent(Path.class)).toList();
        assertFalse(types.isEmpty());
        return types.stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("vn.khuyencong.web.api." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> schemas() {
        return map(map(document, "components"), "schemas");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        Map<String, Object> child = (Map<String, Object>) parent.get(name);
        assertNotNull(child, name);
        return child;
    }
}
