package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.award.CertificateStanding;
import vn.khuyencong.award.CouncilRole;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.award.JurorRole;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.exchange.AttachmentState;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Knowledge;
import vn.khuyencong.establishment.EstablishmentDecision;
import vn.khuyencong.establishment.SuspectedPair;
import vn.khuyencong.establishment.Suspicion;
import vn.khuyencong.consultancy.ProjectState;
import vn.khuyencong.exchange.CertificateState;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.KeyStanding;
import vn.khuyencong.exchange.Obstacle;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.reconciliation.Reconciliation;
import vn.khuyencong.exchange.reconciliation.ReconciliationList;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DirectiveIssued;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.training.CourseAct;
import vn.khuyencong.training.CourseReport;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.Enrolment;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.FairAct;
import vn.khuyencong.fair.FairDuty;
import vn.khuyencong.fair.FairScope;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.FloorMap;
import vn.khuyencong.fair.NewRow;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.ScoreKind;
import vn.khuyencong.merit.CriterionCode;
import vn.khuyencong.merit.MeritAct;
import vn.khuyencong.merit.MeritKind;
import vn.khuyencong.merit.MeritState;
import vn.khuyencong.organization.AccountList;
import vn.khuyencong.organization.AccountState;
import vn.khuyencong.integrity.CheckRun;
import vn.khuyencong.integrity.Findings;
import vn.khuyencong.organization.Role;
import vn.khuyencong.plan.comparison.Change;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.plan.national.AppraisalOutcome;
import vn.khuyencong.plan.national.AppraisalReason;
import vn.khuyencong.plan.national.PlanAct;
import vn.khuyencong.plan.national.PlanDecisionKind;
import vn.khuyencong.plan.national.PlanState;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchState;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.register.DocumentState;
import vn.khuyencong.register.PaperSignature;
import vn.khuyencong.register.HolderState;
import vn.khuyencong.register.SealTrouble;
import vn.khuyencong.register.SigningPower;
import vn.khuyencong.register.VoidCause;
import vn.khuyencong.scheme.Ledger;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.execution.ProgressPeriod;
import vn.khuyencong.scheme.oversight.Inspection;
import vn.khuyencong.scheme.watch.Risk;
import vn.khuyencong.scheme.registration.Collaborator;
import vn.khuyencong.scheme.registration.Eligibility;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationAct;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Warnings;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.fair.FairPart;
import vn.khuyencong.web.portal.TemplateKind;
import vn.khuyencong.web.portal.Trouble;
import vn.khuyencong.web.page.SystemState;
import vn.khuyencong.web.scheme.EndTime;
import vn.khuyencong.web.scheme.WatchPage;

class MessagesTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT);
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Eligibility.EligibilityAnswer.class,
            RegistrationState.class,
            RegistrationAct.class,
            Registration.Channel.class,
            Collaborator.Tier.class,
            Warnings.WarningKind.class,
            InboxState.class,
            CertificateState.class,
            ReconciliationList.Agreement.class,
            Reconciliation.Occasion.class,
            Receipt.Stage.class,
            MessageType.class,
            PlanSubmission.SchemeKind.class,
            SubmissionKind.class,
            Role.class,
            VersionState.class,
            Basis.class,
            FundSource.class,
            Period.class,
            Refusal.Severity.class,
            ValueStatus.class,
            Boundaries.class,
            Region.class,
            Origin.class,
            TemplateKind.class,
            Trouble.class,
            PrintedForms.Form.class,
            ProgressPeriod.class,
            SystemState.Standing.class,
            AttachmentState.class,
            AnswerState.class,
            Knowledge.class,
            Counted.class,
            PlanVersion.class,
            Language.class,
            AccountState.class,
            Change.class,
            PlanSubmission.LegalForm.class,
            Suspicion.class,
            SuspectedPair.PairState.class,
            EstablishmentDecision.DecisionKind.class,
            Findings.FindingState.class,
            CheckRun.RunState.class,
            DirectiveIssued.DirectiveKind.class,
            PlanState.class,
            PlanAct.class,
            PlanDecisionKind.class,
            AppraisalOutcome.class,
            AppraisalReason.class,
            Ledger.Account.class,
            Inspection.InspectionStage.class,
            Risk.RiskKind.class,
            WatchPage.WatchView.class,
            EndTime.class,
            SchemeAct.class,
            SchemeState.class,
            KeyStanding.class,
            FairState.class,
            FairAct.class,
            FairDuty.class,
            FairScope.class,
            FairPart.class,
            FloorMap.By.class,
            NewRow.Corners.class,
            ApplicationState.class,
            AwardLevel.class,
            CertificateStanding.class, DocumentState.class, VoidCause.class, HolderState.class, SealTrouble.class, SigningPower.class, BatchKind.class, BatchState.class, DocumentChecks.Match.class, PaperSignature.State.class,
            CriterionCode.class,
            MeritAct.class,
            MeritKind.class,
            MeritState.class,
            EntryState.class,
            RoundAct.class,
            RoundState.class,
            ScoreKind.class,
            JurorRole.class,
            CouncilRole.class,
            CourseKind.class,
            CourseState.class,
            CourseAct.class,
            CourseReport.ReportState.class,
            Enrolment.Seat.class,
            TrainingReport.Sex.class,
            TrainingReport.CourseResult.class,
            TrainingReport.Work.class,
            ConsultancyField.class,
            ConsultancyStatus.class,
            ProjectState.class,
            Obstacle.class);
    /** A key written out where it is used: in a page, or in code. */
    private static final Pattern USED = Pattern.compile("(?:msg\\[|fmt\\.text\\()'([\\w.]+)'[],)]|Words\\.get\\(\"([\\w.]+\\w)\"[,)]|\"(nav\\.\\w+)\"");
    /** The beginning of keys whose end is a value: {@code 'icon.'.concat(…)}, {@code Words.named("stream", …)}. */
    private static final Pattern BEGUN = Pattern.compile(
            "msg\\['([\\w.]+\\.)'\\.concat|Words\\.get\\(\"([\\w.]+\\.)\" \\+|(?:Words|fmt)\\.named\\([\"']([\\w.]+)[\"']");
    private static final Pattern LETTERS_OF_VIETNAMESE = Pattern.compile("[À-ỹ]");

    @Test
    void valuesComeAsTextAndAreNotFormattedAgain() {
        for (String bundle : List.of("messages", "messages_en")) {
            ResourceBundle texts = ResourceBundle.getBundle("vn.khuyencong.web." + bundle, Locale.ROOT);
            texts.keySet().forEach(key -> assertFalse(texts.getString(key).contains(",number"), key));
        }
    }

    @Test
    void everyWordThatIsUsedExists() {
        Map<String, String> missing = new TreeMap<>();
        sources().forEach((file, text) -> USED.matcher(text).results().map(MessagesTest::group)
                .filter(key -> !WORDS.containsKey(key)).forEach(key -> missing.put(key, file)));
        assertEquals(Map.of(), missing);
    }

    @Test
    void everyWordThatExistsIsUsed() {
        String all = String.join("\n", sources().values());
        Set<String> begun = BEGUN.matcher(all).results().map(MessagesTest::group)
                .map(prefix -> prefix.endsWith(".") ? prefix : prefix + ".").collect(Collectors.toSet());
        begun.add("work.act.");
        begun.add("state.");
        Set<String> unused = new TreeSet<>(WORDS.keySet());
        unused.removeIf(key -> all.contains('"' + key + '"') || all.contains("'" + key + "'"));
        unused.removeIf(key -> begun.stream().anyMatch(key::startsWith));
        unused.removeAll(enumerations());
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyValueShownHasAWord() {
        assertEquals(List.of(), enumerations().stream().filter(key -> !WORDS.containsKey(key)).toList());
    }

    @Test
    void everyActOfTheHistoryOfAnAccountHasAWord() {
        assertEquals(List.of(), AccountList.HISTORY.stream().filter(act -> !WORDS.containsKey("act." + act)).toList());
    }

    @Test
    void statesOfFilesHaveAShapeEach() {
        assertEquals(AttachmentState.values().length, Arrays.stream(AttachmentState.values())
                .map(state -> WORDS.getString("icon." + state)).distinct().count());
    }

    @Test
    void statesHaveAShapeEach() {
        assertEquals(InboxState.values().length, Arrays.stream(InboxState.values())
                .map(state -> WORDS.getString("icon." + state)).distinct().count());
        assertEquals(AnswerState.values().length, Arrays.stream(AnswerState.values())
                .map(state -> WORDS.getString("icon.answer." + state)).distinct().count());
    }

    @Test
    void wordsStandInTheBundleAlone() {
        sources().forEach((file, text) -> assertFalse(LETTERS_OF_VIETNAMESE.matcher(withoutComments(text)).find(), file));
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static List<String> enumerations() {
        return SHOWN.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())
                .map(value -> type.getSimpleName() + "." + value.name())).toList();
    }

    private static String group(MatchResult result) {
        return Stream.of(1, 2, 3).filter(group -> group <= result.groupCount()).map(result::group)
                .filter(key -> key != null).findFirst().orElseThrow();
    }

    private static Map<String, String> sources() {
        return Stream.concat(Sources.files(Sources.JAVA, ".java").stream(), Sources.files(Sources.PAGES, ".xhtml").stream())
                .collect(Collectors.toMap(file -> file.toString(), Sources::text, (one, other) -> one, TreeMap::new));
    }
}
