package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** What a step says beyond its paper, in sentences. */
final class StepWords {

    private final Formats formats = new Formats();
    private final List<String> sentences = new ArrayList<>();

    private StepWords() {
    }

    static List<String> of(SchemeStep step) {
        StepWords words = new StepWords();
        words.before(step);
        words.underWay(step);
        words.afterwards(step);
        return List.copyOf(words.sentences);
    }

    private void before(SchemeStep step) {
        if (step.assignment() != null) {
            say("step.assignment", step.assignment().implementingUnit(), dong(step.assignment().amount()));
        }
        if (step.capacity() != null) {
            say("step.capacity", Words.named("capacity", step.capacity().result()));
            checked(step.capacity().checked());
        }
        if (step.contract() != null) {
            SchemeStep.Contract contract = step.contract();
            say(contract.until() == null ? "step.contract" : "step.contractUntil", contract.number(), formats.day(contract.date()), contract.beneficiary(), dong(contract.amount()),
                    formats.day(contract.until()));
        }
        if (step.advance() != null) {
            say("step.advance", dong(step.advance().amount()), text(step.advance().voucher()));
        }
    }

    private void checked(List<SchemeStep.Checked> items) {
        if (items != null && !items.isEmpty()) {
            say("step.checked", items.stream().filter(SchemeStep.Checked::holds).count(), items.size());
            items.stream().map(SchemeStep.Checked::seen).filter(Objects::nonNull).forEach(sentences::add);
        }
    }

    private void underWay(SchemeStep step) {
        if (step.progress() != null) {
            say("step.progress", step.progress().percentDone());
            if (step.progress().disbursed() != null) {
                say("step.disbursed", dong(step.progress().disbursed()));
            }
            if (step.progress().difficulty() != null) {
                say("step.difficulty", step.progress().difficulty());
            }
            if (step.progress().proposal() != null) {
                say("step.proposal", Words.named("proposal", step.progress().proposal()));
            }
        }
        if (step.change() != null) {
            say("step.change", Words.named("ChangeKind", step.change().kind()));
            step.change().lines().forEach(this::changed);
            if (step.change().endMonth() != null) {
                say("step.newEnd", formats.month(step.change().endMonth()));
            }
            if (step.change().replacedBy() != null) {
                say("step.replacedBy", step.change().replacedBy());
            }
        }
        if (step.violation() != null) {
            say("step.violation", step.violation().description(), dong(step.violation().toRecover()));
        }
        if (step.inspection() != null) {
            say("step.inspection", text(step.inspection().findings()));
            if (step.inspection().demand() != null) {
                say("step.demand", step.inspection().demand(), formats.day(step.inspection().deadline()));
            }
        }
    }

    /** Whoever decides must read what would be different, not only its kind. */
    private void changed(SchemeStep.ChangedLine line) {
        money(line.line(), "support", line.support());
        money(line.line(), "eligibleCost", line.eligibleCost());
        money(line.line(), "counterpart", line.counterpart());
        if (line.content() != null) {
            say("step.newContent", line.line(), line.content());
        }
        if (line.establishment() != null) {
            say("step.newBeneficiary", line.line(), line.establishment().name());
        }
        line.equipment().forEach(machine -> say("step.newMachine", line.line(), machine.item(), Stream.of(machine.name(), machine.specification(),
                machine.unitPrice() == null ? null : dong(machine.unitPrice())).filter(Objects::nonNull).collect(Collectors.joining(", "))));
    }

    private void money(int line, String field, Long amount) {
        if (amount != null) {
            say("step.newMoney", line, Words.get("step.field." + field).toLowerCase(Locale.ROOT), dong(amount));
        }
    }

    private void afterwards(SchemeStep step) {
        if (step.acceptance() != null) {
            say("step.acceptance", text(step.acceptance().conclusion()), dong(step.acceptance().supportAccepted()));
            if (step.acceptance().machines() != null && !step.acceptance().machines().isEmpty()) {
                say("step.machines", step.acceptance().machines().stream().map(SchemeStep.Machine::name).collect(Collectors.joining(", ")));
            }
        }
        if (step.settlement() != null) {
            say("step.settlement", dong(step.settlement().settled()), text(step.settlement().budgetCode()));
        }
        if (step.postCheck() != null) {
            say("step.postCheck", Words.named("postCheck", step.postCheck().outcome()));
        }
    }

    private void say(String key, Object... values) {
        sentences.add(Words.get(key, values));
    }

    private String dong(long amount) {
        return formats.count(amount);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
