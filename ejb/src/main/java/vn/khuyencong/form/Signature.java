package vn.khuyencong.form;

import java.util.List;

/**
 * A place to sign.
 *
 * @param posts in whose name and as what one signs, a line each: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
 * @param hint  what is asked below the posts: {@code (Ký, ghi rõ họ tên)}; empty for none
 * @param name  name of the signer without a title; empty where it is written by hand
 */
public record Signature(List<String> posts, String hint, String name) {

    public Signature {
        posts = List.copyOf(posts);
    }

    public static Signature of(String post) {
        return new Signature(List.of(post), "", "");
    }
}
