package vn.khuyencong.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.exchange.workbook.PlanHeading;
import vn.khuyencong.exchange.workbook.ReportHeading;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.fair.FairCount;
import vn.khuyencong.fair.FairFigures;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** Makes the empty workbook of a unit, year and kind, with the lists of the law: today's, or of a past year that year's. */
@ApplicationScoped
class TemplateMaker {

    @Inject
    private Territory territory;
    @Inject
    private Norms norms;
    @Inject
    private FairFigures fairs;
    @Inject
    private BusinessClock clock;

    /** A workbook to be filled. */
    record Template(String fileName, byte[] workbook) {
    }

    Template of(Viewer viewer, Parameters parameters) {
        UnitMap units = territory.map();
        TemplateKind kind = parameters.choice("kind", TemplateKind.class)
                .orElseThrow(() -> BadParameter.missing("kind", Parameters.allowed(TemplateKind.class)));
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        Unit unit = parameters.unit("unit").or(viewer::ownUnit).flatMap(units::find)
                .orElseThrow(() -> BadParameter.missing("unit", Words.get("parameter.unit")));
        if (!viewer.may(Function.SUBMIT, unit.id(), units) && !viewer.may(Function.ENTER_PAPER, unit.id(), units)) {
            throw new NotVisible();
        }
        if (!unit.existedIn(year)) {
            throw BadParameter.of("unit", unit.id().value(), Words.get("handIn.unitOfYear"));
        }
        String name = Words.get("handIn.templateName", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), year, unit.id());
        return new Template(name, workbook(kind, unit, year));
    }

    private byte[] workbook(TemplateKind kind, Unit unit, int year) {
        LocalDate lastOfYear = LocalDate.of(year, 12, 31);
        NormPack law = norms.on(clock.today().isAfter(lastOfYear) ? lastOfYear : clock.today());
        String name = unit.nameOn(lastOfYear).text();
        UnitId id = unit.id();
        return kind.isPlan() ? WorkbookTemplates.plan(law, new PlanHeading(id, name, year, kind.fund()))
                : WorkbookTemplates.report(law, new ReportHeading(id, name, year, kind.period(), kind.status()), known(id, year, kind.period()));
    }

    /** What was counted from the fairs of the period; nothing where there was none. */
    private Map<String, Long> known(UnitId unit, int year, Period period) {
        FairCount count = fairs.of(Set.of(unit), year, period.lastDay(year));
        return count.stalls() == 0 ? Map.of() : Map.of("fair_stalls", (long) count.stalls(), "fair_establishment_turns", (long) count.turns());
    }
}
