package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairScope;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.NewFair;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.entry.UnitOptions;
import vn.khuyencong.web.page.Link;

/** Enters a fair, or changes the facts of one that is not announced yet. */
@Named("fairForm")
@RequestScoped
public class FairForm {

    private static final String MOST_EACH = "3";

    @Inject
    private CurrentViewer viewer;
    @Inject
    private Fairs fairs;
    @Inject
    private FairPage page;
    @Inject
    private Entries entries;
    @Inject
    private UnitOptions units;

    private Fields fields;

    /** Enters a new one, or says what is wrong. */
    public void enter() throws IOException {
        FormReading form = Entries.reading();
        NewFair fair = read(form);
        if (form.wrong().isEmpty()) {
            Entered entered = fairs.enter(viewer.get(), fair);
            entries.answer(entered, entered.kept() ? FairLinks.fair(entered.id()) : Link.to("/hoi-cho.xhtml"), "fair");
        } else {
            entries.refuse(form.wrong());
        }
    }

    /** Changes the one shown, or says what is wrong. */
    public void change() throws IOException {
        FormReading form = Entries.reading();
        NewFair fair = read(form);
        if (form.wrong().isEmpty()) {
            long id = page.getFair().id();
            entries.answer(fairs.change(viewer.get(), id, fair), FairLinks.fair(id), "fairChanged");
        } else {
            entries.refuse(form.wrong());
        }
    }

    private NewFair read(FormReading form) {
        String code = form.text(fields().get("fairCode"));
        String unit = form.text(fields().get("organiser"));
        Long most = form.whole("mostEach", fields().get("mostEach"));
        return new NewFair(code == null ? null : code.toUpperCase(Locale.ROOT), form.text(fields().get("fairName")), form.text(fields().get("fairPlace")),
                FairScope.valueOf(fields().getOrDefault("fairScope", FairScope.DOMESTIC.name())), "true".equals(fields().get("organised")),
                form.day("fromDay", fields().get("fromDay")), form.day("toDay", fields().get("toDay")), unit == null ? null : new UnitId(unit),
                form.day("opensOn", fields().get("opensOn")), form.day("closesOn", fields().get("closesOn")), Numbers.small(most));
    }

    private Fields fields() {
        return getFields();
    }

    /** What was typed; at first what is on file of the fair shown. */
    public Fields getFields() {
        if (fields == null) {
            fields = new Fields();
            fields.put("mostEach", MOST_EACH);
            fields.put("organised", "true");
            page.found().ifPresent(this::fill);
        }
        return fields;
    }

    private void fill(Fair fair) {
        fields.putAll(Map.of("fairCode", fair.code(), "fairName", fair.name(), "fairPlace", fair.place(), "fairScope", fair.scope().name(),
                "organised", String.valueOf(fair.organised()), "fromDay", day(fair.fromDay()), "toDay", day(fair.toDay()), "opensOn", day(fair.opensOn()),
                "closesOn", day(fair.closesOn()), "mostEach", String.valueOf(fair.mostEach())));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    /** For whom the one who looks may enter a fair. */
    public Map<String, String> getOrganisers() {
        Map<String, String> organisers = new LinkedHashMap<>();
        if (fairs.mayPrepare(viewer.get(), (UnitId) null)) {
            organisers.put(Words.get("fair.department"), "");
        }
        units.today().forEach((name, unit) -> {
            if (fairs.mayPrepare(viewer.get(), new UnitId(unit))) {
                organisers.put(name, unit);
            }
        });
        return organisers;
    }

    public Map<String, String> getScopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (FairScope scope : FairScope.values()) {
            scopes.put(Words.of(scope), scope.name());
        }
        return scopes;
    }

    /** Whether the fund organises it or takes part. */
    public Map<String, String> getWays() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(Words.get("fair.organised"), "true");
        ways.put(Words.get("fair.joined"), "false");
        return ways;
    }
}
