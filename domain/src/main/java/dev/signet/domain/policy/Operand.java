package dev.signet.domain.policy;

/** What a condition compares with. */
@FunctionalInterface
interface Operand {

    /** Whether a value of the request is what this asks for. */
    boolean matches(String value, RequestContext context);

    /** Makes one of what a document says. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads it.
         *
         * @throws IllegalArgumentException where it is none
         */
        Operand read(String written, LanguageVersion version);
    }
}
