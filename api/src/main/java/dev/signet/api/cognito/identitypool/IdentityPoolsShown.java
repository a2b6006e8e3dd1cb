package dev.signet.api.cognito.identitypool;

import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CognitoIdentityProvider;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CreateIdentityPoolResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.DescribeIdentityPoolResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UpdateIdentityPoolResponse;
import dev.signet.application.identitypool.KnownIdentityPool;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identity pools in the words of the protocol, which has the same members under three names. */
final class IdentityPoolsShown {

    private IdentityPoolsShown() {}

    static DescribeIdentityPoolResponse described(KnownIdentityPool pool) {
        var settings = pool.settings();
        return new DescribeIdentityPoolResponse(
                IdentityPoolNames.of(pool.id()),
                settings.name(),
                settings.guests(),
                settings.classicFlow(),
                some(settings.publicProviders()),
                settings.developerProvider(),
                some(settings.openIdProviders()),
                some(settings.userPools().stream()
                        .map(login ->
                                new CognitoIdentityProvider(login.provider(), login.client(), login.checkedOnServer()))
                        .toList()),
                some(settings.samlProviders()),
                some(settings.tags()));
    }

    static CreateIdentityPoolResponse created(KnownIdentityPool pool) {
        DescribeIdentityPoolResponse shown = described(pool);
        return new CreateIdentityPoolResponse(
                shown.identityPoolId(),
                shown.identityPoolName(),
                shown.allowUnauthenticatedIdentities(),
                shown.allowClassicFlow(),
                shown.supportedLoginProviders(),
                shown.developerProviderName(),
                shown.openIdConnectProviderARNs(),
                shown.cognitoIdentityProviders(),
                shown.samlProviderARNs(),
                shown.identityPoolTags());
    }

    static UpdateIdentityPoolResponse updated(KnownIdentityPool pool) {
        DescribeIdentityPoolResponse shown = described(pool);
        return new UpdateIdentityPoolResponse(
                shown.identityPoolId(),
                shown.identityPoolName(),
                shown.allowUnauthenticatedIdentities(),
                shown.allowClassicFlow(),
                shown.supportedLoginProviders(),
                shown.developerProviderName(),
                shown.openIdConnectProviderARNs(),
                shown.cognitoIdentityProviders(),
                shown.samlProviderARNs(),
                shown.identityPoolTags());
    }

    private static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Map<String, String> some(Map<String, String> map) {
        return map.isEmpty() ? null : map;
    }
}
