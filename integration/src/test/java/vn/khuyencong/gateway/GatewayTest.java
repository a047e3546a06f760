package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line says, down to the words of its library, is Vietnamese. */
class GatewayTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Usage|Options|Commands|Show this|Print version|Missing|Unknown|Unmatched|Invalid|expected|required|mutually|Did you mean|COMMAND)\\b|<[a-zA-Z]+>");

    @Test
    void theHelpOfEveryCommandIsVietnamese() {
        CommandLine line = Gateway.line();
        assertVietnamese(line.getUsageMessage());
        line.getSubcommands().values().forEach(command -> assertVietnamese(command.getUsageMessage()));
        assertTrue(line.getUsageMessage().contains("Cách dùng: khuyencong-gateway"));
        assertTrue(line.getSubcommands().get("send").getUsageMessage().contains("Xem hướng dẫn này rồi kết thúc."));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertTrue(refused("provision", "--unit", "P63-24").startsWith("Thiếu: --homes, --server, --amqp, --user."));
        assertTrue(refused("status").startsWith("Thiếu: --home hoặc --homes."));
        assertTrue(refused().startsWith("Dòng lệnh chưa đúng"));
    }

    @Test
    void whatIsUnknownOrWrongIsNamed() {
        assertTrue(refused("sendd").startsWith("Không có lệnh hoặc tùy chọn này: sendd."));
        assertTrue(refused("send", "--home", "x", "--wait", "long").startsWith("Giá trị \"long\" của --wait không dùng được."));
        assertTrue(refused("status", "--home", "x", "--homes", "y").startsWith("Các tùy chọn đã nêu loại trừ nhau"));
        assertTrue(refused("send", "--home", "x", "--wait", "1", "--wait", "2").startsWith("Tùy chọn --wait chỉ nêu được một lần."));
    }

    private static String refused(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Gateway.line().setErr(new PrintWriter(said, true));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute(arguments));
        assertVietnamese(said.toString());
        return said.toString();
    }

    private static void assertVietnamese(String text) {
        assertFalse(ENGLISH.matcher(text).find(), text);
    }
}
