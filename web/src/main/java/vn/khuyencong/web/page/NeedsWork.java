package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.Dossiers;
import vn.khuyencong.scheme.dossier.LeftSchemes;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.Words;

/** What waits of needs and dossiers: a survey, a decision, a draft, an appraisal, an approval by the province. */
@RequestScoped
public class NeedsWork {

    @Inject
    private Registrations registrations;
    @Inject
    private Dossiers dossiers;
    @Inject
    private LeftSchemes left;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** What waits for a viewer in this year and the one being planned. */
    public List<Work.Waiting> of(Viewer viewer) {
        List<Work.Waiting> waiting = new ArrayList<>();
        int now = clock.today().getYear();
        for (int year = now; year <= now + 1; year++) {
            needs(viewer, Function.PREPARE_SCHEMES, year, RegistrationState.RECORDED, "work.needs.survey", "/khao-sat.xhtml", waiting);
            needs(viewer, Function.PREPARE_SCHEMES, year, RegistrationState.SURVEYED, "work.needs.decide", "/nhu-cau.xhtml", waiting);
            needs(viewer, Function.PREPARE_SCHEMES, year, RegistrationState.SELECTED, "work.dossier.draft", "/ho-so-de-an.xhtml", waiting);
            left(viewer, year, waiting);
            schemes(viewer, Function.PREPARE_SCHEMES, year, SchemeState.GRASSROOTS_APPRAISAL, "work.dossier.appraise", waiting);
            schemes(viewer, Function.DIRECT_SCHEMES, year, SchemeState.GRASSROOTS_PASSED, "work.dossier.approve", waiting);
        }
        return waiting;
    }

    private void needs(Viewer viewer, Function function, int year, RegistrationState state, String key, String page, List<Work.Waiting> waiting) {
        if (!viewer.may(function)) {
            return;
        }
        List<LocalDate> days = registrations.list(viewer, new Registrations.Filter(null, year, state)).stream()
                .filter(need -> viewer.may(function, need.unit(), territory.map())).map(Registration::recordedOn).toList();
        add(days, key, Link.to(page).with("year", year), waiting);
    }

    private void left(Viewer viewer, int year, List<Work.Waiting> waiting) {
        add(left.waiting(viewer, year).stream().map(each -> each.move().decision().date()).toList(), "work.dossier.left",
                Link.to("/ho-so-de-an.xhtml").with("year", year), waiting);
    }

    private void schemes(Viewer viewer, Function function, int year, SchemeState state, String key, List<Work.Waiting> waiting) {
        if (!viewer.may(function)) {
            return;
        }
        List<SchemeRecord> records = dossiers.of(viewer, year).stream()
                .filter(record -> record.state() == state && viewer.may(function, record.unit(), territory.map())).toList();
        List<LocalDate> days = records.stream().map(record -> shelf.newest(record).orElseThrow().businessDay()).toList();
        add(days, key, Link.to("/ho-so-de-an.xhtml").with("year", year), waiting);
    }

    private static void add(List<LocalDate> days, String key, Link href, List<Work.Waiting> waiting) {
        days.stream().min(LocalDate::compareTo).ifPresent(oldest -> waiting.add(new Work.Waiting(null, Words.named("work", key.substring(5)), oldest,
                Words.get("work.since", new Formats().day(oldest)), (long) days.size(), Words.named("work", key.substring(5) + ".act"), href.toString())));
    }
}
