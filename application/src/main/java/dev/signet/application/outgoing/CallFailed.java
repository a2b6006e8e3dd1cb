package dev.signet.application.outgoing;

/** No answer came. The reason is shown to tenants and tells nothing of what is inside. */
public final class CallFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** For that reason, in words that hold nothing of what was said. */
    public CallFailed(String reason) {
        super(reason, null, false, false);
    }

    /** Why, in words that hold neither addresses nor what the other side said. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
