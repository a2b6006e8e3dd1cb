package dev.signet.application.userimport;

import dev.signet.application.password.ImportedHash;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.UserStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one user from a line of JSON; docs/import.md has the members. */
final class UserJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> MEMBERS = Set.of(
            "sub",
            "username",
            "attributes",
            "email_verified",
            "phone_number_verified",
            "status",
            "enabled",
            "groups",
            "password",
            "totp_secret",
            "mfa_enabled",
            "mfa_preferred");

    private static final Pattern SEED = Pattern.compile("[A-Z2-7]{16,128}");
    private static final int MOST_GROUPS = 100;

    private UserJson() {}

    /** @throws LineRefused naming the member that cannot be */
    static NewUser read(String line) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JacksonException broken) {
            throw new LineRefused(null, "The line is not one JSON object, or names a member twice.");
        }
        if (!json.isObject()) {
            throw new LineRefused(null, "The line is not one JSON object, or names a member twice.");
        }
        for (String name : json.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw new LineRefused(null, "The line has a member that is not known; docs/import.md has them all.");
            }
        }
        String username = text(json, "username");
        if (username == null) {
            throw new LineRefused("username", "The line has no user name.");
        }
        Map<String, String> attributes = attributes(json);
        Set<String> verified = new HashSet<>();
        verified(json, "email_verified", "email", attributes, verified);
        verified(json, "phone_number_verified", "phone_number", attributes, verified);
        List<MfaFactor> mfa = constants(json, "mfa_enabled");
        String preferred = text(json, "mfa_preferred");
        return new NewUser(
                sub(text(json, "sub")),
                username,
                attributes,
                verified,
                constant(UserStatus.class, "status", text(json, "status")),
                flag(json, "enabled", true),
                texts(json, "groups"),
                password(json.get("password")),
                seed(text(json, "totp_secret")),
                mfa == null ? null : Set.copyOf(mfa),
                constant(MfaFactor.class, "mfa_preferred", preferred));
    }

    private static Map<String, String> attributes(JsonNode json) {
        Map<String, String> attributes = new HashMap<>();
        JsonNode given = json.get("attributes");
        if (given == null || given.isNull()) {
            return attributes;
        }
        if (!given.isObject()) {
            throw new LineRefused("attributes", "The member must be an object of strings.");
        }
        given.properties().forEach(each -> {
            if (!each.getValue().isString()) {
                throw new LineRefused("attributes", "The member must be an object of strings.");
            }
            attributes.put(each.getKey(), each.getValue().asString());
        });
        return attributes;
    }

    private static void verified(
            JsonNode json, String member, String attribute, Map<String, String> attributes, Set<String> verified) {
        if (flag(json, member, false)) {
            if (!attributes.containsKey(attribute)) {
                throw new LineRefused(member, "The line has no such address that could be verified.");
            }
            verified.add(attribute);
        }
    }

    private static @Nullable ImportedHash password(@Nullable JsonNode password) {
        if (password == null || password.isNull()) {
            return null;
        }
        String hash = text(password, "hash");
        String algorithm = text(password, "algorithm");
        if (hash == null || password.size() != (algorithm == null ? 1 : 2)) {
            throw new LineRefused("password", "The member must be an object with hash, and algorithm if you like.");
        }
        ImportedHash read;
        try {
            read = ImportedHash.read(hash);
        } catch (IllegalArgumentException unfit) {
            throw new LineRefused("password.hash", "The hash " + unfit.getMessage() + ".");
        }
        String named = read.algorithm().toUpperCase(Locale.ROOT).replace('-', '_');
        if (algorithm != null && !algorithm.equals(named)) {
            throw new LineRefused("password.algorithm", "The hash is of another algorithm: " + named + ".");
        }
        return read;
    }

    private static @Nullable UUID sub(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            UUID sub = UUID.fromString(text);
            if (sub.toString().equals(text)) {
                return sub;
            }
        } catch (IllegalArgumentException none) {
            throw new LineRefused("sub", "The member must be a UUID in lower-case letters.");
        }
        throw new LineRefused("sub", "The member must be a UUID in lower-case letters.");
    }

    private static byte @Nullable [] seed(@Nullable String base32) {
        if (base32 == null) {
            return null;
        }
        String clean = base32.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT);
        if (!SEED.matcher(clean).matches()) {
            throw new LineRefused("totp_secret", "The secret must be 16 to 128 characters of Base32.");
        }
        try {
            return Base32.decode(clean + "=".repeat((8 - clean.length() % 8) % 8));
        } catch (DecoderException incomplete) {
            throw new LineRefused("totp_secret", "The secret is not whole bytes in Base32.");
        }
    }

    private static @Nullable List<MfaFactor> constants(JsonNode json, String member) {
        if (!json.hasNonNull(member)) {
            return null;
        }
        return texts(json, member).stream()
                .map(each -> constant(MfaFactor.class, member, each))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String member, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new LineRefused(
                        member, "The member must be of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static List<String> texts(JsonNode json, String member) {
        JsonNode given = json.get(member);
        if (given == null || given.isNull()) {
            return List.of();
        }
        if (!given.isArray()
                || given.size() > MOST_GROUPS
                || !given.valueStream().allMatch(JsonNode::isString)) {
            throw new LineRefused(member, "The member must be an array of at most " + MOST_GROUPS + " strings.");
        }
        List<String> texts =
                given.valueStream().map(JsonNode::asString).distinct().toList();
        if (texts.stream().anyMatch(each -> each.chars().anyMatch(Character::isISOControl))) {
            throw new LineRefused(member, "The member must be without control characters.");
        }
        return texts;
    }

    private static boolean flag(JsonNode json, String member, boolean usual) {
        JsonNode given = json.get(member);
        if (given == null || given.isNull()) {
            return usual;
        }
        if (!given.isBoolean()) {
            throw new LineRefused(member, "The member must be true or false.");
        }
        return given.asBoolean();
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode given = json.get(member);
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw new LineRefused(member, "The member must be a string.");
        }
        return given.asString();
    }
}
