package dev.signet.application.session;

import dev.signet.application.statuslist.StatusPlaces;
import dev.signet.application.token.IssuedTokens;
import dev.signet.application.token.TokenChanges;
import dev.signet.application.token.TokenIssuer;
import dev.signet.application.token.TokenRequest;
import dev.signet.application.user.Profiles;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the tokens of a session, from what its one read has already found. */
@Component
public class TokenDesk {

    private final TokenIssuer issuer;
    private final Profiles profiles;
    private final StatusPlaces places;

    TokenDesk(TokenIssuer issuer, Profiles profiles, StatusPlaces places) {
        this.places = places;
        this.issuer = issuer;
        this.profiles = profiles;
    }

    /**
     * Whom the tokens are for.
     *
     * @param profile sealed, as the user's row has it
     * @param groups that the user is in now
     * @param device that the session began on; absent where the pool keeps no track of devices
     * @param statusLists whether the pool has them
     * @param authenticatedAt when the session began; refreshing does not change it
     */
    public record Holder(
            UserPoolId pool,
            @Nullable SigningKeyId idKey,
            @Nullable SigningKeyId accessKey,
            AppClientId client,
            ClientSettings settings,
            UserId user,
            byte[] profile,
            TokenGroups groups,
            SessionId session,
            @Nullable DeviceId device,
            boolean statusLists,
            Instant authenticatedAt) {}

    /**
     * Signs an access and an ID token; {@code refreshToken} is handed out beside them.
     *
     * @param changes how they differ from what they would be
     */
    public SessionTokens sign(
            Holder holder,
            TokenId accessToken,
            TokenId idToken,
            @Nullable String refreshToken,
            TokenChanges changes,
            Instant now) {
        Profile profile = profiles.open(holder.user(), holder.profile())
                .orElseThrow(() -> new IllegalStateException("an erased user cannot be given tokens"));
        IssuedTokens issued = issuer.issue(new TokenRequest(
                holder.pool(),
                holder.client(),
                holder.user(),
                profile.username(),
                holder.session(),
                accessToken,
                idToken,
                List.of(TokenRequest.OWN_ACCOUNT),
                readable(profile.attributes(), holder.settings()),
                profile.verified(),
                holder.groups(),
                holder.device(),
                holder.authenticatedAt(),
                now,
                holder.settings().tokenValidity(),
                present(holder.idKey(), holder.pool()),
                present(holder.accessKey(), holder.pool()),
                changes,
                holder.statusLists() ? places.of(holder.pool(), holder.session()) : null));
        return new SessionTokens(
                holder.session(),
                issued.accessToken(),
                issued.idToken(),
                refreshToken,
                holder.settings().tokenValidity().access(),
                null);
    }

    private static Map<String, String> readable(Map<String, String> attributes, ClientSettings settings) {
        Set<String> readable = settings.readAttributes();
        return readable.isEmpty()
                ? attributes
                : attributes.entrySet().stream()
                        .filter(entry -> readable.contains(entry.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SigningKeyId present(@Nullable SigningKeyId key, UserPoolId pool) {
        if (key == null) {
            throw new IllegalStateException("the pool " + pool.value() + " has no key to sign with");
        }
        return key;
    }
}
