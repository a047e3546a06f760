package vn.khuyencong.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.shared.VietnameseText;

/**
 * Money in Vietnamese words and back: {@code Ba tỷ không trăm linh năm triệu đồng}.
 *
 * <p>Groups of three digits are read one by one; below a higher group every group is read in full, so that nothing can be written in
 * between: {@code không trăm linh năm}. A group of zeros is left out. After {@code mươi} stand {@code mốt}, {@code tư} and {@code lăm},
 * after {@code mười} {@code lăm}; of {@code hai mươi tư} and {@code hai mươi bốn}, both in use, {@code tư} is written and either is read.
 */
public final class AmountInWords {

    /** The biggest amount that has words: 10<sup>18</sup> - 1 đồng. */
    public static final long BIGGEST = 999_999_999_999_999_999L;

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String CURRENCY = "đồng";
    private static final int BILLION = 1_000_000_000;
    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1000;

    /** How a thousand is called: in the North, and in papers of state; in the South. */
    public enum Thousand {
        NGHIN("nghìn"), NGAN("ngàn");

        private final String word;

        Thousand(String word) {
            this.word = word;
        }
    }

    /** How the empty tens between a hundred and a unit are called. */
    public enum EmptyTens {
        LINH("linh"), LE("lẻ");

        private final String word;

        EmptyTens(String word) {
            this.word = word;
        }
    }

    /** Which of two words an office uses. */
    public record Usage(Thousand thousand, EmptyTens emptyTens) {

        /** That of the papers of ministries: {@code nghìn}, {@code linh}. */
        public static final Usage OFFICIAL = new Usage(Thousand.NGHIN, EmptyTens.LINH);

        /**
         * As an installation sets it.
         *
         * @param setting {@code NGHIN} or {@code NGAN}, a blank, {@code LINH} or {@code LE}; null for {@link #OFFICIAL}
         * @throws IllegalArgumentException if it is anything else
         */
        static Usage of(String setting) {
            if (setting == null) {
                return OFFICIAL;
            }
            String[] words = setting.strip().split(" +");
            try {
                return new Usage(Thousand.valueOf(words[0]), EmptyTens.valueOf(words[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("KHUYENCONG_AMOUNT_WORDS is \"" + setting + "\"; it takes NGHIN or NGAN, a blank, LINH or LE", e);
            }
        }
    }

    private AmountInWords() {
    }

    /** The words of an amount in the usage of this installation, the first letter upper case. */
    public static String of(long dong) {
        return of(dong, Usage.of(System.getenv("KHUYENCONG_AMOUNT_WORDS")));
    }

    /** @throws IllegalArgumentException if the amount is negative or above {@link #BIGGEST} */
    public static String of(long dong, Usage usage) {
        if (dong < 0 || dong > BIGGEST) {
            throw new IllegalArgumentException("there are no words for " + dong + " đồng");
        }
        StringBuilder words = new StringBuilder();
        if (dong == 0) {
            words.append(' ').append(DIGITS[0]);
        }
        below((int) (dong / BILLION), words, usage);
        if (!words.isEmpty() && dong >= BILLION) {
            words.append(" tỷ");
        }
        below((int) (dong % BILLION), words, usage);
        words.append(' ').append(CURRENCY).deleteCharAt(0);
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        return words.toString();
    }

    /** Less than a billion; in full if something stands before it. */
    private static void below(int number, StringBuilder words, Usage usage) {
        group(number / MILLION, "triệu", words, usage);
        group(number / THOUSAND % THOUSAND, usage.thousand().word, words, usage);
        group(number % THOUSAND, "", words, usage);
    }

    private static void group(int number, String name, StringBuilder words, Usage usage) {
        if (number == 0) {
            return;
        }
        boolean full = !words.isEmpty() || number >= 100;
        if (full) {
            words.append(' ').append(DIGITS[number / 100]).append(" trăm");
        }
        int tens = number / 10 % 10;
        int unit = number % 10;
        if (tens > 1) {
            words.append(' ').append(DIGITS[tens]).append(" mươi");
        } else if (tens == 1) {
            words.append(" mười");
        } else if (full && unit > 0) {
            words.append(' ').append(usage.emptyTens().word);
        }
        if (unit > 0) {
            words.append(' ').append(unit(tens, unit));
        }
        if (!name.isEmpty()) {
            words.append(' ').append(name);
        }
    }

    private static String unit(int tens, int unit) {
        if (unit == 5 && tens > 0) {
            return "lăm";
        }
        if (tens > 1 && unit == 1) {
            return "mốt";
        }
        return tens > 1 && unit == 4 ? "tư" : DIGITS[unit];
    }

    /**
     * The amount that words stand for, in any usage, with or without {@code đồng}.
     *
     * @return whole đồng
     * @throws IllegalArgumentException if they are not the words of an amount, e.g. {@code hai mươi một} or {@code một triệu năm}
     */
    public static long parse(String words) {
        List<String> official = official(words);
        long number = 0;
        long part = 0;
        int group = 0;
        int digit = 0;
        for (String word : official) {
            switch (word) {
                case "tỷ" -> {
                    number = (part + group + digit) * BILLION;
                    part = 0;
                    group = 0;
                    digit = 0;
                }
                case "triệu" -> {
                    part += (long) (group + digit) * MILLION;
                    group = 0;
                    digit = 0;
                }
                case "nghìn" -> {
                    part += (long) (group + digit) * THOUSAND;
                    group = 0;
                    digit = 0;
                }
                case "trăm" -> {
                    group = digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "mười" -> group += 10;
                case "linh" -> digit = 0;
                default -> digit = digit(word, words);
            }
        }
        number += part + group + digit;
        if (number < 0 || number > BIGGEST || !official.equals(official(of(number)))) {
            throw new IllegalArgumentException("not the words of an amount: " + words);
        }
        return number;
    }

    /** The words in the usage of ministries, without {@code đồng}. */
    private static List<String> official(String words) {
        List<String> official = new ArrayList<>();
        for (String word : VietnameseText.normalize(words).toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            boolean afterTens = !official.isEmpty() && official.get(official.size() - 1).equals("mươi");
            official.add(switch (word) {
                case "ngàn" -> "nghìn";
                case "lẻ" -> "linh";
                case "tỉ" -> "tỷ";
                case "bốn" -> afterTens ? "tư" : word;
                default -> word;
            });
        }
        int last = official.size() - 1;
        if (last > 0 && official.get(last).equals(CURRENCY)) {
            official.remove(last);
        }
        return official;
    }

    private static int digit(String word, String words) {
        for (int digit = 0; digit < DIGITS.length; digit++) {
            if (DIGITS[digit].equals(word)) {
                return digit;
            }
        }
        return switch (word) {
            case "mốt" -> 1;
            case "tư" -> 4;
            case "lăm" -> 5;
            default -> throw new IllegalArgumentException("not the words of an amount: " + words);
        };
    }
}
