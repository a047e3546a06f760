package vn.khuyencong.gateway;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Vietnamese what is wrong with a command line, then how the command is used; picocli has these sentences in English alone. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {

    static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.khuyencong.gateway.words", Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(said(wrong));
        command.getErr().println();
        command.usage(command.getErr());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String said(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return say("wrong.missing", together(missing.getMissing()));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return say("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return say("wrong.twice", name(twice.getOverwritten()));
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return say("wrong.exclusive");
        }
        if (wrong instanceof MaxValuesExceededException && wrong.getArgSpec() != null) {
            return say("wrong.many", name(wrong.getArgSpec()));
        }
        return wrong.getArgSpec() != null && wrong.getValue() != null ? value(wrong) : say("wrong.else");
    }

    private static String value(ParameterException wrong) {
        Class<?> type = wrong.getArgSpec().type();
        return type.isEnum() ? say("wrong.value.choices", wrong.getValue(), name(wrong.getArgSpec()),
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")))
                : say("wrong.value", wrong.getValue(), name(wrong.getArgSpec()));
    }

    /** One of a group is enough where its members exclude each other. */
    private static String together(List<ArgSpec> missing) {
        boolean oneIsEnough = missing.stream().allMatch(argument -> argument.group() != null && argument.group().exclusive());
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(oneIsEnough ? WORDS.getString("or") : ", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String say(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
    }
}
