package vn.khuyencong.establishment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name brought into the forms it is compared in: small letters, single blanks, trades abbreviated alike.
 *
 * @param exact  without legal form, with diacritics; where the tone stands on a syllable makes no difference ("Hoà" is "Hòa")
 * @param plain  the same without diacritics
 * @param search every word of the name, without diacritics
 */
record EstablishmentName(String exact, String plain, String search) {

    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Trades that names are full of, and how they are abbreviated; what only joins words is left out. */
    private static final Map<String, String> TRADES = new TreeMap<>(Map.of("san xuat", "sx", "thuong mai", "tm", "dich vu", "dv",
            "xuat nhap khau", "xnk", "xay dung", "xd", "va", ""));
    private static final Pattern LEGAL_FORM = Pattern.compile("^(?:(?:chi nhanh|cn|tong cong ty|tap doan|lien hiep|doanh nghiep tu nhan|dntn"
            + "|doanh nghiep|dn|hop tac xa|htx|to hop tac|tht|ho kinh doanh ca the|ho kinh doanh|hkd|ho san xuat|co so san xuat|co so sx|co so"
            + "|cssx|xi nghiep|nha may|ctcp|(?:cong ty|cty|ct)(?: (?:trach nhiem huu han|tnhh|co phan|cp|hop danh))?"
            + "(?: (?:mot|hai|1|2) thanh vien| mtv)?(?: tro len)?) )+");

    static EstablishmentName of(String text) {
        List<String> toned = words(text);
        List<String> plain = toned.stream().map(EstablishmentName::withoutDiacritics).toList();
        String all = String.join(" ", plain);
        Matcher form = LEGAL_FORM.matcher(all + " ");
        int legal = form.find() ? form.group().split(" ").length : 0;
        int from = legal < plain.size() ? legal : 0;
        return new EstablishmentName(compared(toned.subList(from, toned.size())), compared(plain.subList(from, plain.size())), all);
    }

    /** The text without any diacritics, đ as d. */
    static String withoutDiacritics(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }

    /** The words of a text in small letters, the tone of each at its end. */
    static List<String> words(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return letters.isEmpty() ? List.of() : Arrays.stream(letters.split(" ")).map(EstablishmentName::toneLast).toList();
    }

    private static String toneLast(String syllable) {
        String tones = TONES.matcher(syllable).results().map(tone -> tone.group()).collect(Collectors.joining());
        return TONES.matcher(syllable).replaceAll("") + tones;
    }

    private static String compared(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            String trade = tradeAt(words, i);
            String said = trade == null ? words.get(i) : TRADES.get(trade);
            if (!said.isEmpty()) {
                kept.add(said);
            }
            i += trade == null ? 1 : trade.split(" ").length;
        }
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    private static String tradeAt(List<String> words, int at) {
        return TRADES.keySet().stream().filter(trade -> {
            int end = at + trade.split(" ").length;
            return end <= words.size() && withoutDiacritics(String.join(" ", words.subList(at, end))).equals(trade);
        }).findFirst().orElse(null);
    }
}
