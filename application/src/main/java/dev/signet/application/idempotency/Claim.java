package dev.signet.application.idempotency;

import java.util.UUID;

/** What a key gave to whoever came with it. */
public sealed interface Claim {

    /** The call is to be carried out now, by this attempt and no other. */
    record Yours(Key key, UUID claim) implements Claim {}

    /** The call was carried out; this was the answer. */
    record Answered(int status, byte[] answer) implements Claim {}

    /** The first attempt still runs. */
    record Running() implements Claim {}

    /** The first attempt took effect and its node died before the answer was kept. */
    record AnswerLost() implements Claim {}

    /** The key came before with another body. */
    record OtherRequest() implements Claim {}

    /**
     * The row of a key.
     *
     * @param hash 32 bytes
     */
    record Key(byte[] hash) {}
}
