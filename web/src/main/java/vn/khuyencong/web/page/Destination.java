package vn.khuyencong.web.page;

import java.util.List;
import java.util.Set;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;

/** Where the navigation leads: the pages that tasks begin on, by area, in the order of the year. */
enum Destination {
    WORK(Area.WORK, "nav.work", "/index.xhtml", Set.of(), true, "/"),
    INBOX(Area.INTAKE, "nav.inbox", "/tiep-nhan.xhtml", Set.of(Function.READ), false, "/van-ban.xhtml", "/so-sanh.xhtml"),
    PARKED(Area.INTAKE, "nav.parked", "/thong-diep-giu-lai.xhtml", Set.of(Function.OPERATE, Function.APPRAISE_PLANS), false,
            "/thong-diep-giu-lai-chi-tiet.xhtml"),
    HAND_IN(Area.INTAKE, "nav.handIn", "/nop-van-ban.xhtml", Set.of(Function.SUBMIT), false),
    PAPER(Area.INTAKE, "nav.paper", "/nhap-ho-so-giay.xhtml", Set.of(Function.ENTER_PAPER), false),
    DEADLINES(Area.INTAKE, "nav.deadlines", "/han-nop.xhtml", Set.of(Function.READ), true, "/dung-han.xhtml"),
    RECONCILIATION(Area.INTAKE, "nav.reconciliation", "/doi-chieu.xhtml", Set.of(Function.READ), false),
    PLANS(Area.PLANS, "nav.plans", "/ke-hoach.xhtml", Set.of(Function.READ), true, "/tham-dinh.xhtml"),
    PROGRAMMES(Area.PLANS, "nav.programmes", "/chuong-trinh.xhtml", Set.of(Function.READ), false),
    NEEDS(Area.NEEDS, "nav.needs", "/nhu-cau.xhtml", Set.of(Function.READ, Function.REGISTER_NEEDS), true, "/nhu-cau-moi.xhtml", "/cong-tac-vien.xhtml"),
    SURVEY(Area.NEEDS, "nav.survey", "/khao-sat.xhtml", Set.of(Function.READ), true),
    DOSSIERS(Area.NEEDS, "nav.dossiers", "/ho-so-de-an.xhtml", Set.of(Function.READ), true),
    SCHEMES(Area.SCHEMES, "nav.schemeList", "/de-an.xhtml", Set.of(Function.READ), true, "/de-an-chi-tiet.xhtml", "/de-an-viec.xhtml"),
    WATCH(Area.SCHEMES, "nav.watch", "/giam-sat.xhtml", Set.of(Function.READ), true),
    OVERSIGHT(Area.SCHEMES, "nav.oversight", "/kiem-tra-giam-sat.xhtml", Set.of(Function.READ), true),
    EXTENSION(Area.SCHEMES, "nav.extension", "/gia-han.xhtml", Set.of(Function.DIRECT_SCHEMES, Function.DECIDE_PLANS), true),
    LEDGER(Area.SCHEMES, "nav.ledger", "/so-cai.xhtml", Set.of(Function.READ), true),
    ESTIMATES(Area.SCHEMES, "nav.estimates", "/du-toan.xhtml", Set.of(Function.READ), true),
    ESTABLISHMENTS(Area.SCHEMES, "nav.establishments", "/co-so.xhtml", Set.of(Function.READ), false, "/co-so-chi-tiet.xhtml", "/co-so-nghi-trung.xhtml"),
    FAIRS(Area.FAIRS, "nav.fairs", "/hoi-cho.xhtml", Set.of(Function.READ), true, "/hoi-cho-chi-tiet.xhtml", "/so-do.xhtml", "/phan-gian.xhtml", "/giai-thich.xhtml"),
    STALLS(Area.FAIRS, "nav.stalls", "/dang-ky-gian-hang.xhtml", Set.of(Function.READ), true),
    AWARD_ROUNDS(Area.AWARDS, "nav.awardRounds", "/vong-binh-chon.xhtml", Set.of(Function.READ), true, "/vong-binh-chon-chi-tiet.xhtml",
            "/ket-qua-binh-chon.xhtml"),
    NOMINATIONS(Area.AWARDS, "nav.nominations", "/dang-ky-binh-chon.xhtml", Set.of(Function.READ), true),
    SCORING(Area.AWARDS, "nav.scoring", "/cham-diem.xhtml", Set.of(Function.SCORE_ENTRIES), false),
    MERITS(Area.AWARDS, "nav.merits", "/khen-thuong.xhtml", Set.of(Function.READ), true),
    CONFERENCES(Area.AWARDS, "nav.conferences", "/hoi-nghi.xhtml", Set.of(Function.READ), false),
    COURSES(Area.TRAINING, "nav.courses", "/khoa-dao-tao.xhtml", Set.of(Function.READ), true, "/khoa-dao-tao-chi-tiet.xhtml"),
    CONSULTANCY(Area.CONSULTANCY, "nav.consultancy", "/tu-van.xhtml", Set.of(Function.READ), true, "/tu-van-chi-tiet.xhtml"),
    MARKET(Area.CONSULTANCY, "nav.market", "/truyen-thong-thi-truong.xhtml", Set.of(Function.READ), true),
    OVERVIEW(Area.FIGURES, "nav.overview", "/toan-canh.xhtml", Set.of(Function.READ), true),
    CONSOLIDATION(Area.FIGURES, "nav.consolidation", "/tong-hop.xhtml", Set.of(Function.READ), true, "/nguon-so-lieu.xhtml", "/khoa-so.xhtml"),
    FORMS(Area.FORMS, "nav.forms", "/bieu-mau.xhtml", Set.of(Function.READ), true),
    REGISTER(Area.FORMS, "nav.register", "/so-van-ban.xhtml", Set.of(Function.READ), false),
    SIGNERS(Area.FORMS, "nav.signers", "/nguoi-ky.xhtml", Set.of(Function.READ), false),
    LAW(Area.LAW, "nav.law", "/dinh-muc.xhtml", Set.of(Function.READ), false, "/dinh-muc-dong.xhtml", "/dinh-muc-nhap.xhtml"),
    PRICES(Area.LAW, "nav.prices", "/don-gia.xhtml", Set.of(Function.READ), false),
    DIRECTIVES(Area.LAW, "nav.directives", "/van-ban-chi-dao.xhtml", Set.of(Function.READ), false),
    CHECKS(Area.ADMINISTRATION, "nav.checks", "/kiem-tra.xhtml", Set.of(Function.READ), false),
    ACCOUNTS(Area.ADMINISTRATION, "nav.accounts", "/tai-khoan.xhtml", Set.of(Function.MANAGE_ACCOUNTS), true, "/tai-khoan-moi.xhtml",
            "/chi-tiet-tai-khoan.xhtml"),
    KEYS(Area.ADMINISTRATION, "nav.keys", "/khoa-va-chung-thu.xhtml", Set.of(Function.OPERATE), false),
    STATE(Area.ADMINISTRATION, "nav.state", "/tinh-trang.xhtml", Set.of(Function.OPERATE), true),
    RETENTION(Area.ADMINISTRATION, "nav.retention", "/luu-giu.xhtml", Set.of(Function.OPERATE), true);

