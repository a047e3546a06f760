package vn.khuyencong.gateway;

/** Documents are in the journal and could not be handed over yet: nothing is lost, and nobody need give them again. */
final class StillOnTheWay extends GatewayProblem {

    private static final long serialVersionUID = 1L;

    StillOnTheWay(String message) {
        super(message);
    }
}
