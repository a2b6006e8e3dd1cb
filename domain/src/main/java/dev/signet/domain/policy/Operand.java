package dev.signet.domain.policy;

import java.util.List;

/** What a condition compares with: one or more values, of which one has to match. */
@FunctionalInterface
interface Operand {

    /** Whether a value of the request is what this asks for. */
    boolean matches(String value, RequestContext context);

    /** Makes one of the values that a document lists. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads them.
         *
         * @throws IllegalArgumentException where one of them is none
         */
        Operand read(List<String> written, LanguageVersion version);
    }
}
