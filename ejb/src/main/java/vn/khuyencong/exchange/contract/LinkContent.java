package vn.khuyencong.exchange.contract;

/** What a unit says of its link to the ministry and of nothing else: it has no business key and concerns no document. */
public sealed interface LinkContent extends Content permits KeyRotation, ChannelTest {

    /** The unit that sends it. */
    String unit();
}
