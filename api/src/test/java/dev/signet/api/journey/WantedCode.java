package dev.signet.api.journey;

/** What one may ask a code for by name, and where. */
enum WantedCode {
    SIGN_UP("/sign-ups/code", "/sign-ups/confirmation"),
    PASSWORD("/password-resets", "/password-resets/confirmation");

    private final String sending;
    private final String taking;

    WantedCode(String sending, String taking) {
        this.sending = sending;
        this.taking = taking;
    }

    /** The path under the pool's that sends the code. */
    String sending() {
        return sending;
    }

    /** The path under the pool's that takes it. */
    String taking() {
        return taking;
    }
}
