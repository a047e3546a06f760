package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.UnitId;

/**
 * Every operation of HTTP on what is another province's, tried by an officer of a province: it is refused or not found, and shows nothing of
 * the other. The operations are those of the API's description, the pages those that the other's own people reach: a new one that is not
 * tried here fails.
 */
class OperationsOfOthersIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final UnitId OWNER = new UnitId("P63-51");
    private static final String STRANGER = "p63-52";
    private static final int YEAR = 2024;
    /** Stands in whatever the owner says. */
    private static final String SECRET = "KHONG-CUA-AI-KHAC";
    private static final Path WEB = Path.of("..", "web", "src", "main");
    private static final Pattern OPERATION = Pattern.compile("(?m)^ {2}(/api/\\S+):|^ {4}(get|post|put|delete|patch):");
    /** Pages that the owner's people have no link to, and those that say nothing of a unit. */
    private static final Set<String> CLOSED = Set.of("tai-khoan.xhtml", "tai-khoan-moi.xhtml", "chi-tiet-tai-khoan.xhtml", "dinh-muc-nhap.xhtml",
            "dinh-muc-dong.xhtml", "khoa-so.xhtml", "co-so-nghi-trung.xhtml", "gia-han.xhtml", "tham-dinh.xhtml", "nhap-ho-so-giay.xhtml", "tinh-trang.xhtml", "kiem-tra.xhtml", "khoa-va-chung-thu.xhtml",
            "doi-chieu.xhtml", "luu-giu.xhtml", "cham-diem.xhtml", "thong-diep-giu-lai.xhtml", "thong-diep-giu-lai-chi-tiet.xhtml", "loat-giay.xhtml");
    private static final Set<String> OPEN = Set.of("dang-nhap.xhtml", "thiet-lap.xhtml", "kiem-tra-giay-chung-nhan.xhtml", "kiem-tra-van-ban.xhtml", "ho-so-cua-toi.xhtml");
    private static final int MOST_PAGES = 400;
    /** A thing of a unit by its name; law, programmes and directives are everybody's, and a list of another's is an empty one. */
    private static final Pattern NAMED = Pattern.compile("^(POST )?/(?!dinh-muc|chuong-trinh|van-ban-chi-dao).*[?&](id|version)=");

    private static RunningSystem system;
    private static Chromium chromium;
    private static Map<String, String> of;

    @BeforeAll
    static void aProvinceHasPlansAFileASchemeAndASurvey() throws ClientException, IOException {
        system = Store.H2.system();
        system.ministry().playDay(TODAY);
        chromium = new Chromium(system.address());
        AttachmentFile file = AttachmentFile.read(SECRET + ".pdf", new ByteArrayInputStream(
                ("%PDF-1.4\n%" + SECRET + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8)));
        try (TestProvince province = TestProvince.join(system, OWNER.value())) {
            // The plan comes last: of the documents the newest few are looked at.
            Verdict.accepted(province.send(province.letter(course())));
            Verdict.accepted(province.send(province.letter(consultancy())));
            province.send(province.letter(file.part(OWNER, 1)));
            Verdict.accepted(province.send(province.letter(plan(province).attached(file).document())));
            Verdict.accepted(province.send(province.letter(plan(province).version(2, SubmissionKind.REPLACEMENT).document())));
        }
        Rest officer = system.rest("so." + OWNER.value().toLowerCase(java.util.Locale.ROOT));
        String survey = "{\"unit\":\"" + OWNER + "\",\"planYear\":2025,\"title\":\"" + SECRET + "\",\"startsOn\":\"2024-01-15\",\"places\":[\"" + SECRET
                + "\"],\"team\":[{\"name\":\"A\",\"organisation\":\"B\"}]}";
        JsonNode made = Rest.json(officer.post("/api/v1/surveys", "application/json", survey));
        of = ids(officer, file.sha256(), made.path("id").asText("1"));
        of.put("surveyDraft", survey);
        String fair = "{\"code\":\"HC-51\",\"name\":\"" + SECRET + "\",\"place\":\"" + SECRET + "\",\"scope\":\"DOMESTIC\",\"organised\":true,\"fromDay\":\"2024-05-16\","
                + "\"toDay\":\"2024-05-19\",\"organiser\":\"" + OWNER + "\",\"opensOn\":\"2024-03-01\",\"closesOn\":\"2024-04-30\",\"mostEach\":3}";
        of.put("fair", Rest.json(officer.post("/api/v1/fairs", "application/json", fair)).path("id").asText());
        of.put("fairDraft", fair);
        String round = "{\"code\":\"BC-51\",\"name\":\"" + SECRET + "\",\"level\":\"PROVINCE\",\"organiser\":\"" + OWNER
                + "\",\"opensOn\":\"2024-03-01\",\"closesOn\":\"2024-04-30\",\"decideBy\":\"2024-06-30\"}";
        of.put("round", Rest.json(officer.post("/api/v1/award-rounds", "application/json", round)).path("id").asText());
        of.put("roundDraft", round);
        of.put("course", Rest.json(officer.get("/api/v1/courses?year=" + YEAR)).at("/items/0/id").asText());
    }

    private static TrainingReport course() {
        LocalDate from = LocalDate.of(YEAR, 1, 8);
        return new TrainingReport(new DocumentKey(OWNER.value(), YEAR, TrainingReport.STREAM, "KDT-51", 1), SubmissionKind.ORIGINAL,
                new TrainingReport.Course(CourseKind.WORKSHOP, SECRET, null, SECRET, from, from.plusDays(1), null, null, null), 51, List.of(), List.of(),
                new TrainingReport.Costs(0, 0, 0), false, null);
    }

    private static ConsultancyReport consultancy() {
        return new ConsultancyReport(new DocumentKey(OWNER.value(), YEAR, ConsultancyReport.STREAM, "TV-" + SECRET, 1), SubmissionKind.ORIGINAL,
                new Project(SECRET, ConsultancyField.OTHER, new Client(SECRET, null, null), "HD-" + SECRET, LocalDate.of(YEAR, 1, 2), null, null, 100,
                        ConsultancyStatus.SIGNED), List.of(), true);
    }

    private static Plan plan(TestProvince province) {
        return province.plan(YEAR).number(SECRET).decidedOn(TODAY.minusDays(5)).fair(200).machine("Cơ sở " + SECRET, 100, 300);
    }

    /** What the owner's things are called in addresses. */
    private static Map<String, String> ids(Rest officer, String sha256, String survey) {
        Map<String, String> ids = new LinkedHashMap<>();
        JsonNode submission = Rest.json(officer.get("/api/v1/submissions?year=" + YEAR)).at("/items/0");
        ids.put("submission", submission.path("id").asText());
        ids.put("receipt", Rest.json(officer.get("/api/v1/submissions/" + ids.get("submission"))).at("/receipts/0/number").asText());
        ids.put("scheme", Rest.json(officer.get("/api/v1/schemes?year=" + YEAR)).at("/items/0/id").asText());
        ids.put("establishment", Rest.json(officer.get("/api/v1/establishments")).at("/items/0/id").asText());
        ids.put("figure", OWNER + "." + YEAR + ".YEAR.PLANNED.DECIDED.LOCAL.A4.funds");
        ids.put("line", Rest.json(officer.get("/api/v1/figures/" + ids.get("figure") + "/sources")).at("/lines/0/line").asText());
        ids.put("consultancy", Rest.json(officer.get("/api/v1/consultancy-projects?year=" + YEAR)).at("/items/0/id").asText());
        ids.put("sha256", sha256);
        ids.put("survey", survey);
        ids.values().forEach(id -> assertTrue(!id.isBlank(), ids::toString));
        return ids;
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void everyOperationOfTheApiIsTriedAndGivesNothingOfAnother() throws IOException {
        Map<String, List<String>> tries = tries();
        assertEquals(operations(), new TreeSet<>(tries.keySet()), "operations of the API and those tried here");
        List<String> wrong = new ArrayList<>();
        for (String account : List.of("so." + STRANGER, "gd." + STRANGER)) {
            tries.forEach((operation, paths) -> paths.forEach(path -> wrong.addAll(tryOne(account, operation, path))));
        }
        assertEquals(List.of(), wrong);
    }

    /** For each operation the addresses to try: after ! it must be refused or not found (an order that is none may be called that), after = it may answer without a word of the owner. */
    private static Map<String, List<String>> tries() {
        String unit = "unit=" + OWNER;
        Map<String, List<String>> tries = new LinkedHashMap<>();
        tries.put("get /api/v1/units", List.of("=/api/v1/units"));
        tries.put("post /api/v1/units/{unit}/provisioning", List.of("!/api/v1/units/" + OWNER + "/provisioning {\"publicJwk\":\"{}\"}"));
        for (String kind : List.of("", ".pdf")) {
            tries.put("get /api/v1/receipts/{number}" + kind, List.of("!/api/v1/receipts/" + of.get("receipt") + kind));
        }
        String parked = "/api/v1/parked-messages";
        tries.put("get " + parked, List.of("=" + parked, "=" + parked + "?" + unit));
        tries.put("get " + parked + "/export", List.of("=" + parked + "/export"));
        tries.put("get " + parked + "/{id}", List.of("!" + parked + "/" + of.get("submission")));
        tries.put("post " + parked + "/{id}/reprocess", List.of("!" + parked + "/" + of.get("submission") + "/reprocess {}"));
        tries.put("get /api/v1/reconciliations", List.of("=/api/v1/reconciliations"));
        tries.put("get /api/v1/reconciliations/{unit}", List.of("!/api/v1/reconciliations/" + OWNER));
        tries.put("get /api/v1/reconciliations/statements/{name}", List.of("!/api/v1/reconciliations/statements/khong-co"));
        String keys = "/api/v1/units/" + OWNER + "/keys";
        tries.put("get /api/v1/units/{unit}/keys", List.of("!" + keys));
        tries.put("post /api/v1/units/{unit}/keys", List.of("!" + keys + " {\"publicJwk\":\"{}\"}"));
        tries.put("post /api/v1/units/{unit}/keys/revocations", List.of("!" + keys + "/revocations {\"kid\":\"x\",\"reason\":\"y\"}"));
        tries.put("post /api/v1/units/{unit}/certificates", List.of("!/api/v1/units/" + OWNER + "/certificates {\"request\":\"x\"}"));
        // Not by a sign-in: a renewal is proven by the unit's signature under it.
        tries.put("post /api/v1/certificates", List.of("!/api/v1/certificates {\"request\":\"x\"}"));
        tries.put("get /api/v1/certificates/authority", List.of("=/api/v1/certificates/authority"));
        tries.put("get /api/v1/printed-documents", List.of("=/api/v1/printed-documents", "=/api/v1/printed-documents?" + unit));
        // Whoever has a code of a document may have it checked; this one is of none.
        tries.put("get /api/v1/printed-documents/{code}", List.of("!/api/v1/printed-documents/0000-0000-0000-0000"));
        String batches = "/api/v1/print-batches";
        tries.put("post " + batches, List.of("!" + batches + " {\"kind\":\"CERTIFICATES\",\"source\":" + of.get("round") + "}"));
        for (String what : List.of("", "/papers.zip", "/papers.pdf")) {
            tries.put("get " + batches + "/{id}" + what, List.of("!" + batches + "/" + of.get("round") + what));
        }
        for (String act : List.of("cancellation", "resumption")) {
            tries.put("post " + batches + "/{id}/" + act, List.of("!" + batches + "/" + of.get("round") + "/" + act + " {}"));
        }
        tries.put("get /api/v1/certificates/{number}", List.of("=/api/v1/certificates/001/2024/GCN-T"));
        tries.put("get /api/v1/keys/ministry/lists", List.of("=/api/v1/keys/ministry/lists"));
        for (String kind : List.of("", ".xlsx")) {
            tries.put("get /api/v1/consolidations/{year}" + kind, List.of("!/api/v1/consolidations/" + YEAR + kind + "?" + unit,
                    "!/api/v1/consolidations/" + YEAR + kind + "?region=NORTH"));
            tries.put("get /api/v1/figures/sources" + kind, List.of("!/api/v1/figures/sources" + kind + "?year=" + YEAR + "&measure=funds&" + unit));
            tries.put("get /api/v1/forms/{form}" + (kind.isEmpty() ? ".pdf" : kind), List.of("!/api/v1/forms/BM07"
                    + (kind.isEmpty() ? ".pdf" : kind) + "?year=" + YEAR + "&" + unit));
        }
        tries.put("get /api/v1/forms/{form}.docx", List.of("!/api/v1/forms/BM06.docx?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/completeness", List.of("!/api/v1/completeness?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/overview/budgets", List.of("!/api/v1/overview/budgets?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/overview/scheme-kinds", List.of("!/api/v1/overview/scheme-kinds?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/figures/{id}/sources", List.of("!/api/v1/figures/" + of.get("figure") + "/sources"));
        tries.put("get /api/v1/lines/{id}/figures", List.of("!/api/v1/lines/" + of.get("line") + "/figures"));
        tries.put("get /api/v1/checks/figures", List.of("!/api/v1/checks/figures"));
        tries.put("get /api/v1/submissions", List.of("=/api/v1/submissions", "=/api/v1/submissions?year=" + YEAR, "=/api/v1/submissions?" + unit));
        tries.put("get /api/v1/submissions/table.xlsx", List.of("=/api/v1/submissions/table.xlsx?" + unit));
        String submission = "!/api/v1/submissions/" + of.get("submission");
        tries.put("get /api/v1/submissions/{id}", List.of(submission));
        for (String part : List.of("compare", "receipt?stage=TECHNICAL", "message", "attachments")) {
            tries.put("get /api/v1/submissions/{id}/" + part.replaceAll("\\?.*", ""), List.of(submission + "/" + part));
        }
        String plans = "!/api/v1/plans/" + OWNER + "/" + YEAR + "/LOCAL/versions";
        tries.put("get /api/v1/plans/{unit}/{year}/{fund}/versions", List.of(plans));
        tries.put("get /api/v1/plans/{unit}/{year}/{fund}/versions/{id}/compare", List.of(plans + "/1/compare?with=2"));
        tries.put("get /api/v1/attachments/{unit}/{sha256}", List.of("!/api/v1/attachments/" + OWNER + "/" + of.get("sha256")));
        tries.put("get /api/v1/schemes", List.of("=/api/v1/schemes?year=" + YEAR, "=/api/v1/schemes?" + unit, "=/api/v1/schemes?text=" + SECRET));
        tries.put("get /api/v1/schemes/{id}", List.of("!/api/v1/schemes/" + of.get("scheme")));
        tries.put("get /api/v1/ledger", List.of("=/api/v1/ledger?year=" + YEAR, "=/api/v1/ledger?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/establishments", List.of("=/api/v1/establishments", "=/api/v1/establishments?" + unit,
                "=/api/v1/establishments?search=khong+cua+ai"));
        tries.put("get /api/v1/establishments/{id}", List.of("!/api/v1/establishments/" + of.get("establishment")));
        tries.put("get /api/v1/keys/ministry", List.of("=/api/v1/keys/ministry"));
        tries.put("get /api/v1/audit/heads", List.of("=/api/v1/audit/heads"));
        for (String admin : List.of("export", "archive?year=" + YEAR)) {
            tries.put("get /api/v1/audit/" + admin.replaceAll("\\?.*", ""), List.of("!/api/v1/audit/" + admin));
        }
        tries.put("get /api/v1/norms", List.of("=/api/v1/norms", "=/api/v1/norms?" + unit));
        tries.put("get /api/v1/fairs/{id}/allocation", List.of("!/api/v1/fairs/1/allocation"));
        tries.put("get /api/v1/fairs/{id}/applications/{n}/explanation", List.of("!/api/v1/fairs/1/applications/1/explanation"));
        tries.put("get /api/v1/norm-packs/current", List.of("=/api/v1/norm-packs/current"));
        tries.put("get /api/v1/courses", List.of("=/api/v1/courses?year=" + YEAR));
        tries.put("get /api/v1/courses/{id}", List.of("!/api/v1/courses/" + of.get("course")));
        tries.put("get /api/v1/fairs", List.of("=/api/v1/fairs?year=" + YEAR));
        tries.put("post /api/v1/fairs", List.of("!/api/v1/fairs " + of.get("fairDraft")));
        tries.put("get /api/v1/fairs/{id}", List.of("!/api/v1/fairs/" + of.get("fair")));
        tries.put("get /api/v1/fairs/{id}/map.svg", List.of("!/api/v1/fairs/" + of.get("fair") + "/map.svg"));
        String one = "/api/v1/fairs/{id}/";
        Map.of("zones", "{\"code\":\"A\",\"name\":\"A\"}", "rows", "{\"label\":\"A\",\"count\":1,\"zone\":\"A\"}",
                "quotas", "{\"unit\":\"" + OWNER + "\",\"stalls\":1}", "acts", "{\"act\":\"CANCEL\",\"reason\":\"" + SECRET + "\"}", "runs", "{}",
                "runs/{run}/publication", "{}").forEach((act, body) -> tries.put("post " + one + act,
                List.of("!" + (one + act).replace("{id}", of.get("fair")).replace("{run}", "1") + " " + body)));
        String rounds = "/api/v1/award-rounds";
        tries.put("get " + rounds, List.of("=" + rounds + "?year=" + YEAR));
        tries.put("post " + rounds, List.of("!" + rounds + " " + of.get("roundDraft")));
        tries.put("get " + rounds + "/{id}", List.of("!" + rounds + "/" + of.get("round")));
        tries.put("get " + rounds + "/{id}/result", List.of("!" + rounds + "/" + of.get("round") + "/result"));
        tries.put("get /api/v1/surveys", List.of("=/api/v1/surveys?year=2025"));
        tries.put("post /api/v1/surveys", List.of("!/api/v1/surveys " + of.get("surveyDraft")));
        tries.put("post /api/v1/surveys/{id}/visits", List.of("!/api/v1/surveys/" + of.get("survey") + "/visits {\"place\":\"" + SECRET
                + "\",\"day\":\"2024-01-15\"}"));
        tries.put("post /api/v1/scheme-decisions", List.of("!/api/v1/scheme-decisions {\"decision\":{\"number\":\"1\",\"date\":\"2024-01-10\","
                + "\"authority\":\"X\"},\"rulings\":[{\"unit\":\"" + OWNER + "\",\"year\":" + YEAR + ",\"fund\":\"LOCAL\",\"code\":\"1\",\"act\":\"BEGIN\"}]}"));
        tries.put("get /api/v1/fairs/{id}/applications", List.of("!/api/v1/fairs/" + of.get("fair") + "/applications"));
        tries.put("get /api/v1/fairs/{id}/applications/{n}", List.of("!/api/v1/fairs/" + of.get("fair") + "/applications/1"));
        tries.put("get /api/v1/consultancy-projects", List.of("=/api/v1/consultancy-projects?year=" + YEAR, "=/api/v1/consultancy-projects?year=" + YEAR + "&" + unit));
        tries.put("get /api/v1/consultancy-projects/{id}", List.of("!/api/v1/consultancy-projects/" + of.get("consultancy")));
        tries.put("put /api/v1/demo/day", List.of("!/api/v1/demo/day {\"day\":\"2024-01-16\"}"));
        return tries;
    }

    private static List<String> tryOne(String account, String operation, String tried) {
        int blank = tried.indexOf(' ');
        String path = tried.substring(1, blank < 0 ? tried.length() : blank);
        Rest rest = system.rest(account);
        HttpResponse<byte[]> answer = operation.startsWith("get") ? rest.get(path)
                : operation.startsWith("put") ? rest.put(path, "application/json", tried.substring(blank + 1))
                : rest.post(path, "application/json", tried.substring(blank + 1));
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        String which = account + " " + operation + " " + path + " -> " + answer.statusCode() + " " + said;
        boolean refused = answer.statusCode() == 403 || answer.statusCode() == 404 || answer.statusCode() == 400 && tried.contains(" ");
        boolean silent = !said.contains(path.contains(SECRET) ? "Cơ sở " + SECRET : SECRET);
        return silent && (refused || tried.startsWith("=") && answer.statusCode() == 200) ? List.of() : List.of(which);
    }

    /** As the description names them, which its own test holds against the code. */
    private static Set<String> operations() throws IOException {
        Matcher line = OPERATION.matcher(Files.readString(WEB.resolve("resources/META-INF/openapi.yaml")));
        Set<String> operations = new TreeSet<>();
        String path = "";
        while (line.find()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                operations.add(line.group(2) + " " + path);
            }
        }
        return operations;
    }

    @Test
    void everyPageThatTheOwnerReachesIsShutToAnotherAndEveryActOnItRefused() throws IOException {
        Reached reached = new Reached();
        for (String role : List.of("so.", "gd.")) {
            reached.by(chromium.signedIn(role + OWNER.value().toLowerCase(java.util.Locale.ROOT)));
        }
        assertEquals(allPages(), reached.pages(), "pages of the application and those tried here");
        String before = standing();
        List<String> wrong = new ArrayList<>();
        for (String role : List.of("so.", "gd.")) {
            Page stranger = chromium.signedIn(role + STRANGER);
            reached.addresses.forEach(address -> wrong.addAll(given(address, stranger.request().get(address))));
            CLOSED.forEach(page -> wrong.addAll(given(page, stranger.request().get("/" + page))));
            reached.acts.forEach(act -> wrong.addAll(given("POST " + act.address() + " " + act.fields().keySet(),
                    stranger.request().post(act.address(), act.options(system.address())))));
            assertEquals(before, standing(), "what is the owner's was changed by " + role + STRANGER);
        }
        assertEquals(List.of(), wrong);
    }

    /** What an answer gives of the owner, and whether one that asks for a thing by its name was let through; empty if neither. */
    private static List<String> given(String which, APIResponse answer) {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        boolean silent = !said.contains("Cơ sở " + SECRET) && !said.contains(SECRET + "/1/");
        boolean named = NAMED.matcher(which).find();
        boolean refused = answer.status() == 403 || answer.status() == 404 || answer.status() == 400;
        return silent && (refused || !named) ? List.of() : List.of(which + " -> " + answer.status() + (silent ? "" : " with what is the owner's"));
    }

    /** All that an administrator's interfaces say of the owner. */
    private static String standing() {
        Ministry ministry = system.ministry();
        return ministry.get("/api/v1/submissions?unit=" + OWNER + "&size=100") + "\n" + ministry.get("/api/v1/schemes?unit=" + OWNER + "&size=100") + "\n"
                + ministry.get("/api/v1/schemes/" + of.get("scheme")) + "\n" + ministry.get("/api/v1/establishments?unit=" + OWNER);
    }

    private static Set<String> allPages() throws IOException {
        try (Stream<Path> files = Files.list(WEB.resolve("webapp"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xhtml")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** An act on a page: the fields of its form as they stand there, and the button. */
    private record Act(String address, Map<String, String> fields) {

        RequestOptions options(String origin) {
            FormData form = FormData.create();
            fields.forEach(form::set);
            return RequestOptions.create().setForm(form).setHeader("Origin", origin);
        }
    }

    /** What the owner's people come to by links, with every form on the way. */
    private static final class Reached {

        private static final String LINKS = """
                () => [...document.querySelectorAll('.kc-nav a[href], main a[href]')].map(a => a.href)
                  .filter(href => href.startsWith(location.origin)).map(href => href.substring(location.origin.length).replace(/#.*/, ''))
                  .filter(href => /\\.xhtml(\\?|$)|tai-ve/.test(href))""";
        private static final String FORMS = """
                () => [...document.querySelectorAll('main form')].filter(form => form.method === 'post').flatMap(form =>
                  [...form.querySelectorAll('button[name], input[type=submit][name]')].map(button => ({
                    address: form.action.replace(location.origin, ''),
                    fields: Object.fromEntries([...new FormData(form)].filter(each => typeof each[1] === 'string').concat([[button.name, button.value || 'x']]))
                  })))""";

        private final Set<String> addresses = new LinkedHashSet<>();
        private final List<Act> acts = new ArrayList<>();
        private final Map<String, Integer> looked = new LinkedHashMap<>();

        void by(Page page) {
            // The computation of a fair has a link once there is one, and its explanation too.
            Deque<String> open = new ArrayDeque<>(List.of("/index.xhtml", "/phan-gian.xhtml?id=" + of.get("fair"), "/giai-thich.xhtml?id=" + of.get("fair"), "/khoa-dao-tao.xhtml?year=" + YEAR));
            while (!open.isEmpty() && addresses.size() < MOST_PAGES) {
                String address = open.poll();
                // Of each page with each set of questions a few are enough: they differ in what they are asked for alone.
                String kind = address.replaceAll("=[^&]*", "");
                if (addresses.add(address) && !address.contains("tai-ve") && looked.merge(kind, 1, Integer::sum) <= 2) {
                    page.navigate(address);
                    open.addAll(texts(page.evaluate(LINKS)));
                    forms(page.evaluate(FORMS));
                }
            }
        }

        Set<String> pages() {
            Set<String> pages = addresses.stream().map(address -> address.replaceAll("\\?.*", "").substring(1)).filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.contains("/")).collect(Collectors.toCollection(TreeSet::new));
            pages.addAll(CLOSED);
            pages.addAll(OPEN);
            return pages;
        }

        private void forms(Object found) {
            for (Object form : (List<?>) found) {
                Map<?, ?> parts = (Map<?, ?>) form;
                Map<String, String> fields = new LinkedHashMap<>();
                ((Map<?, ?>) parts.get("fields")).forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
                acts.add(new Act(String.valueOf(parts.get("address")), fields));
            }
        }

        private static List<String> texts(Object found) {
            return ((List<?>) found).stream().map(String::valueOf).toList();
        }
    }
}
