package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides about an identity pool, and may change.
 *
 * @param name for people; 1 to 128 letters, digits, blanks and {@code _+=,.@-}
 * @param guests whether somebody who proves nothing has an identity, too
 * @param classicFlow whether identities may be told as tokens that the client takes to a token service itself
 * @param userPools clients of user pools whose users have identities; at most 50, none twice
 * @param publicProviders other providers by their names, with the application's identifier there; at most 10
 * @param developerProvider by what name the tenant's own back end vouches for people; absent where it does not
 * @param openIdProviders ARNs of OpenID Connect providers; at most 10
 * @param samlProviders ARNs of SAML providers; at most 10
 * @param tags of the identity pool itself; at most 50
 */
public record IdentityPoolSettings(
        String name,
        boolean guests,
        boolean classicFlow,
        List<UserPoolLogin> userPools,
        Map<String, String> publicProviders,
        @Nullable String developerProvider,
        List<String> openIdProviders,
        List<String> samlProviders,
        Map<String, String> tags) {

    private static final Pattern NAME = Pattern.compile("[\\w\\s+=,.@-]{1,128}");
    private static final Pattern PROVIDER_ID = Pattern.compile("[\\w.;_/-]{1,128}");
    private static final Pattern DEVELOPER = Pattern.compile("[\\w._-]{1,128}");

    public IdentityPoolSettings {
        if (!NAME.matcher(name).matches() || !PlainText.isOneLine(name)) {
            throw new IllegalArgumentException("name must have from 1 to 128 letters, digits, blanks or _+=,.@-");
        }
        userPools = List.copyOf(userPools);
        Limits.within("userPools", userPools.size(), 0, 50);
        if (userPools.stream().map(UserPoolLogin::key).distinct().count() < userPools.size()) {
            throw new IllegalArgumentException("userPools must not name a client twice");
        }
        publicProviders = Map.copyOf(publicProviders);
        Limits.within("publicProviders", publicProviders.size(), 0, 10);
        publicProviders.forEach((provider, id) -> {
            ProviderName.require("publicProviders", provider);
            if (!PROVIDER_ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "publicProviders must have identifiers of 1 to 128 letters, digits or characters of .;_/-");
            }
        });
        if (developerProvider != null && !DEVELOPER.matcher(developerProvider).matches()) {
            throw new IllegalArgumentException(
                    "developerProvider must have from 1 to 128 letters, digits or characters of ._-");
        }
        openIdProviders = arns("openIdProviders", openIdProviders);
        samlProviders = arns("samlProviders", samlProviders);
        tags = Tags.copyOf("tags", tags);
    }

    /** The same, but for its tags. */
    public IdentityPoolSettings tagged(Map<String, String> other) {
        return new IdentityPoolSettings(
                name,
                guests,
                classicFlow,
                userPools,
                publicProviders,
                developerProvider,
                openIdProviders,
                samlProviders,
                other);
    }

    private static List<String> arns(String field, List<String> arns) {
        Limits.within(field, arns.size(), 0, 10);
        for (String arn : arns) {
            Limits.length(field, arn, 20, 2048);
            if (!arn.startsWith("arn:") || !arn.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                throw new IllegalArgumentException(field + " must be ARNs");
            }
        }
        if (arns.stream().distinct().count() < arns.size()) {
            throw new IllegalArgumentException(field + " must not name one twice");
        }
        return List.copyOf(arns);
    }
}