    private final Area area;
    private final String key;
    private final String page;
    private final Set<Function> anyOf;
    private final boolean ofYear;
    private final List<String> within;

    /** What belongs together; the navigation shows the pages of the area one is in. */
    enum Area {
        WORK("pi-inbox", "nav.work"),
        INTAKE("pi-envelope", "nav.inbox"),
        PLANS("pi-calendar", "nav.plans"),
        NEEDS("pi-map-marker", "nav.needs"),
        SCHEMES("pi-briefcase", "nav.schemes"),
        FAIRS("pi-th-large", "nav.fairs"),
        AWARDS("pi-star", "nav.awards"),
        TRAINING("pi-users", "nav.training"),
        CONSULTANCY("pi-comments", "nav.consultancy"),
        FIGURES("pi-table", "nav.consolidation"),
        FORMS("pi-print", "nav.forms"),
        LAW("pi-book", "nav.lawArea"),
        ADMINISTRATION("pi-cog", "nav.administration");

        private final String icon;
        private final String key;

        Area(String icon, String key) {
            this.icon = icon;
            this.key = key;
        }

        String icon() {
            return icon;
        }

        String key() {
            return key;
        }
    }

    /**
     * @param anyOf  any of these functions is enough to see it; none: everybody signed in does
     * @param ofYear whether it keeps the chosen year and map
     * @param within pages that belong to it
     */
    Destination(Area area, String key, String page, Set<Function> anyOf, boolean ofYear, String... within) {
        this.area = area;
        this.key = key;
        this.page = page;
        this.anyOf = anyOf;
        this.ofYear = ofYear;
        this.within = List.of(within);
    }

    Area area() {
        return area;
    }

    String key() {
        return key;
    }

    boolean isFor(Viewer viewer) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(viewer::may);
    }

    boolean covers(String path) {
        return page.equals(path) || within.contains(path);
    }

    /** The address, with year and map where they matter. */
    Link link(PageRequest request) {
        return ofYear ? request.link(page) : Link.to(page);
    }
}
