package dev.signet.application.user;

import dev.signet.application.signup.SignUpRefused.UsernameMalformed;
import dev.signet.domain.name.NameProblem;
import dev.signet.domain.pool.LoginName;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads names as they are typed: leniently at a sign-in, strictly where somebody wants to have one. */
@Component
public class NameReader {

    private static final Set<SignInName> ADDRESSES = Set.of(SignInName.EMAIL, SignInName.PHONE_NUMBER);
    private static final Set<SignInName> USERNAMES = Set.of(SignInName.USERNAME);

    private final KeyedHash hash;

    NameReader(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * The name of a new user.
     *
     * @param kind what sort of name it is
     * @param username as it is kept
     * @param attribute the address that is the name, where the pool knows addresses only; empty otherwise
     */
    public record NewName(SignInName kind, String username, Map<String, String> attribute) {

        /** The attributes that were given, together with the address that is the name. */
        public Map<String, String> with(Map<String, String> given) {
            Map<String, String> all = new HashMap<>(given);
            all.putAll(attribute);
            return all;
        }

        /** Never the name. */
        @Override
        public String toString() {
            return "NewName";
        }
    }

    /** What {@code typed} is in that pool. No user can have a name that is malformed, and so none is found by it. */
    public TypedName read(UserPoolId pool, String typed) {
        byte[] asUsername = hash(pool, LoginName.typed(typed, USERNAMES), typed);
        return LoginName.typed(typed, ADDRESSES)
                .map(address -> new TypedName(address.kind(), hash(pool, Optional.of(address), typed), asUsername))
                .orElseGet(() -> new TypedName(SignInName.USERNAME, asUsername, asUsername));
    }

    /**
     * The name that a new user wants.
     *
     * @throws UsernameMalformed where the pool takes no such name
     */
    public NewName registering(PoolSettings settings, UserId user, String wanted) {
        Set<SignInName> kinds = settings.signInNames();
        Optional<NameProblem> problem =
                kinds.contains(SignInName.USERNAME) ? LoginName.problem(wanted, kinds) : Optional.empty();
        problem.ifPresent(found -> {
            throw new UsernameMalformed(sentence(found, wanted));
        });
        LoginName name = LoginName.typed(wanted, kinds).orElseThrow(() -> new UsernameMalformed(demanded(kinds)));
        return switch (name.kind()) {
            case USERNAME -> new NewName(name.kind(), name.canonical(), Map.of());
            case EMAIL -> new NewName(name.kind(), user.uuid().toString(), Map.of("email", name.canonical()));
            case PHONE_NUMBER ->
                new NewName(name.kind(), user.uuid().toString(), Map.of("phone_number", name.canonical()));
        };
    }

    private byte[] hash(UserPoolId pool, Optional<LoginName> name, String typed) {
        return name.map(known -> hash.of(pool.value(), known.kind().name(), known.canonical()))
                .orElseGet(() -> hash.of(pool.value(), "malformed", typed));
    }

    private static String demanded(Set<SignInName> kinds) {
        if (kinds.contains(SignInName.EMAIL) && kinds.contains(SignInName.PHONE_NUMBER)) {
            return "Username should be either an email or a phone number.";
        }
        return kinds.contains(SignInName.EMAIL) ? "Username should be an email." : "Username should be a phone number.";
    }

    private static String sentence(NameProblem problem, String wanted) {
        return switch (problem) {
            case EMPTY -> "Username must not be empty.";
            case TOO_LONG -> "Username must have at most 128 characters.";
            case INVISIBLE_CHARACTER -> "Username must not have spaces, control characters or invisible characters.";
            case BEGINS_WITH_A_MARK -> "Username must not begin with a combining mark.";
            case MIXED_SCRIPTS -> "Username must not mix Latin, Greek and Cyrillic letters.";
            case LOOKS_LIKE_AN_ADDRESS ->
                wanted.indexOf('@') < 0
                        ? "Username cannot be of phone number format, since user pool is configured for phone number"
                                + " alias."
                        : "Username cannot be of email format, since user pool is configured for email alias.";
        };
    }
}
