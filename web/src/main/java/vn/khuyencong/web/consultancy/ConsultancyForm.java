package vn.khuyencong.web.consultancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;

/** What stands in the form of a project before anybody types: nothing, or what the version in force says. */
@Named("consultancyForm")
@RequestScoped
public class ConsultancyForm {

    /** Quarters that a message may have, by its schema. */
    static final int MOST_QUARTERS = 80;
    /** Rows of an empty form. */
    private static final int FEW = 4;

    @Inject
    private ConsultancyPage page;
    @Inject
    private Typed typed;

    /** What stands in a field of the project that is replaced; null for a new one. */
    public String there(String field) {
        ConsultancyReport stated = stated();
        if (stated == null) {
            return null;
        }
        Project project = stated.project();
        return Objects.toString(switch (field) {
            case "projectTitle" -> project.title();
            case "clientName" -> project.client().name();
            case "taxCode" -> project.client().taxCode();
            case "clientAddress" -> project.client().address();
            case "contractNumber" -> project.contractNumber();
            case "signedOn" -> project.signedOn();
            case "startsOn" -> project.startsOn();
            case "endsOn" -> project.endsOn();
            case "contractValue" -> project.contractValue();
            default -> quarter(stated.revenue(), field);
        }, null);
    }

    /** Fields of quarters are called {@code r.0.year}. */
    private static Object quarter(List<Recognised> revenue, String field) {
        String[] path = field.split("\\.");
        int number = Integer.parseInt(path[1]);
        if (number >= revenue.size()) {
            return null;
        }
        Recognised one = revenue.get(number);
        return switch (path[2]) {
            case "year" -> one.year();
            case "quarter" -> one.quarter();
            default -> one.amount();
        };
    }

    /** A row for each quarter there is, and some more. */
    public List<Integer> getQuarterRows() {
        int there = stated() == null ? 0 : stated().revenue().size();
        return IntStream.range(0, Math.min(MOST_QUARTERS, there + FEW)).boxed().toList();
    }

    public List<Choice> getFields() {
        Object there = stated() == null ? ConsultancyField.ENERGY : stated().project().field();
        return Stream.of(ConsultancyField.values()).map(one -> new Choice(one.name(), Words.of(one), typed.chosen("projectField", one.name(), there))).toList();
    }

    public List<Choice> getStatuses() {
        Object there = stated() == null ? ConsultancyStatus.SIGNED : stated().project().status();
        return Stream.of(ConsultancyStatus.values()).map(one -> new Choice(one.name(), Words.of(one), typed.chosen("projectStatus", one.name(), there))).toList();
    }

    private ConsultancyReport stated() {
        return page.getProject() == null || page.getProject().project() == null ? null : page.getStated();
    }
}
