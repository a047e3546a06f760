package vn.khuyencong.plan.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission.Equipment;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.PlanSubmission.Quotation;
import vn.khuyencong.shared.Numbers;

/** What of a line has no column of its own in the form, and differs. */
final class LineDetails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Line before;
    private final Line after;
    private final List<Comparison.Detail> details = new ArrayList<>();

    private LineDetails(Line before, Line after) {
        this.before = before;
        this.after = after;
    }

    static List<Comparison.Detail> of(Line before, Line after) {
        LineDetails details = new LineDetails(before, after);
        details.compare("norm", Line::norm);
        details.compare("quantity", Line::quantity);
        details.compare("eligibleCost", Line::eligibleCost);
        details.compare("sector", Line::sector);
        details.compare("product", Line::product);
        details.compare("exportMarket", Line::exportMarket);
        details.compare("newCraft", Line::newCraft);
        details.compare("ocopStars", Line::ocopStars);
        details.compare("legalForm", line -> of(line, Establishment::legalForm));
        details.compare("taxCode", line -> of(line, Establishment::taxCode));
        details.compare("equipment", line -> line.equipment().stream().map(LineDetails::text).collect(Collectors.joining("; ")));
        return details.details;
    }

    private void compare(String field, Function<Line, Object> value) {
        String was = text(value.apply(before));
        String is = text(value.apply(after));
        if (!Objects.equals(was, is)) {
            details.add(new Comparison.Detail(field, was, is));
        }
    }

    private static Object of(Line line, Function<Establishment, Object> value) {
        return line.establishment() == null ? null : value.apply(line.establishment());
    }

    private static String text(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static String text(Equipment item) {
        Quotation quotation = item.quotation();
        return joined(item.name(), item.specification(), item.origin(), Numbers.text(item.quantity()) + " × " + Numbers.text(item.unitPrice()), quotation == null ? null
                : joined(quotation.number(), quotation.supplier(), day(quotation.date()), day(quotation.validUntil())));
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
    }
}
