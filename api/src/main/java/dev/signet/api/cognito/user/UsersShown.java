package dev.signet.api.cognito.user;

import dev.signet.api.cognito.operation.Attributes;
import dev.signet.api.cognito.operation.Factors;
import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.UserType;
import dev.signet.api.cognito.user.UserShapes.AdminGetUserResponse;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.ReadUser.Shown;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.Profile;
import dev.signet.projections.view.UserSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Users as operators' programs are told of them. */
final class UsersShown {

    private static final String USERNAME = "username";

    private UsersShown() {}

    static AdminGetUserResponse one(Shown shown, EnrolledFactors factors) {
        KnownUser user = shown.account();
        return new AdminGetUserResponse(
                shown.profile()
                        .map(Profile::username)
                        .orElseGet(() -> sub(user.id().value())),
                attributes(user),
                user.createdAt(),
                user.updatedAt(),
                user.enabled(),
                user.status().name(),
                null,
                Factors.preferred(factors),
                Factors.enabled(factors));
    }

    /** @param wanted the only attributes to be shown; absent for all */
    static UserType listed(UserSummary user, @Nullable List<String> wanted) {
        Map<String, String> attributes = new HashMap<>();
        user.attributes().forEach((name, value) -> attributes.put(name, text(value)));
        String username = attributes.remove(USERNAME);
        List<AttributeType> shown = Attributes.list(sub(user.user()), attributes, user.verified()).stream()
                .filter(attribute -> wanted == null || wanted.contains(attribute.name()))
                .toList();
        return new UserType(
                username,
                shown,
                user.createdAt(),
                user.updatedAt(),
                user.enabled(),
                user.status().name(),
                null);
    }

    private static List<AttributeType> attributes(KnownUser user) {
        return Attributes.list(
                user.id().uuid().toString(),
                user.profile().attributes(),
                user.profile().verified());
    }

    /** What is withheld or erased is an object that says so, and an empty text here. */
    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : "";
    }

    private static String sub(String user) {
        String hex = user.substring(user.indexOf('_') + 1);
        return new UUID(Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16))
                .toString();
    }
}
