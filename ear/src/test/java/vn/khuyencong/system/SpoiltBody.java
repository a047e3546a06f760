package vn.khuyencong.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.khuyencong.exchange.contract.Json;

/** Ways to spoil a body, from noise to a single cell that no reader expects. */
enum SpoiltBody {
    NOISE {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            return noise;
        }
    },
    FLIPPED {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] flipped = good.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] good, Random random) {
            return Arrays.copyOf(good, random.nextInt(good.length));
        }
    },
    NOT_UTF_8 {
        @Override
        byte[] of(byte[] good, Random random) {
            return with(good, random, new byte[] {(byte) 0xC3, (byte) 0x28}, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {0},
                    new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80}, new byte[] {(byte) 0xC0, (byte) 0x80});
        }
    },
    ESCAPES {
        @Override
        byte[] of(byte[] good, Random random) {
            return inText(good, random, "\\u0000", "\\ud800", "\\udfff\\ud800", "\\u202e", "\\uffff", "\\u0007", "\\x", "\\u00", "\\ud83d\\ude00");
        }
    },
    DEEP {
        @Override
        byte[] of(byte[] good, Random random) {
            int depth = 10 + random.nextInt(20_000);
            String open = random.nextBoolean() ? "[" : "{\"a\":";
            return (random.nextBoolean() ? open.repeat(depth) : "{\"data\":" + open.repeat(depth) + "1" + (open.equals("[") ? "]" : "}").repeat(depth) + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    TWICE {
        @Override
        byte[] of(byte[] good, Random random) {
            String text = new String(good, StandardCharsets.UTF_8);
            return text.replaceFirst("\\{", "{\"type\":\"vn.khuyencong.plan.submission\",").getBytes(StandardCharsets.UTF_8);
        }
    },
    CELL {
        @Override
        byte[] of(byte[] good, Random random) {
            try {
                JsonNode tree = Json.MAPPER.readTree(good);
                replace(tree, random);
                return Json.MAPPER.writeValueAsBytes(tree);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    LARGE {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] large = new byte[random.nextInt(20) == 0 ? 11 * 1024 * 1024 : 50_000 + random.nextInt(400_000)];
            Arrays.fill(large, (byte) (random.nextBoolean() ? ' ' : 'x'));
            System.arraycopy(good, 0, large, 0, Math.min(good.length, large.length));
            return large;
        }
    };

    private static final String[] CELLS = {"1e400", "-1", "9223372036854775807", "9223372036854775808", "1.5", "-0", "1E-400", "true", "null", "[]", "{}",
        "\"\"", "\"\\u0001\"", "\"<script>\"", "\"'; drop table inbox_message; --\"", "\"2023-02-30\"", "\"P-99\"", "\"../../etc/passwd\"", "[[[[[[]]]]]]",
        "\"\uD83D\uDE00\"", "\"e\u0302\u0323\"", "1" + "0".repeat(900), "\"" + "á".repeat(5_000) + "\"", "{\"\":{\"\":\"\"}}", "123456789012"};

    abstract byte[] of(byte[] good, Random random);

    private static byte[] with(byte[] good, Random random, byte[]... pieces) {
        int at = random.nextInt(good.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(good, 0, at);
        out.writeBytes(pieces[random.nextInt(pieces.length)]);
        out.write(good, at, good.length - at);
        return out.toByteArray();
    }

    /** Behind the first quote that follows a random place: mostly within a text. */
    private static byte[] inText(byte[] good, Random random, String... pieces) {
        String text = new String(good, StandardCharsets.UTF_8);
        int at = Math.max(text.indexOf(":\"", random.nextInt(text.length())) + 2, 2);
        return (text.substring(0, at) + pieces[random.nextInt(pieces.length)] + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private static void replace(JsonNode tree, Random random) {
        List<Runnable> cells = new ArrayList<>();
        String cell = CELLS[random.nextInt(CELLS.length)];
        collect(tree, cells, cell, random.nextInt(5) == 0);
        cells.get(random.nextInt(cells.size())).run();
    }

    private static void collect(JsonNode node, List<Runnable> cells, String cell, boolean added) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                cells.add(() -> object.putRawValue(added ? "x" + name : name, new RawValue(cell)));
                collect(object.get(name), cells, cell, added);
            });
        } else if (node instanceof ArrayNode array) {
            cells.add(() -> array.addRawValue(new RawValue(cell)));
            cells.add(() -> array.add(TextNode.valueOf(cell)));
            array.forEach(child -> collect(child, cells, cell, added));
        }
    }
}
