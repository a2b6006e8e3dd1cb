package dev.signet.application.trigger;

import dev.signet.domain.pool.OldPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks whether somebody whom the pool does not know is known elsewhere, and as whom. */
@Component
public class UserMigration {

    private final Triggers triggers;
    private final OldPoolMigration oldPools;

    UserMigration(Triggers triggers, OldPoolMigration oldPools) {
        this.triggers = triggers;
        this.oldPools = oldPools;
    }

    /**
     * Somebody to be taken over.
     *
     * @param username what they are called there; absent where it is the name that was typed
     * @param attributes as the pool names them; {@code email_verified} and {@code phone_number_verified} among them say
     *     which addresses are good without a code
     * @param groups names of groups, of which those that the pool has are joined
     * @param status CONFIRMED where the password that was typed is good from now on; FORCE_CHANGE_PASSWORD where it was a
     *     temporary one; RESET_REQUIRED otherwise
     */
    public record Migrated(
            @Nullable String username, Map<String, String> attributes, Set<String> groups, UserStatus status) {

        /** Copies both. */
        public Migrated {
            attributes = Map.copyOf(attributes);
            groups = Set.copyOf(groups);
        }

        /** Never the attributes. */
        @Override
        public String toString() {
            return "Migrated[" + status + "]";
        }
    }

    /** Whether there is somebody to ask. */
    public static boolean isAsked(PoolSettings settings) {
        return settings.triggers().asks(Trigger.USER_MIGRATION)
                || settings.migration().oldPool() != null;
    }

    /**
     * Asks at a sign-in whose password came in clear.
     *
     * @throws TriggerRefused where there was no answer and that is to mean no; a trigger that says no does not know them
     */
    public Optional<Migrated> atSignIn(PoolSettings settings, Occasion occasion, String username, String password) {
        OldPool old = settings.migration().oldPool();
        return ask(occasion, TriggerSource.MIGRATION_AT_SIGN_IN, username, password)
                .or(() -> old == null ? Optional.empty() : oldPools.atSignIn(old, occasion, username, password));
    }

    /**
     * Asks where somebody says that they forgot the password.
     *
     * @throws TriggerRefused where there was no answer and that is to mean no; a trigger that says no does not know them
     */
    public Optional<Migrated> ofForgotten(PoolSettings settings, Occasion occasion, String username) {
        OldPool old = settings.migration().oldPool();
        return ask(occasion, TriggerSource.MIGRATION_OF_FORGOTTEN, username, null)
                .or(() -> old == null ? Optional.empty() : oldPools.ofForgotten(old, occasion, username));
    }

    /** What there is to say where the pool cannot have the user whom the trigger described. */
    public static TriggerRefused unfit(String what) {
        return new TriggerRefused.InvalidAnswer(Trigger.USER_MIGRATION, what);
    }

    private Optional<Migrated> ask(
            Occasion occasion, TriggerSource source, String username, @Nullable String password) {
        if (!occasion.asks(Trigger.USER_MIGRATION)) {
            return Optional.empty();
        }
        Question question = Question.of(occasion, source, Whom.unknown(username, Map.of()))
                .with("validationData", Question.texts(occasion.metadata()))
                .withMetadata();
        if (password != null) {
            question = question.with("password", password);
        }
        for (String member : new String[] {
            "userAttributes", "finalUserStatus", "messageAction", "desiredDeliveryMediums", "forceAliasCreation"
        }) {
            question = question.expecting(member, Question.JSON.nullNode());
        }
        try {
            return triggers.ask(question, UserMigration::read);
        } catch (TriggerRefused.SaidNo unknown) {
            return Optional.empty();
        }
    }

    private static Migrated read(JsonNode response) {
        Map<String, String> attributes = Shape.texts(response, "userAttributes");
        if (attributes.isEmpty()) {
            throw new Shape.Broken("userAttributes must say who it is");
        }
        String status = Objects.requireNonNullElse(Shape.text(response, "finalUserStatus"), "RESET_REQUIRED");
        return new Migrated(
                null,
                attributes,
                Set.of(),
                switch (status) {
                    case "CONFIRMED" -> UserStatus.CONFIRMED;
                    case "RESET_REQUIRED" -> UserStatus.RESET_REQUIRED;
                    default -> throw new Shape.Broken("finalUserStatus must be CONFIRMED or RESET_REQUIRED");
                });
    }
}
