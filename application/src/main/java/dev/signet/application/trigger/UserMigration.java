package dev.signet.application.trigger;

import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks whether somebody whom the pool does not know is known elsewhere, and as whom. */
@Component
public class UserMigration {

    private final Triggers triggers;

    UserMigration(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * Somebody to be taken over.
     *
     * @param attributes as the pool names them; {@code email_verified} and {@code phone_number_verified} among them say
     *     which addresses are good without a code
     * @param status CONFIRMED where the password that was typed is good from now on; RESET_REQUIRED otherwise
     * @param quiet whether nobody is told of it
     * @param forceAlias whether an address that is another user's alias becomes this one's
     */
    public record Migrated(Map<String, String> attributes, UserStatus status, boolean quiet, boolean forceAlias) {

        /** Never the attributes. */
        @Override
        public String toString() {
            return "Migrated[" + status + "]";
        }
    }

    /**
     * Asks at a sign-in whose password came in clear.
     *
     * @throws TriggerRefused where there was no answer and that is to mean no; a trigger that says no does not know them
     */
    public Optional<Migrated> atSignIn(Occasion occasion, String username, String password) {
        return ask(occasion, TriggerSource.MIGRATION_AT_SIGN_IN, username, password);
    }

    /**
     * Asks where somebody says that they forgot the password.
     *
     * @throws TriggerRefused where there was no answer and that is to mean no; a trigger that says no does not know them
     */
    public Optional<Migrated> ofForgotten(Occasion occasion, String username) {
        return ask(occasion, TriggerSource.MIGRATION_OF_FORGOTTEN, username, null);
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
                attributes,
                switch (status) {
                    case "CONFIRMED" -> UserStatus.CONFIRMED;
                    case "RESET_REQUIRED" -> UserStatus.RESET_REQUIRED;
                    default -> throw new Shape.Broken("finalUserStatus must be CONFIRMED or RESET_REQUIRED");
                },
                "SUPPRESS".equals(Shape.text(response, "messageAction")),
                Shape.isTrue(response, "forceAliasCreation"));
    }
}
