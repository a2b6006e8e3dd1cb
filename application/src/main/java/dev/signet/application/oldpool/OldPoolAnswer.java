package dev.signet.application.oldpool;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the old pool says of somebody. */
public sealed interface OldPoolAnswer {

    /**
     * It knows them.
     *
     * @param username what they are called there; absent where it does not say
     * @param attributes as pools name them, {@code sub} and {@code email_verified} among them
     * @param groups names of groups they are in there, where it says so
     */
    record Known(@Nullable String username, Map<String, String> attributes, Set<String> groups, Standing standing)
            implements OldPoolAnswer {

        /** Copies both. */
        public Known {
            attributes = Map.copyOf(attributes);
            groups = Set.copyOf(groups);
        }

        /** Neither name nor attributes. */
        @Override
        public String toString() {
            return "Known[" + standing + "]";
        }
    }

    /** What the password that was typed is worth. */
    enum Standing {
        /** It is theirs, and all that it takes. */
        PASSWORD_GOOD,
        /** It is theirs for now: they owe a new one. */
        PASSWORD_TEMPORARY,
        /** None was typed, or something else is owed that cannot come along. */
        PASSWORD_NOT_ENOUGH
    }

    /**
     * It knows nobody by that name and password, or nobody who may come along.
     *
     * @param why for the log of calls; nothing of what was said
     */
    record Unknown(String why) implements OldPoolAnswer {}

    /** It takes no more attempts for now. */
    record Busy(String why) implements OldPoolAnswer {}

    /** It says something that only the settings here, or there, can be to blame for. */
    record Broken(String why) implements OldPoolAnswer {}
}
